import { describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { SharingView } from '../../../lib/views/sharing-view.ts';
import { axeFindings, renderInLook } from '../render-in-look.tsx';
import { FoundTeam } from './FoundTeam.tsx';
import { JoinTeam } from './JoinTeam.tsx';
import { LeaveTeam } from './LeaveTeam.tsx';
import { SignInTeam } from './SignInTeam.tsx';
import { TeamStatus } from './TeamStatus.tsx';
import { TroubleNote } from './TroubleNote.tsx';

const NOW = 1_800_000_000_000;
const ENDPOINT = 'https://share.example.com';
const invited = { ok: true as const, endpoint: ENDPOINT, workspace: 'payroll' };
const known = { ...invited, me: { role: 'reader' as const, label: 'Ann Lee', records: 1 } };
const here = { title: 'On this device', clients: 2, people: 1, isShared: false };
const nothing = () => undefined;
const view: SharingView = {
  title: 'Payroll North',
  host: 'share.example.com',
  waiting: 2,
  attention: 0,
  sharedAt: NOW - 180_000,
};
const acts = () => ({
  onShare: vi.fn(),
  onAllowDeletes: vi.fn(),
  onAccess: vi.fn(),
  onSignIn: vi.fn(),
  onLeave: vi.fn(),
});

const signInTeam = {
  host: 'share.example.com',
  issuer: 'login.example',
  workspace: 'payroll',
  busy: false,
  trouble: undefined,
  onSignIn: nothing,
  onBack: nothing,
};

const invitation = {
  found: invited,
  here,
  name: '',
  busy: false,
  trouble: undefined,
  onJoin: nothing,
  onBack: nothing,
};

async function found(some: Partial<Parameters<typeof FoundTeam>[0]> = {}) {
  const onJoin = vi.fn();
  await renderInLook(<FoundTeam {...invitation} onJoin={onJoin} {...some} />);
  return { onJoin, join: page.getByRole('button', { name: 'Join “payroll”' }) };
}

describe('the way into a team', () => {
  it('is tried by a link, or by address, workspace and token, once all is there', async () => {
    const onTry = vi.fn();
    await renderInLook(
      <JoinTeam
        busy={false}
        trouble={undefined}
        isAnother={false}
        onTry={onTry}
        onFindSignIn={nothing}
      />,
    );
    const test = page.getByRole('button', { name: 'Test the connection' });
    await expect.element(test).toBeDisabled();
    await userEvent.fill(
      page.getByLabelText('Join link', { exact: true }).last(),
      'https://x/join#v1.a.b',
    );
    await test.click();
    await page.getByText('Address and token').click();
    await userEvent.fill(page.getByLabelText('Address of the endpoint'), ENDPOINT);
    await userEvent.fill(page.getByLabelText('Workspace'), ' payroll ');
    await expect.element(test).toBeDisabled();
    await userEvent.fill(
      page
        .getByRole('textbox', { name: 'Token' })
        .or(page.getByLabelText('Token', { exact: true })),
      'cs_1',
    );
    await test.click();
    expect(onTry.mock.calls).toEqual([
      [{ link: 'https://x/join#v1.a.b' }],
      [{ endpoint: ENDPOINT, workspace: 'payroll', token: 'cs_1' }],
    ]);
  });

  it('is looked for at the firm’s sign-in by address and workspace, without a token', async () => {
    const [onTry, onFindSignIn] = [vi.fn(), vi.fn()];
    const rest = { busy: false, trouble: undefined, isAnother: false };
    await renderInLook(<JoinTeam {...rest} onTry={onTry} onFindSignIn={onFindSignIn} />);
    await page.getByText('Firm’s sign-in').click();
    await userEvent.fill(page.getByLabelText('Address of the endpoint'), ENDPOINT);
    const test = page.getByRole('button', { name: 'Test the connection' });
    await expect.element(test).toBeDisabled();
    await userEvent.fill(page.getByLabelText('Workspace'), ' payroll ');
    await test.click();
    const wish = { endpoint: ENDPOINT, workspace: 'payroll' };
    expect(onFindSignIn).toHaveBeenCalledExactlyOnceWith(wish);
    expect(onTry).not.toHaveBeenCalled();
  });

  it('leads to where the firm’s people sign in, and says what that gives', async () => {
    const onSignIn = vi.fn();
    const trouble = { code: 'sign_in_refused', host: 'login.example', detail: 'access_denied' };
    await renderInLook(<SignInTeam {...signInTeam} trouble={trouble} onSignIn={onSignIn} />);
    await expect
      .element(page.getByRole('alert'))
      .toHaveTextContent(
        'login.example did not sign you in. It said “access_denied”. Ask who looks after it whether you may use Clientside.',
      );
    await page.getByRole('button', { name: 'Sign in' }).click();
    expect(onSignIn).toHaveBeenCalledOnce();
  });

  it('says what stands in it and what to do', async () => {
    const trouble = { code: 'invite_invalid', host: 'share.example.com' };
    await renderInLook(
      <JoinTeam busy={false} trouble={trouble} isAnother onTry={nothing} onFindSignIn={nothing} />,
    );
    await expect
      .element(page.getByRole('alert'))
      .toHaveTextContent(
        'This join link does not work. It was used already, has expired or was taken back. Ask for a new one.',
      );
  });

  it.each([
    [
      { code: 'bad_token', host: 'share.example.com' },
      'share.example.com does not take this token. It is mistyped, has expired or was revoked. Copy it once more, or ask for a new one or a join link.',
    ],
    [
      { code: 'bad_gateway', host: 'share.example.com' },
      'share.example.com is up, but its Clientside endpoint is not. If it lasts, tell who looks after it. Try again in a while.',
    ],
    [
      { code: 'client_too_old', host: 'share.example.com' },
      'Your Clientside is too old for share.example.com. Update the extension. Then try again.',
    ],
    [
      { code: 'unreachable', host: 'share.example.com' },
      'share.example.com can’t be reached. Look at the address and at your network, then try again.',
    ],
  ])('promises nothing that is not done before one has joined: %j', async (trouble, words) => {
    await renderInLook(<TroubleNote {...trouble} />);
    await expect.element(page.getByRole('alert')).toHaveTextContent(words);
  });

  it('says of a way only what went wrong on that one', async () => {
    const trouble = { code: 'bad_link', host: '' };
    await renderInLook(
      <JoinTeam
        busy={false}
        trouble={trouble}
        isAnother={false}
        onTry={nothing}
        onFindSignIn={nothing}
      />,
    );
    await expect.element(page.getByRole('alert')).toBeVisible();
    await page.getByText('Address and token').click();
    expect(page.getByRole('alert').elements()).toEqual([]);
  });

  it('says where the team goes for who is in one, and asks nothing of who is in this one', async () => {
    await found({ found: known, here: { ...here, title: 'North', isShared: true } });
    await expect
      .element(
        page.getByText('It gets a place of its own beside “North”; you switch between the two.'),
      )
      .toBeVisible();
    const { onJoin, join } = await found({ found: known, again: 'Payroll' });
    await expect
      .element(page.getByText('You are in it already, as “Payroll”.', { exact: false }))
      .toBeVisible();
    await join.click();
    expect(onJoin).toHaveBeenCalledExactlyOnceWith({ name: '', choice: 'apart', isToSeal: false });
  });

  it('asks for a name and what becomes of what is here, before it joins', async () => {
    const { onJoin, join } = await found();
    await expect.element(join).toBeDisabled();
    await userEvent.fill(page.getByLabelText('Your name'), 'Ann Lee');
    await expect.element(join).toBeDisabled();
    await page.getByText('Keep it apart').click();
    await join.click();
    expect(onJoin).toHaveBeenCalledExactlyOnceWith({
      name: 'Ann Lee',
      choice: 'apart',
      isToSeal: false,
    });
  });

  it.each([
    ['x'.repeat(130), 'It has 130 characters, and a team takes 100. Shorten it as you like it.'],
    [
      'Ann\u200bLee',
      'There is something in it that can’t be seen. Type it anew instead of pasting it.',
    ],
  ])('does not take the name %s, and says why', async (name, words) => {
    const { onJoin, join } = await found({ name, here: { ...here, clients: 0, people: 0 } });
    await expect.element(page.getByText(words)).toBeVisible();
    await expect.element(join).toBeDisabled();
    expect(await axeFindings()).toEqual([]);
    await userEvent.fill(page.getByLabelText('Your name'), 'y'.repeat(100));
    expect(page.getByText(words).elements()).toEqual([]);
    await join.click();
    expect(onJoin.mock.calls).toEqual([[{ name: 'y'.repeat(100), isToSeal: false }]]);
  });

  it('is asked for no name by who is known there, whatever it is', async () => {
    const empty = { ...here, clients: 0, people: 0 };
    const { onJoin, join } = await found({ found: known, here: empty, name: 'x'.repeat(130) });
    await join.click();
    expect(onJoin.mock.calls).toEqual([[{ name: '', isToSeal: false }]]);
  });

  it('names a workspace on the button as far as there is room for it', async () => {
    const workspace = 'team-very-long-name'.repeat(3);
    await found({ found: { ...invited, workspace } });
    const join = page.getByRole('button', { name: 'Join “team-very-long-nameteam…”' });
    await expect.element(join).toBeVisible();
  });

  it('asks nothing where nothing is here, and keeps one team apart from another', async () => {
    const empty = await found({ found: known, here: { ...here, clients: 0, people: 0 } });
    await empty.join.click();
    expect(empty.onJoin).toHaveBeenCalledExactlyOnceWith({
      name: '',
      isToSeal: false,
    });
    const second = await found({ found: known, here: { ...here, isShared: true } });
    await second.join.click();
    expect(second.onJoin).toHaveBeenCalledExactlyOnceWith({
      name: '',
      choice: 'apart',
      isToSeal: false,
    });
    await expect
      .element(
        page.getByText(
          'A Clientside endpoint answers at share.example.com. In the workspace “payroll” you are Ann Lee and may read. It has 1 record.',
        ),
      )
      .toBeVisible();
  });
});

describe('a team', () => {
  it('says where it stands and shares when it is asked to', async () => {
    const asked = acts();
    const rest = { role: 'editor', label: 'Ann Lee', now: NOW, busy: false };
    await renderInLook(<TeamStatus view={view} {...rest} acts={asked} />);
    await expect
      .element(page.getByRole('status'))
      .toHaveTextContent('2 edits waiting, last shared 3 minutes ago');
    await page.getByRole('button', { name: 'Share now' }).click();
    expect(asked.onShare).toHaveBeenCalledOnce();
    const paused = { code: 'many_deletes', at: NOW };
    await renderInLook(<TeamStatus view={{ ...view, paused }} {...rest} acts={asked} />);
    await page.getByRole('button', { name: 'It was meant: delete here too' }).click();
    expect(asked.onAllowDeletes).toHaveBeenCalledOnce();
  });

  it.each([
    [
      undefined,
      'share.example.com does not know you any more; 2 edits waiting, last shared 3 minutes ago',
    ],
    [true, 'Your sign-in at your firm has ended; 2 edits waiting, last shared 3 minutes ago'],
  ])('offers to sign in again only where one signed in (%s)', async (isSignIn, words) => {
    const asked = acts();
    const paused = { code: 'unauthorized', at: NOW };
    const rest = { role: 'editor', label: 'Ann Lee', now: NOW, busy: false, acts: asked };
    await renderInLook(<TeamStatus view={{ ...view, paused, isSignIn }} {...rest} />);
    await expect.element(page.getByText(words)).toBeVisible();
    const signIn = page.getByRole('button', { name: 'Sign in again' });
    expect(signIn.elements()).toHaveLength(isSignIn ? 1 : 0);
    if (isSignIn) await signIn.click();
    expect(asked.onSignIn).toHaveBeenCalledTimes(isSignIn ? 1 : 0);
  });

  it('is left with a copy unless the other is chosen, which says what is only here', async () => {
    const onLeave = vi.fn();
    const unshared = { waiting: 2, refused: 0, privateNotes: 1, unseen: 0 };
    await renderInLook(
      <LeaveTeam
        isOpen
        title="Payroll"
        unshared={unshared}
        busy={false}
        onLeave={onLeave}
        onClose={nothing}
      />,
    );
    await page.getByText('Remove it from this device').click();
    await expect
      .element(page.getByRole('alert'))
      .toHaveTextContent(
        '2 edits and 1 private note are only on this device. Removing loses that for good: share or export it first, or keep a copy.',
      );
    await page.getByRole('button', { name: 'Leave and remove' }).click();
    await page.getByText('Keep a copy on this device').click();
    await page.getByRole('button', { name: 'Leave and keep a copy' }).click();
    expect(onLeave.mock.calls).toEqual([[false], [true]]);
  });

  it.each([
    [[0, 1, 0, 0], '1 refused edit is only on this device.'],
    [[1, 2, 1, 0], '1 edit, 2 refused edits and 1 private note are only on this device.'],
    [[0, 0, 0, 1], '1 record may be only on this device: not all that the team has is here yet.'],
    [
      [1, 0, 0, 1200],
      '1 edit is only on this device. 1,200 more records may be: not all that the team has is here yet.',
    ],
  ])('says what leaving it would lose, of %j', async (counts, words) => {
    const [waiting = 0, refused = 0, privateNotes = 0, unseen = 0] = counts;
    const unshared = { waiting, refused, privateNotes, unseen };
    const acts = { onLeave: nothing, onClose: nothing };
    await renderInLook(
      <LeaveTeam isOpen title="Payroll" unshared={unshared} busy={false} {...acts} />,
    );
    await expect.element(page.getByText(`${words} That stays.`)).toBeVisible();
    await page.getByText('Remove it from this device').click();
    await expect
      .element(page.getByRole('alert'))
      .toHaveTextContent(
        `${words} Removing loses that for good: share or export it first, or keep a copy.`,
      );
  });

  it.each([
    [undefined, 'ask whoever runs the endpoint to revoke it as well.'],
    ['sign-in' as const, 'Your sign-in is forgotten here.'],
    ['document' as const, 'Its name and password are forgotten here.'],
  ])('says what is forgotten when it is left (%s)', async (by, words) => {
    const rest = { isOpen: true, title: 'Payroll', unshared: undefined, busy: false };
    const acts = { onLeave: nothing, onClose: nothing };
    await renderInLook(<LeaveTeam {...rest} {...(by ? { by } : {})} {...acts} />);
    await expect.element(page.getByText(words, { exact: false })).toBeVisible();
  });

  it('is not left before it is counted what is only here', async () => {
    const acts = { onLeave: nothing, onClose: nothing };
    await renderInLook(
      <LeaveTeam isOpen title="Payroll" unshared={undefined} busy={false} {...acts} />,
    );
    await expect
      .element(page.getByRole('button', { name: 'Leave and keep a copy' }))
      .toBeDisabled();
  });

  it.each(['light', 'dark'] as const)('has nothing that axe objects to, %s', async (scheme) => {
    const rest = { role: 'reader', label: 'Ann Lee', now: NOW, busy: false, acts: acts() };
    const paused = { code: 'no_access', at: NOW };
    const trouble = { code: 'unreachable', retryAt: NOW };
    await renderInLook(
      <>
        <h1>Sharing</h1>
        <TeamStatus view={{ ...view, waiting: 0 }} {...rest} />
        <TeamStatus view={{ ...view, waiting: 0, title: 'A', paused }} {...rest} />
        <TeamStatus view={{ ...view, waiting: 0, title: 'B', trouble }} {...rest} />
        <JoinTeam
          busy={false}
          trouble={{ code: 'bad_link', host: '' }}
          isAnother
          onTry={nothing}
          onFindSignIn={nothing}
        />
        <FoundTeam {...invitation} />
      </>,
      scheme,
    );
    expect(await axeFindings()).toEqual([]);
    const closed = { code: 'sign_in_closed', host: 'login.example' };
    const paused401 = { ...view, isSignIn: true, paused: { code: 'unauthorized', at: NOW } };
    await renderInLook(
      <>
        <h1>Sharing</h1>
        <TeamStatus view={paused401} {...rest} trouble={closed} />
        <SignInTeam {...signInTeam} trouble={closed} />
      </>,
      scheme,
    );
    expect(await axeFindings()).toEqual([]);
  });
});

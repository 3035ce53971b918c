import { Notifications } from '@mantine/notifications';
import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { renderInLook } from '../../../components/workspace/render-in-look.tsx';
import { installFakeBrowser } from '../../../lib/messages/fake-browser.fixture.ts';

installFakeBrowser();
Object.assign((globalThis as unknown as { browser: object }).browser, {
  commands: { getAll: async () => [] },
});
const { TeamContext } = await import('../team-context.ts');
const { SettingsRoom } = await import('./SettingsRoom.tsx');
const { readSettings, saveSettings } = await import('../../../lib/platform/settings.ts');
const { authorIn } = await import('../../../lib/messages/author.ts');

const HOME = { id: 'home', title: 'On this device', store: 'clientside' };
const at = { endpoint: 'https://endpoint.test', workspace: 'north', role: 'editor' as const };
const NORTH = { id: 'north', title: 'North', store: 'clientside-north' };
const endpoint = { ...NORTH, joined: { ...at, label: 'Ann Lee' } };
const file = { ...NORTH, joined: { ...at, mode: 'document' as const, label: 'Ann Lee' } };

test.each([
  [HOME, 'Ann Smith', undefined, 'You write as Ann Smith.'],
  [
    endpoint,
    'Ann Lee',
    'In “North” you write as Ann Lee, as the endpoint knows you; this name is for what is on this device alone.',
    'Saved. In “North” you write as Ann Lee, as the endpoint knows you; this name is for what is on this device alone.',
  ],
  [
    file,
    'Ann Lee',
    'In “North” you write as Ann Lee, the name you joined with; this name is for what is on this device alone.',
    'Saved. In “North” you write as Ann Lee, the name you joined with; this name is for what is on this device alone.',
  ],
])(
  'the settings say under which name one writes in the team: %j, %s',
  async (team, author, before, after) => {
    await saveSettings({ name: '' });
    await renderInLook(
      <TeamContext value={team}>
        <SettingsRoom />
        <Notifications />
      </TeamContext>,
    );
    const name = page.getByRole('textbox', { name: /^Written beside/ });
    await expect.element(name).toBeVisible();
    const said = page.getByText(before ?? /you write as/i, { exact: true });
    expect(said.elements()).toHaveLength(before ? 1 : 0);
    await userEvent.fill(name, 'Ann Smith');
    await page.getByRole('button', { name: 'Save the name' }).click();
    await expect.element(page.getByText(after, { exact: true })).toBeVisible();
    expect((await readSettings()).name).toBe('Ann Smith');
    expect(await authorIn(team)).toBe(author);
    await renderInLook(null);
  },
);

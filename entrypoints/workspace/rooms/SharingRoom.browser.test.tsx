import { useState } from 'react';
import { expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { renderInLook } from '../../../components/workspace/render-in-look.tsx';
import { withStore } from '../../../lib/store/temporary-store.ts';
import { writeRecords } from '../../../lib/store/write.ts';
import type { Team } from '../../../lib/sync/teams.ts';
import { HOME, showInTeam } from '../show-in-team.fixture.tsx';

const { SharingRoom } = await import('./SharingRoom.tsx');
const { shownTeams } = await import('../../../lib/sync/teams.ts');
const { TeamContext } = await import('../team-context.ts');

const COPY = { id: 'copy', title: 'payroll', store: 'clientside-copy' };
const link = 'https://endpoint.test/join#v1.team.aaaaaaaaaaaaaaaaaaaaaaaa';
const found = { ok: true, endpoint: 'https://endpoint.test', workspace: 'team' };
const refusal = { ok: false, code: 'in_another_team', detail: 'North' };
const heading = (name: string) => page.getByRole('heading', { name });

test('what becomes of what the page’s team has is asked of that team alone, and a refusal is told', () =>
  withStore(async (db) => {
    const asked: { type: string }[] = [];
    const { browser } = globalThis as unknown as { browser: Record<string, object> };
    const sendMessage = async (message: { type: string }) => {
      asked.push(message);
      return { ok: true, value: message.type === 'team.try' ? found : refusal };
    };
    Object.assign(browser.runtime as object, { sendMessage });
    Object.assign(browser.permissions as object, { request: async () => true });
    await shownTeams.write({ active: COPY.id, teams: [HOME, COPY] });
    const client = { k: 'client', id: 'client_1', fields: { name: 'Northwind' } };
    await writeRecords(db, [client], { now: Date.now(), label: 'test' });
    await showInTeam(db, <SharingRoom />);
    await expect.element(heading('Join a team')).not.toHaveFocus();
    await userEvent.fill(page.getByLabelText('Join link', { exact: true }).last(), link);
    const test = page.getByRole('button', { name: 'Test the connection' });
    await test.click();
    await expect.element(heading('The connection works')).toHaveFocus();
    await page.getByRole('button', { name: 'Not now' }).click();
    await expect.element(heading('Join a team')).toHaveFocus();
    await userEvent.fill(page.getByLabelText('Join link', { exact: true }).last(), link);
    await test.click();
    await userEvent.fill(page.getByLabelText('Your name'), 'Ann Lee');
    await expect
      .element(page.getByText('What becomes of 1 client in “On this device”?'))
      .toBeVisible();
    await page.getByText('Share it with the team').click();
    await page.getByRole('button', { name: 'Join “team”' }).click();
    await vi.waitFor(() =>
      expect(asked.find(({ type }) => type === 'team.join')).toMatchObject({
        team: HOME.id,
        choice: 'share',
      }),
    );
    await expect
      .element(page.getByRole('alert'))
      .toHaveTextContent(
        'You are in this workspace already, as “North”. Nothing from here was shared with it. Choose “Keep it apart”, then copy to it the clients that it should have.',
      );
    await renderInLook(null);
  }));

const JOINED: Team = {
  ...HOME,
  joined: {
    endpoint: 'https://endpoint.test',
    workspace: 'team',
    role: 'editor',
    label: 'Ann Lee',
  },
};

/** The room of a team that is left with a copy. */
function Leaving() {
  const [team, setTeam] = useState(JOINED);
  return (
    <TeamContext value={team}>
      <SharingRoom />
      <button type="button" onClick={() => setTeam(HOME)}>
        It is left
      </button>
    </TeamContext>
  );
}

test('whoever has left a team with a copy goes on at the heading of the room', () =>
  withStore(async (db) => {
    await showInTeam(db, <Leaving />);
    const share = page.getByRole('button', { name: 'Share now' });
    await expect.element(share).toBeVisible();
    (share.element() as HTMLElement).focus();
    (page.getByRole('button', { name: 'It is left' }).element() as HTMLElement).click();
    await expect.element(heading('Sharing')).toHaveFocus();
    await renderInLook(null);
  }));

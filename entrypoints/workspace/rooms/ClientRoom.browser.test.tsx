import { expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { renderInLook } from '../../../components/workspace/render-in-look.tsx';
import type { ClientsideDatabase } from '../../../lib/store/database.ts';
import { readOwned } from '../../../lib/store/read.ts';
import { now, payroll } from '../../../lib/store/starter.fixture.ts';
import { loadOffering } from '../../../lib/store/starter.ts';
import { withStore } from '../../../lib/store/temporary-store.ts';
import { writeRecords } from '../../../lib/store/write.ts';
import { showInTeam } from '../show-in-team.fixture.tsx';

const { ClientRoom } = await import('./ClientRoom.tsx');

const SALLY = 'persona_payroll-sally';
const OTHER = 'persona_payroll-mei';
const client = 'client_1';
const level = { v: 0.75, at: now, by: 'Ann', how: 'asked' };

/** A client with an engagement that runs and one that is over, in which Zoe played another part. */
async function fill(db: ClientsideDatabase): Promise<void> {
  await loadOffering(db, payroll, now);
  const records = [
    { k: 'client', id: client, fields: { name: 'Northwind' } },
    { k: 'engagement', id: 'engagement_old', fields: { client, name: 'Old', status: 'closed' } },
    { k: 'engagement', id: 'engagement_new', fields: { client, name: 'New', status: 'active' } },
    { k: 'stakeholder', id: 'stakeholder_zoe', fields: { client, name: 'Zoe' } },
  ];
  const part = { client, stakeholder: 'stakeholder_zoe', engagement: 'engagement_old' };
  const old = { k: 'part', id: 'part_old', fields: { ...part, persona: OTHER, level } };
  await writeRecords(db, [...records, old], { now, label: 'x' });
}

const button = (name: string) => page.getByRole('button', { name, exact: true });

test('a part that is given on the card is played in the engagement on screen, though nobody chose it', () =>
  withStore(async (db) => {
    await fill(db);
    const before = (await readOwned(db, client)).part ?? [];
    await showInTeam(db, <ClientRoom client={client} />);
    await button('Zoe').click();
    await button('Edit').click();
    await page.getByRole('combobox', { name: 'Plays the persona' }).selectOptions(SALLY);
    await button('Save').click();
    await vi.waitFor(async () => {
      const parts = (await readOwned(db, client)).part ?? [];
      expect(parts).toHaveLength(2);
      expect(parts).toContainEqual(before[0]);
      const fresh = parts.find(({ id }) => id !== 'part_old');
      expect(fresh).toMatchObject({ persona: SALLY, engagement: 'engagement_new' });
    });
    await renderInLook(null);
  }));

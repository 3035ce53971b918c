import { Notifications } from '@mantine/notifications';
import { afterEach, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { renderInLook } from '../../components/workspace/render-in-look.tsx';
import { withStore } from '../../lib/store/temporary-store.ts';
import { HOME, showInTeam } from './show-in-team.fixture.tsx';

const { ExchangeRoom } = await import('./rooms/ExchangeRoom.tsx');
const { shownTeams } = await import('../../lib/sync/teams.ts');

const NORTH = { id: 'north', title: 'North / Süd: ../2?', store: 'clientside-north' };

afterEach(() => vi.restoreAllMocks());

test.each([
  [
    [NORTH],
    'One JSON file with every client, person, note and persona, to keep as a backup or to open in another browser. Sample data stays out.',
    /^clientside-\d{4}-\d\d-\d\d\.json$/,
  ],
  [
    [HOME, NORTH],
    'One JSON file with every client, person, note and persona of “North / Süd: ../2?”, to keep as a backup or to open in another browser. Each team is exported by itself. Sample data stays out.',
    /^clientside-North-Süd-2-\d{4}-\d\d-\d\d\.json$/,
  ],
])(
  'what is exported is said, and named in the file, where there are several teams: %j',
  (teams, words, name) =>
    withStore(async (db) => {
      const saved: string[] = [];
      vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (
        this: HTMLAnchorElement,
      ) {
        saved.push(this.download);
      });
      await shownTeams.write({ active: NORTH.id, teams });
      await showInTeam(
        db,
        <>
          <ExchangeRoom />
          <Notifications />
        </>,
        NORTH,
      );
      await expect.element(page.getByText(/One JSON file/)).toHaveTextContent(words);
      await page.getByRole('button', { name: 'Export to a file' }).click();
      await expect.poll(() => saved).toEqual([expect.stringMatching(name)]);
      await renderInLook(null);
    }),
);

import { type Figure, figure } from './report/result.ts';
import { middleOf } from './report/statistics.ts';
import { type AllTimes, EDITS } from './rig/sharing/rounds.ts';

const PEERS = [
  { side: 'rxdb', name: 'RxDB' },
  { side: 'pouchdb', name: 'PouchDB' },
] as const;

/** How many times our time the peers are to take at least. */
type Goals = Record<(typeof PEERS)[number]['side'], number>;
const PULL: Goals = { rxdb: 4, pouchdb: 6 };
const PUSH: Goals = { rxdb: 9, pouchdb: 24 };
/** The most that a pull may take, in times of the bare puts. */
const BARE = 1.3;
/** The most that a run without news may take, in milliseconds. */
const QUIET_MS = 10;

/** What pulls of so many records took, and runs without news after them. */
export function pullFigures(size: number, all: AllTimes): Figure[] {
  const what = `${size.toLocaleString('en')} records`;
  const pull = `pull ${size}`;
  const bare = (name: string, row: string, more = {}) =>
    figure(`Pull, ${what}`, 'ms', middleOf(all.ours[pull] ?? []), {
      peer: { name, value: middleOf(all.bare[row] ?? []).median },
      ...more,
    });
  return [
    ...besides(`Pull, ${what}`, pull, all, PULL),
    bare('bare puts', pull, { ratioLimit: BARE }),
    bare('bare puts, no index', `plain ${size}`),
    ...processor(`Pull, ${what}`, pull, all),
    ...besides(`No news, ${what}`, `quiet ${size}`, all).map((one) => ({
      ...one,
      limit: QUIET_MS,
    })),
  ];
}

/** What sending edits took. */
export function pushFigures(all: AllTimes): Figure[] {
  const edits = EDITS.toLocaleString('en');
  return [
    ...besides(`Push, ${edits} records`, 'push', all, PUSH),
    ...processor(`Push, ${edits} records`, 'push', all),
    ...besides(`Both ways, ${edits} records sent`, 'both', all),
  ];
}

/** Processor time of browser and server, where the system tells it: other programs do not change it. */
function processor(what: string, row: string, all: AllTimes): Figure[] {
  const isKnown = (['ours', 'rxdb', 'pouchdb'] as const).every((side) => all[side][`cpu ${row}`]);
  return isKnown ? besides(`${what}, processor time`, `cpu ${row}`, all) : [];
}

/** Our time beside each peer's; a goal of so many times faster as the most that the ratio may be. */
function besides(what: string, row: string, all: AllTimes, goals?: Goals): Figure[] {
  return PEERS.map(({ side, name }) =>
    figure(what, 'ms', middleOf(all.ours[row] ?? []), {
      peer: { name, value: middleOf(all[side][row] ?? []).median },
      ...(goals ? { ratioLimit: Number((1 / goals[side]).toPrecision(3)) } : {}),
    }),
  );
}

import type { BenchOptions } from './options.ts';
import { type Figure, figure, type Result } from './report/result.ts';
import { middleOf } from './report/statistics.ts';
import { fillSpace, type Space, startSide } from './rig/sharing/spaces.ts';

const SIZES = [1_000, 10_000, 100_000];
const MILLION = 1_000_000;
/** The latest changes that are pulled: as many as in a page. */
const LATEST = 1_000;
const RUNS = 60;
/** Answers that only warm up. */
const WARM = 10;
/** An answer that is half as slow again would not be flat. */
const FLAT = 1.5;

/** One workspace, and the times of its answers in milliseconds. */
type Size = {
  records: number;
  space: Space;
  /** The cursors behind all that is there, and before the latest of it. */
  end: string;
  behind: string;
  times: Record<'poll' | 'latest' | 'first', number[]>;
};

/** Time of the endpoint's answers, as a workspace grows. */
export async function benchSharingGrowth({
  runs = RUNS,
  records,
  large,
}: BenchOptions): Promise<Result> {
  const wanted = records ? [LATEST, records] : large ? [...SIZES, MILLION] : SIZES;
  const server = await startSide(
    'ours',
    Object.fromEntries(wanted.map((size) => [`of${size}`, 0])),
  );
  try {
    const sizes: Size[] = [];
    for (const size of wanted) sizes.push(await fill(server.spaces[`of${size}`] as Space, size));
    for (let run = -WARM; run < runs; run += 1)
      for (const size of sizes) await measure(size, run >= 0);
    return {
      bench: 'sharing-growth',
      title: 'the endpoint’s answers as a workspace grows',
      figures: sizes.flatMap((size) => figuresOf(size, sizes[0] as Size)),
      notes: [
        'Workspaces of these sizes in one SQLite file, the endpoint in a process of its own; asked over loopback from Node, one question after the other, the workspaces in turn; answers compressed. Filled by pushes of 500 records of 348 bytes of JSON on average.',
        ...(large ? [] : ['With --large there is a workspace of 1,000,000 records, too.']),
      ],
    };
  } finally {
    await server.stop();
  }
}

async function fill(space: Space, records: number): Promise<Size> {
  await fillSpace('ours', space, { from: 0, to: records - LATEST });
  const behind = await endOf(space, '');
  await fillSpace('ours', space, { from: records - LATEST, to: records });
  const end = await endOf(space, behind);
  return { records, space, behind, end, times: { poll: [], latest: [], first: [] } };
}

/** The cursor behind all that is there; an empty one where nothing is. */
async function endOf(space: Space, cursor: string): Promise<string> {
  for (let since = cursor; ; ) {
    const { page } = await changes(space, { since, limit: 2000 });
    since = page?.next ?? since;
    if (!page?.more) return since;
  }
}

async function measure({ space, behind, end, times }: Size, isKept: boolean): Promise<void> {
  const poll = await changes(space, { since: end, known: end });
  const latest = await changes(space, { since: behind, limit: LATEST });
  const first = await changes(space, { limit: LATEST });
  if (poll.page || latest.page?.records.length !== LATEST || first.page?.records.length !== LATEST)
    throw new Error('the endpoint did not answer as asked');
  if (!isKept) return;
  times.poll.push(poll.ms);
  times.latest.push(latest.ms);
  times.first.push(first.ms);
}

type Question = { since?: string; limit?: number; known?: string };
type Answer = { ms: number; page?: { records: unknown[]; next: string; more: boolean } };

/** Asks for changes; no page where nothing is new. */
async function changes(
  { url, workspace, token }: Space,
  { since, limit, known }: Question,
): Promise<Answer> {
  const query = new URLSearchParams({
    ...(since ? { since } : {}),
    ...(limit ? { limit: `${limit}` } : {}),
  });
  const headers = {
    authorization: `Bearer ${token}`,
    ...(known ? { 'if-none-match': `"${known}"` } : {}),
  };
  const start = performance.now();
  const response = await fetch(`${url}/v1/w/${workspace}/changes?${query}`, { headers });
  const text = await response.text();
  const ms = performance.now() - start;
  if (response.status === 304) return { ms };
  if (!response.ok) throw new Error(text);
  return { ms, page: JSON.parse(text) };
}

function figuresOf({ records, times }: Size, smallest: Size): Figure[] {
  const where = `${records.toLocaleString('en')} records`;
  const name = `with ${smallest.records.toLocaleString('en')}`;
  const line = (what: string, row: keyof Size['times']) => {
    const peer = { name, value: middleOf(smallest.times[row]).median };
    const isFirst = records === smallest.records;
    return figure(
      `${what}; ${where}`,
      'ms',
      middleOf(times[row]),
      isFirst ? {} : { peer, ratioLimit: FLAT },
    );
  };
  return [
    line('Poll without news', 'poll'),
    line('Latest 1,000 changes', 'latest'),
    line('First page of everything', 'first'),
  ];
}

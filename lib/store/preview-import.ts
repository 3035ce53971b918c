import { kindOf } from '../model/kinds.ts';
import { canonicalJson } from '../record/canonical-json.ts';
import { type Clock, laterClock, tick } from '../record/clock.ts';
import { isAlive, latestClock } from '../record/stored-record.ts';
import type { Rejected } from './check-record.ts';
import type { NextClock } from './clock-keeper.ts';
import type { ClientsideDatabase } from './database.ts';
import { readExchange } from './exchange-file.ts';
import { type ImportStep, planImport } from './plan-import.ts';

const SHOWN = 200;

/** What an import would do to one record. */
export type ImportChange = {
  id: string;
  kind: string;
  name?: string;
  what: 'added' | 'changed';
  /** Set where a living record would be gone afterwards. */
  gone?: true;
  /** Set where a deleted record would be alive again afterwards. */
  back?: true;
  fields: string[];
};

/** What an import would change, before anything is. */
export type ImportPreview = {
  added: number;
  changed: number;
  same: number;
  /** Records that are alive here and would be deleted or erased; they count as changed. */
  gone: number;
  /** Records that were deleted here and would be back; they count as changed. */
  back: number;
  /** Records that are alive in the file, were deleted here and stay so. */
  deletedHere: number;
  /** Records that are alive in the file and were erased here, for good. */
  erasedHere: number;
  /** Values in the file that are older than what is here; they go to the history. */
  olderLost: number;
  rejected: Rejected[];
  byKind: { kind: string; added: number; changed: number }[];
  /** The first 200 changes. */
  samples: ImportChange[];
  newerFile: boolean;
};

/** A dry run: what the file would change here at `now` (milliseconds), also where it is meant to bring back what was deleted here. Fails with `bad-file`. */
export async function previewImport(
  db: ClientsideDatabase,
  text: string,
  now = Date.now(),
  { revives }: { revives?: boolean } = {},
): Promise<ImportPreview> {
  const exchange = readExchange(text);
  const { steps, rejected } = await planImport(db, exchange, {
    now,
    next: trialClock(now),
    revives,
  });
  const changes = steps.filter((step) => step.isChanged).map(describeStep);
  const count = (isMeant: (change: ImportChange) => boolean) => changes.filter(isMeant).length;
  return {
    added: count(({ what }) => what === 'added'),
    changed: count(({ what }) => what === 'changed'),
    same: steps.filter(({ isChanged, stays }) => !isChanged && !stays).length,
    gone: count(({ gone }) => gone === true),
    back: count(({ back }) => back === true),
    deletedHere: steps.filter(({ stays }) => stays === 'deleted').length,
    erasedHere: steps.filter(({ stays }) => stays === 'erased').length,
    olderLost: steps.reduce((n, step) => n + step.late, 0),
    rejected,
    byKind: countByKind(changes),
    samples: changes.slice(0, SHOWN),
    newerFile: exchange.newer,
  };
}

/** A clock for a dry run, of which nothing is kept. */
function trialClock(now: number): NextClock {
  let last: Clock | undefined;
  return (...after) => {
    for (const record of after) last = laterClock(last, record && latestClock(record));
    last = tick(last, now, '00000000');
    return last;
  };
}

function describeStep({ before, record }: ImportStep): ImportChange {
  const name = kindOf(record.k)?.name;
  const title = name ? (record.f[name] ?? before?.f[name]) : undefined;
  const fields = Object.keys(record.f).filter(
    (field) =>
      !before ||
      !Object.hasOwn(before.f, field) ||
      canonicalJson(before.f[field]) !== canonicalJson(record.f[field]),
  );
  return {
    id: record.id,
    kind: record.k,
    what: before ? 'changed' : 'added',
    fields,
    ...(before && isAlive(before) && !isAlive(record) ? { gone: true } : {}),
    ...(before && !isAlive(before) && isAlive(record) ? { back: true } : {}),
    ...(typeof title === 'string' ? { name: title.slice(0, 200) } : {}),
  };
}

function countByKind(changes: ImportChange[]): ImportPreview['byKind'] {
  const counts = new Map<string, { kind: string; added: number; changed: number }>();
  for (const { kind, what } of changes) {
    const count = counts.get(kind) ?? { kind, added: 0, changed: 0 };
    count[what] += 1;
    counts.set(kind, count);
  }
  return [...counts.values()].sort((a, b) => (a.kind < b.kind ? -1 : 1));
}

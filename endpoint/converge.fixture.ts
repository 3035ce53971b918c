import { type Clock, laterClock, tick } from '../lib/record/clock.ts';
import { mergeRecords } from '../lib/record/merge.ts';
import { latestClock, type StoredRecord } from '../lib/record/stored-record.ts';
import type { memberOf } from './http/endpoint.fixture.ts';

/** What a writer does to one record: sets a field, deletes, erases, or adds a note. */
export type Edit = {
  what: 'set' | 'delete' | 'erase' | 'note';
  id: number | string;
  field: string;
  value: number;
};

/** What the network does to a request: nothing, loses it, loses its answer, doubles it, or brings it at the very end. */
export type Fate = 'arrives' | 'lost' | 'unanswered' | 'twice' | 'late';

/** A writer as a client will be one: records, what is not acknowledged yet, and a cursor. */
export type Writer = ReturnType<typeof makeWriter>;

/** A writer whose edits go into `edits`, and whose sent bodies into `sent` once they may have arrived. */
export function makeWriter(
  node: string,
  member: ReturnType<typeof memberOf>,
  log: { edits: StoredRecord[]; sent: StoredRecord[]; late: (() => Promise<unknown>)[] },
) {
  const records = new Map<string, StoredRecord>();
  const dirty = new Set<string>();
  let [time, since, notes] = [1_700_000_000_000, '', 0];
  // Later than all that was written or seen here, as a hybrid clock is.
  let last: Clock | undefined;

  const take = (record: StoredRecord) => {
    last = laterClock(last, latestClock(record));
    const here = records.get(record.id);
    records.set(record.id, here ? mergeRecords(here, record).record : record);
  };

  const post = async (body: StoredRecord[]) => {
    log.sent.push(...body);
    const answer = await member.push(body);
    return (await answer.json()) as { results: { s: string }[] };
  };

  return {
    records,
    edit({ what, id, field, value }: Edit, ahead: number) {
      time += 1 + ahead;
      const h = tick(last, time, node);
      notes += 1;
      const base = { id: `client_${id}`, k: 'client', v: 1, h };
      const made: Record<Edit['what'], StoredRecord> = {
        set: { ...base, f: { [field]: value } },
        delete: { ...base, f: {}, d: h },
        erase: { ...base, id: 'client_gone', f: {}, e: h },
        note: { ...base, id: `note_${node}${notes}`, k: 'note', f: { text: `${value}` } },
      };
      const record = made[what];
      log.edits.push(record);
      take(record);
      // Whoever edits is the author, whom the endpoint will name.
      const { by: _by, ...edited } = records.get(record.id) ?? record;
      records.set(record.id, edited);
      dirty.add(record.id);
    },
    async push(fate: Fate) {
      const ids = [...dirty];
      const body = ids.flatMap((id) => records.get(id) ?? []);
      if (fate === 'lost' || body.length === 0) return [];
      if (fate === 'late') {
        log.late.push(() => post(body));
        return [];
      }
      const answers = [await post(body), ...(fate === 'twice' ? [await post(body)] : [])];
      if (fate !== 'unanswered')
        for (const id of ids) if (body.includes(records.get(id) as StoredRecord)) dirty.delete(id);
      return answers.flatMap(({ results }) => results.map(({ s }) => s));
    },
    async pull(fate: Fate, limit: number) {
      const answer = await member.get(`changes?since=${since}&limit=${limit}`);
      const page = (await answer.json()) as {
        records: StoredRecord[];
        next: string;
        more: boolean;
      };
      if (fate === 'lost') return true;
      for (const record of page.records) take(record);
      if (fate === 'twice') for (const record of page.records.toReversed()) take(record);
      // Unanswered: killed before the cursor was kept.
      if (fate !== 'unanswered') since = page.next;
      return page.more;
    },
  };
}

import type { ClientsideDatabase, RejectedEntry } from '../../store/database.ts';
import { needsOwnRecord, refusedEntries } from '../../store/sharing/settle-rejected.ts';
import { fieldWords } from './field-words.ts';
import { readNames } from './read-names.ts';
import { recordName } from './record-name.ts';
import type { RefusedView } from './refused-view.ts';

/** What the endpoint refused, the latest first, each with its reason and what to do. */
export async function listRefused(db: ClientsideDatabase): Promise<RefusedView[]> {
  const entries = (await refusedEntries(db)).sort((a, b) => b.at - a.at);
  const [names, waiting] = await Promise.all([
    readNames(
      db,
      entries.map(({ record }) => record.f),
    ),
    db.outbox.bulkGet(entries.map(({ id }) => id)),
  ]);
  return entries.map((entry, i) => {
    const { id, at, record } = entry;
    const client = record.k === 'client' ? undefined : names.get(String(record.f.client));
    return {
      id,
      kind: record.k,
      at,
      ...recordName(record, names),
      ...(client ? { client: { id: String(record.f.client), name: client } } : {}),
      ...wordsOf(entry),
      isOwnRecord: needsOwnRecord(entry),
      isWaiting: waiting[i] !== undefined,
    };
  });
}

function wordsOf(entry: RejectedEntry): Pick<RefusedView, 'reason' | 'remedy'> {
  const { code, detail, field, record } = entry;
  switch (code) {
    case 'too_large':
      return {
        reason: `It is larger than the endpoint takes${detail ? `: ${detail}` : ''}.`,
        remedy: 'Shorten its texts; it is then sent by itself.',
      };
    case 'immutable':
      return {
        reason: 'The team has this note with other words, and a note is never overwritten.',
        remedy: 'Share your words as a note of their own, or let the team’s stand.',
      };
    case 'private':
      return {
        reason: 'It is private, and the endpoint takes nothing private.',
        remedy: 'It stays in this browser. There is nothing to do.',
      };
    case 'clock_ahead':
      return {
        reason: 'It is dated in the future.',
        remedy: 'Set this computer’s clock, then try again.',
      };
    case 'invalid': {
      const name = field && fieldWords(record.k, field.replace(/^f\./, '')).label;
      const what = [name, detail].filter(Boolean).join(': ');
      return {
        reason: `The endpoint can’t read it${what ? `: ${what}` : ''}.`,
        remedy: 'Correct that in the record, or have the endpoint updated, then try again.',
      };
    }
    default:
      return {
        reason: `The endpoint says “${detail ?? code}”.`,
        remedy: 'Ask whoever runs the endpoint, then try again.',
      };
  }
}

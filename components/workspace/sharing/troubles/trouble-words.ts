import type {
  OverwrittenView,
  WrittenView,
} from '../../../../lib/views/sharing/overwritten-view.ts';
import { kindWords } from '../../kind-words.ts';

const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric' });
const time = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' });

/** What a record is called in a sentence: its name, or its kind with its words. */
export function subjectWords({
  kind,
  name,
  isQuoted,
}: Pick<OverwrittenView, 'kind' | 'name' | 'isQuoted'>): string {
  return isQuoted ? `the ${kindWords(kind, 1)} “${name}”` : name;
}

/** What an entry is about: "Power of Sally Brown", and of a whole record its name. */
export function titleWords(row: OverwrittenView): string {
  if (row.label !== undefined) return `${row.label} of ${subjectWords(row)}`;
  return row.isQuoted ? `“${row.name}”` : row.name;
}

/** What each side did: "You wrote", "Ann Lee deleted it". */
export function deedsOf(row: OverwrittenView): { mine: string; theirs: string } {
  const they = row.theirs.by ?? 'A colleague';
  const wrote = row.wrote ? 'You wrote' : 'It said here';
  if (row.what === 'deleted') return { mine: wrote, theirs: `${they} deleted it` };
  if (row.what === 'revived')
    return { mine: 'You deleted it', theirs: `${they} changed it, so it is back` };
  return row.theirs.lines.length > 0
    ? { mine: wrote, theirs: `${they} wrote` }
    : { mine: wrote, theirs: `${they} deleted the record` };
}

/** What the button does that makes one's own stand again. */
export function backWords({ what }: OverwrittenView): string {
  if (what === 'deleted') return 'Bring it back';
  return what === 'revived' ? 'Delete it again' : 'Take mine back';
}

/** The two moments of an entry: days, with the time where the day is the same. */
export function momentsOf({ mine, theirs }: OverwrittenView): { mine: string; theirs: string } {
  const [one, two] = [day.format(mine.at), day.format(theirs.at)];
  if (one !== two) return { mine: one, theirs: two };
  return { mine: `${one}, ${time.format(mine.at)}`, theirs: `${two}, ${time.format(theirs.at)}` };
}

/** How a fact is known: "asked", "observed: kick-off"; empty for other values. */
export function knownWords({ how, source }: WrittenView): string {
  return [how, source].filter((part) => part !== undefined).join(': ');
}

/** "3 records". */
export function recordsWords(n: number): string {
  return n === 1 ? '1 record' : `${n} records`;
}

/** "12 May 2026". */
export function dayWords(at: number): string {
  return day.format(at);
}

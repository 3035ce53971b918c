import type { ImportPreview } from '../../lib/views/import-view.ts';
import { kindWords } from './kind-words.ts';

/** The kinds that people look for first, in this order. */
const FIRST = ['client', 'stakeholder', 'note', 'engagement', 'persona', 'offering', 'taughtsite'];

/** What an import would do, in a sentence or two. */
export function importWords(preview: ImportPreview): string {
  const { added, changed, back, same, deletedHere, erasedHere, rejected } = preview;
  const parts = [
    added > 0 && `adds ${countOf(added)}${namesOf(preview, 'added')}`,
    changed > 0 && `changes ${countOf(changed)}${namesOf(preview, 'changed')}`,
  ].filter((part) => part !== false);
  const does = parts.length > 0 ? `It ${parts.join(' and ')}.` : 'It changes nothing.';
  const others = [
    sentence(back, ['that was deleted here comes back', 'that were deleted here come back']),
    sentence(same, ['is here already', 'are here already']),
    sentence(deletedHere, ['was deleted here since', 'were deleted here since']),
    sentence(erasedHere, [
      'was erased here for good and stays erased',
      'were erased here for good and stay erased',
    ]),
    sentence(rejected.length, ['can’t be read; see below', 'can’t be read; see below']),
  ];
  return [does, ...others].filter((words) => words !== undefined).join(' ');
}

/** What is said of one record, or of several; nothing of none. */
function sentence(n: number, [one, several]: readonly [string, string]): string | undefined {
  return n > 0 ? `${countOf(n)} ${n === 1 ? one : several}.` : undefined;
}

function countOf(n: number): string {
  return n === 1 ? '1 record' : `${n} records`;
}

function namesOf({ byKind }: ImportPreview, what: 'added' | 'changed'): string {
  const named = FIRST.flatMap((kind) => {
    const n = byKind.find((row) => row.kind === kind)?.[what] ?? 0;
    return n > 0 ? [`${n} ${kindWords(kind, n)}`] : [];
  });
  return named.length > 0 ? `, among them ${named.slice(0, 4).join(', ')}` : '';
}

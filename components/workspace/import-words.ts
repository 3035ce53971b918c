import type { ImportPreview } from '../../lib/views/import-view.ts';
import { kindWords } from './kind-words.ts';

/** The kinds that people look for first, in this order. */
const FIRST = ['client', 'stakeholder', 'note', 'engagement', 'persona', 'offering', 'taughtsite'];

/** What an import would do, in a sentence or two. */
export function importWords(preview: ImportPreview): string {
  const { added, changed, same, rejected } = preview;
  const parts = [
    added > 0 && `adds ${countOf(added)}${namesOf(preview, 'added')}`,
    changed > 0 && `changes ${countOf(changed)}${namesOf(preview, 'changed')}`,
  ].filter((part) => part !== false);
  const does = parts.length > 0 ? `It ${parts.join(' and ')}.` : 'It changes nothing.';
  const stay =
    same > 0 ? ` ${countOf(same)} are here already.`.replace('1 record are', '1 record is') : '';
  const bad = rejected.length > 0 ? ` ${countOf(rejected.length)} can’t be read; see below.` : '';
  return `${does}${stay}${bad}`;
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

import type { Found } from '../../../lib/views/team-view.ts';
import { dateWords } from '../../card/elements/date-words.ts';

const MAY = {
  reader: 'read',
  editor: 'read and write',
  admin: 'read and write, and look after the workspace',
};

/** What was found at an endpoint, or in the place of a document, in sentences. */
export function foundWords({ endpoint, workspace, me, document, isSealed }: Found): string {
  const { host } = new URL(endpoint);
  const sealed = isSealed ? 'It is encrypted: you are asked for its key next.' : '';
  if (document) {
    const made = document.isNew ? 'An empty file was made.' : recordWords(document.records);
    return joined([`The server at ${host} can keep a team’s file.`, made, sealed]);
  }
  const at = `A Clientside endpoint answers at ${host}.`;
  if (!me)
    return `${at} The link invites you to the workspace “${workspace}”; whether it is still good shows when you join.`;
  const may = `In the workspace “${workspace}” you are ${me.label} and may ${MAY[me.role]}.`;
  const has = me.records === undefined || isSealed ? '' : recordWords(me.records);
  const until =
    me.expires === undefined ? '' : `Your token is good until ${dateWords(me.expires)}.`;
  return joined([at, may, has, sealed, until]);
}

function joined(sentences: readonly string[]): string {
  return sentences.filter(Boolean).join(' ');
}

function recordWords(n: number): string {
  if (n === 0) return 'Nothing is in it yet.';
  return n === 1 ? 'It has 1 record.' : `It has ${n.toLocaleString('en')} records.`;
}

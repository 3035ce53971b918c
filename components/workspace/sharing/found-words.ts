import type { Found } from '../../../lib/views/team-view.ts';
import { dateWords } from '../../card/elements/date-words.ts';

const MAY = {
  reader: 'read',
  editor: 'read and write',
  admin: 'read and write, and look after the workspace',
};

/** What was found at an endpoint, in sentences. */
export function foundWords({ endpoint, workspace, me }: Found): string {
  const at = `A Clientside endpoint answers at ${new URL(endpoint).host}.`;
  if (!me) return `${at} The link invites you to the workspace “${workspace}”.`;
  const may = `In the workspace “${workspace}” you are ${me.label} and may ${MAY[me.role]}.`;
  const has = me.records === undefined ? '' : recordWords(me.records);
  const until =
    me.expires === undefined ? '' : `Your token is good until ${dateWords(me.expires)}.`;
  return [at, may, has, until].filter(Boolean).join(' ');
}

function recordWords(n: number): string {
  if (n === 0) return 'Nothing is in it yet.';
  return n === 1 ? 'It has 1 record.' : `It has ${n.toLocaleString('en')} records.`;
}

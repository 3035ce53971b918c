import { Failure, reportOf } from '../platform/failure.ts';
import type { ClientsideDatabase } from '../store/database.ts';
import { readLink } from '../store/read.ts';
import type { Receipt } from '../store/write.ts';
import type { Team } from '../sync/teams.ts';
import type { ActAnswer, CardAct } from '../views/card-act.ts';
import { performClientAct, performRecordAct } from '../views/perform-act.ts';
import type { SeenRecord } from '../views/seen-record.ts';
import { authorIn } from './author.ts';
import { announce } from './changes.ts';
import { keptAddress } from './kept-address.ts';
import { knownSites } from './lesson/known-sites.ts';
import type { TeamStore } from './team-of-record.ts';

/** The record that a card is on, the address of its page, and the engagement that it shows. */
type Seen = { record: SeenRecord; url: string; engagement: string | undefined };

/** Does what somebody wants in a card, in the store of the record's team. Fails with `missing` where the record is not linked any more. */
export async function performAct(
  { team, db }: TeamStore,
  { record, url, engagement }: Seen,
  act: CardAct,
): Promise<Receipt> {
  const now = Date.now();
  if (isRecordAct(act)) {
    const page = { ...record, url: keptAddress(url, await knownSites()) };
    return performRecordAct(db, page, act, now);
  }
  const client = await linkedClient(db, record.key);
  const chosen = engagement ? { engagement } : {};
  return performClientAct(db, { client, ...chosen, by: await authorIn(team), now }, act);
}

async function linkedClient(db: ClientsideDatabase, key: string): Promise<string> {
  const link = await readLink(db, key);
  if (!link?.client) throw new Failure('missing', 'This page is not linked to a client any more.');
  return link.client;
}

function isRecordAct(act: CardAct): act is Extract<CardAct, { do: `record.${string}` }> {
  return act.do.startsWith('record.');
}

/** Does an act and tells every card; answers how it went, and how to take it back. */
export async function answerAct(team: Team, work: () => Promise<Receipt>): Promise<ActAnswer> {
  try {
    const { undo, touched } = await work();
    await announce({ records: touched });
    return { ok: true, ...(undo === undefined ? {} : { undo, team: team.id }) };
  } catch (thrown) {
    const { code, advice, field } = reportOf(thrown);
    return refusal(code, advice, field);
  }
}

/** The answer to an act that was not done, with what to do instead. */
export function refusal(code: string, advice: string, field?: string): ActAnswer {
  return { ok: false, code, advice, ...(field ? { field } : {}) };
}

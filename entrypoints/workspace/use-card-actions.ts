import { useLocation } from 'wouter';
import type { CardActions } from '../../components/card/card-props.ts';
import { authorIn } from '../../lib/messages/author.ts';
import { announce } from '../../lib/messages/changes.ts';
import type { TeamStore } from '../../lib/messages/team-of-record.ts';
import { Failure, reportOf } from '../../lib/platform/failure.ts';
import { undoWrite } from '../../lib/store/undo.ts';
import type { ActAnswer, CardAct, ClientAct } from '../../lib/views/card-act.ts';
import { performClientAct } from '../../lib/views/perform-act.ts';
import { viewPersonaSheet } from '../../lib/views/persona-sheet-view.ts';
import { searchClients } from '../../lib/views/suggest-clients.ts';
import { useDb } from './store-context.ts';
import { useTeam } from './team-context.ts';

/** What a client's card, which shows an engagement, does in the workspace: the same acts as in a CRM page, on the store itself. */
export function useCardActions(
  client: string,
  engagement: string | undefined,
  onEngagement: (id: string) => void,
): CardActions {
  const db = useDb();
  const team = useTeam();
  const [, navigate] = useLocation();
  return {
    act: (act) => answer(() => perform({ db, team }, client, engagement, act)),
    undo: (n) => answer(async () => ({ touched: await undoWrite(db, n, Date.now()) })),
    search: (text) => searchClients(db, text),
    persona: async (id) => {
      const sheet = await viewPersonaSheet(db, id, Date.now());
      if (!sheet) throw new Failure('missing', 'This persona is not in the library any more.');
      return sheet.persona;
    },
    onRetry: () => location.reload(),
    onEngagement,
    onOpenWorkspace: () => navigate('/personas'),
  };
}

async function perform(
  { db, team }: TeamStore,
  client: string,
  engagement: string | undefined,
  act: CardAct,
) {
  if (!isClientAct(act))
    throw new Failure('no-record', 'Open the page in your CRM to link it or to unlink it.');
  const context = { client, by: await authorIn(team), now: Date.now() };
  return performClientAct(db, engagement ? { ...context, engagement } : context, act);
}

function isClientAct(act: CardAct): act is ClientAct {
  return !act.do.startsWith('record.');
}

async function answer(
  work: () => Promise<{ undo?: number; touched: string[] }>,
): Promise<ActAnswer> {
  try {
    const { undo, touched } = await work();
    await announce({ records: touched });
    return { ok: true, ...(undo === undefined ? {} : { undo }) };
  } catch (thrown) {
    const { code, advice, field } = reportOf(thrown);
    return { ok: false, code, advice, ...(field ? { field } : {}) };
  }
}

import { useLiveQuery } from 'dexie-react-hooks';
import type { SharingTroublesProps } from '../../components/workspace/sharing/troubles/SharingTroubles.tsx';
import type { Team } from '../../lib/store/sharing/share-state.ts';
import { listAside } from '../../lib/views/sharing/list-aside.ts';
import { listOverwritten } from '../../lib/views/sharing/list-overwritten.ts';
import { listRefused } from '../../lib/views/sharing/list-refused.ts';
import { useDb } from './store-context.ts';
import { useAsideActs } from './use-aside-acts.ts';
import { useOverwrittenActs } from './use-overwritten-acts.ts';
import { useRefusedActs } from './use-refused-acts.ts';

/** How many of the overwritten are shown at once. */
const SHOWN = 50;

/** What sharing overwrote, refused or put aside, live, and what can be done about it; undefined until it is read. `share` runs sharing once. */
export function useSharingTroubles(
  team: Team,
  share: () => Promise<void>,
): SharingTroublesProps | undefined {
  const db = useDb();
  const onShare = () => void share();
  const overwrittenActs = useOverwrittenActs(onShare);
  const refusedActs = useRefusedActs(onShare);
  const { isTryingAside, asideActs } = useAsideActs(team, share);
  const overwritten = useLiveQuery(() => listOverwritten(db, SHOWN), [db]);
  const refused = useLiveQuery(() => listRefused(db), [db]);
  const aside = useLiveQuery(() => listAside(db), [db]);
  if (!overwritten || !refused || !aside) return undefined;
  const host = hostOf(team.endpoint);
  const lists = { overwritten, refused, aside };
  return { host, ...lists, isTryingAside, ...overwrittenActs, refusedActs, asideActs };
}

function hostOf(endpoint: string): string {
  return URL.canParse(endpoint) ? new URL(endpoint).host : endpoint;
}

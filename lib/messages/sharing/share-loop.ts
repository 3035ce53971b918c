import { alarmEvery, onAlarm } from '../../platform/alarms.ts';
import { countWaiting } from '../../store/sharing/outbox.ts';
import { teams } from '../../sync/teams.ts';
import { onChanges } from '../changes.ts';
import { storeOf } from '../store.ts';
import { shareAll, shareTeam, workspaceOf } from './share-team.ts';

const ALARM = 'share';
/** How long it is waited after a write for the next one, in milliseconds. */
const PAUSE = 2000;

/** Shares each minute while a team has joined, and soon after each write. Call at each start of the background, before anything is awaited. */
export function keepSharing(): void {
  onAlarm(ALARM, () => void shareAll());
  let timer: ReturnType<typeof setTimeout> | undefined;
  onChanges(({ records }) => {
    if (records.length === 0) return;
    clearTimeout(timer);
    timer = setTimeout(() => void shareWaiting(), PAUSE);
  });
  void setAlarm();
}

/** Sets the alarm, or takes it away where nobody shares. */
export async function setAlarm(): Promise<void> {
  const isOn = (await teams.read()).teams.some((team) => team.joined);
  await alarmEvery(ALARM, isOn ? 1 : 0);
}

/** What was pulled has been announced too: only where something waits is there anything to do. */
async function shareWaiting(): Promise<void> {
  for (const team of (await teams.read()).teams)
    if ((await workspaceOf(team)) && (await countWaiting(await storeOf(team))) > 0)
      await shareTeam(team);
}

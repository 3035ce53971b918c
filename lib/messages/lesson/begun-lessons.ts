import * as z from 'zod/mini';
import { own } from '../../platform/owned.ts';
import { giveBack } from '../give-back.ts';
import { tabState } from '../tab-state.ts';

/** For each tab in which a lesson was begun, the origin that may be open to us for that alone: what is known of a tab goes with the browser, access stays. */
const begun = own<Record<string, string>>(
  'local',
  'begun-lessons',
  z.record(z.string(), z.string()),
  {},
);

/** Notes that a lesson has begun in a tab. */
export async function noteBegun(tab: number, origin: string): Promise<void> {
  await begun.change((all) => ({ ...all, [tab]: origin }));
}

/** Notes that the lesson of a tab is over, its access kept or given back. */
export async function noteOver(tab: number): Promise<void> {
  await begun.change(({ [tab]: _over, ...others }) => others);
}

/** Gives back the access to sites whose lesson ended with the browser. Call when the browser or a new version of the extension starts, and not whenever the background does: a lesson may be at its end just then. */
export async function endLostLessons(): Promise<void> {
  for (const [tab, origin] of Object.entries(await begun.read())) {
    const { lesson } = await tabState(Number(tab)).read();
    if (lesson?.origin === origin) continue;
    await giveBack(origin);
    await begun.change((all) => without(all, tab, origin));
  }
}

/** A new lesson may have begun in a tab of that number meanwhile. */
function without(all: Record<string, string>, tab: string, origin: string) {
  const { [tab]: noted, ...others } = all;
  return noted === origin ? others : all;
}

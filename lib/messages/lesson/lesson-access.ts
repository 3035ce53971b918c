import { giveBack } from '../give-back.ts';
import { registerGranted } from '../registration.ts';
import { openSite } from '../switch-site.ts';
import { tabState } from '../tab-state.ts';
import { begunLessons, noteBegun, noteOver } from './begun-lessons.ts';

/** Lets the panel of a lesson show on its site, whatever its host is open to us for. */
export async function openAccess(tab: number, origin: string): Promise<void> {
  await noteBegun(tab, origin);
  await openSite(origin);
}

/** Gives back the access that was given only for the lesson of a tab, which is over. */
export async function endAccess(tab: number, origin: string): Promise<void> {
  await giveBack(origin);
  await noteOver(tab);
  // A host that stays for sharing shows nothing any more.
  await registerGranted();
}

/** Gives back the access to sites whose lesson ended with the browser. Call when the browser or a new version of the extension starts, and not whenever the background does: a lesson may be at its end just then. */
export async function endLostLessons(): Promise<void> {
  for (const [tab, origin] of Object.entries(await begunLessons.read())) {
    const { lesson } = await tabState(Number(tab)).read();
    if (lesson?.origin === origin) continue;
    await giveBack(origin);
    await begunLessons.change((all) => without(all, tab, origin));
  }
  await registerGranted();
}

/** A new lesson may have begun in a tab of that number meanwhile. */
function without(all: Record<string, string>, tab: string, origin: string) {
  const { [tab]: noted, ...others } = all;
  return noted === origin ? others : all;
}

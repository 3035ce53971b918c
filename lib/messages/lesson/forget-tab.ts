import { giveBack } from '../give-back.ts';
import { tabState } from '../tab-state.ts';
import { noteOver } from './begun-lessons.ts';

/** Forgets a tab that was closed; access that was given only for a lesson in it is given back. */
export async function forgetTab(tab: number): Promise<void> {
  const { lesson } = await tabState(tab).read();
  await tabState(tab).clear();
  if (!lesson) return;
  await giveBack(lesson.origin);
  await noteOver(tab);
}

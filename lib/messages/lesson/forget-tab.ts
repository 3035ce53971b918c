import { tabState } from '../tab-state.ts';
import { endAccess } from './lesson-access.ts';

/** Forgets a tab that was closed; access that was given only for a lesson in it is given back. */
export async function forgetTab(tab: number): Promise<void> {
  const { lesson } = await tabState(tab).read();
  await tabState(tab).clear();
  if (!lesson) return;
  await endAccess(tab, lesson.origin);
}

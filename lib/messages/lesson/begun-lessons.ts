import * as z from 'zod/mini';
import { own } from '../../platform/owned.ts';

/** For each tab in which a lesson was begun, the origin that may be open to us for that alone: what is known of a tab goes with the browser, access stays. */
export const begunLessons = own<Record<string, string>>(
  'local',
  'begun-lessons',
  z.record(z.string(), z.string()),
  {},
);

/** Notes that a lesson has begun in a tab. */
export async function noteBegun(tab: number, origin: string): Promise<void> {
  await begunLessons.change((all) => ({ ...all, [tab]: origin }));
}

/** Notes that the lesson of a tab is over. */
export async function noteOver(tab: number): Promise<void> {
  await begunLessons.change(({ [tab]: _over, ...others }) => others);
}

/** The origins of the lessons that are under way. */
export async function lessonOrigins(): Promise<string[]> {
  return Object.values(await begunLessons.read());
}

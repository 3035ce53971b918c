import type { Place } from './catalog.ts';
import { setLatest } from './set-latest.ts';

/** More records than anybody goes to and fro between. */
const MOST = 200;

/** How high cards were last, in CSS pixels; forgotten with the background, and then a card's room is made when the card says how much it needs. */
const heights = new Map<string, number>();

/** Keeps how high a record's card is where it sits, for the next time. */
export function keepHeight(record: string, place: Place, height: number): void {
  setLatest(heights, keyOf(record, place), height, MOST);
}

/** How high a record's card was last where it is to sit; nothing where that is not known. */
export function heightOf(record: string, place: Place): { height?: number } {
  const height = heights.get(keyOf(record, place));
  return height === undefined ? {} : { height };
}

/** In the page it is as wide as that. */
function keyOf(record: string, { mode, collapsed, width }: Place): string {
  return JSON.stringify([record, mode, collapsed, mode === 'dock' && width]);
}

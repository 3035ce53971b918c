import type { Route } from '../model/site.ts';
import { componentAddress } from './salesforce-component.ts';

/** Longest hidden address that is looked at, in characters; a record's own is far shorter. */
const LONGEST = 20_000;

/** A whole address written into another one; what follows a `|` is the state of the console around it. */
function plainAddress(text: string): string | null {
  try {
    return decodeURIComponent(text).split('|', 1)[0] || null;
  } catch {
    return null;
  }
}

/** The address of the record that `text` hides, absolute or relative to the page; null when it hides none. */
export function addressInside(how: Route['inside'], text: string): string | null {
  if (text.length > LONGEST) return null;
  if (how === 'address') return plainAddress(text);
  return how === 'salesforce-component' ? componentAddress(text) : null;
}

import type { PageGuide } from './page-guide.ts';
import type { Place } from './place.ts';

/** A record is at the address: its card's visit, the frame's address for a first load, how to read the page, and where the card goes and how high it was. */
export type Shown = {
  show: true;
  /** Changes with each record. */
  visit: string;
  /** The card page with a single-use token. */
  frame: string;
  guide: PageGuide;
  place: Place;
  /** How high the record's card was last, in CSS pixels: its room is made before it comes. */
  height?: number;
};

/** What the page says where its record's id is, as it stands there, and the address at which it said so. */
export type Stated = { at: string; text: string };

/** What is said to the desk: what it takes, and what it answers. */
type Calls = {
  /** The page is at an address, dark or light, and has stated an id: what is to be shown? */
  visit: [{ url: string; dark: boolean; stated: Stated | undefined }, Shown | { show: false }];
  /** A new frame needs a fresh address of the card page. */
  frame: [{ visit: string }, { frame: string }];
  /** The record's name has appeared or changed. */
  name: [{ visit: string; name: string }, unknown];
  /** The page's theme has changed. */
  look: [{ visit: string; dark: boolean }, unknown];
  /** The person has moved the dock. */
  place: [{ place: Place }, unknown];
  /** The card can't be shown in this page. */
  blocked: [{ visit: string }, unknown];
};

/** Asks or tells the one who knows what to show; undefined when nobody answers, or the answer is a failure. */
export type Desk = <C extends keyof Calls>(
  call: C,
  input: Calls[C][0],
) => Promise<Calls[C][1] | undefined>;

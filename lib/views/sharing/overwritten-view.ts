import type { KnownHow } from '../../model/fact.ts';

/** One text of what somebody wrote, under the name of its field where there are several. */
export type WrittenLine = { label?: string; text: string };

/** What one side wrote: its words, when, by whom where that is known, and of a fact how it is known. */
export type WrittenView = {
  lines: WrittenLine[];
  at: number;
  by?: string;
  how?: KnownHow;
  source?: string;
};

/** Something that was written here and that somebody else's took the place of, as people read it. */
export type OverwrittenView = {
  /** What `takeMineBack` and `letBe` take: one, or all that one deletion took along. */
  keys: { id: string; field: string }[];
  what: 'value' | 'deleted' | 'revived';
  kind: string;
  name: string;
  /** The name is the record's own words. */
  isQuoted: boolean;
  /** The field; none of a whole record. */
  label?: string;
  client?: { id: string; name: string };
  /** The names of other records that the same deletion took along. */
  others: string[];
  mine: WrittenView;
  theirs: WrittenView;
  /** Written by this person; else it was only here before the team's came. */
  wrote: boolean;
  /** Neither had seen the other's. */
  unseen: boolean;
};

/** The latest of what was overwritten, and how many there are. */
export type OverwrittenList = { rows: OverwrittenView[]; total: number };

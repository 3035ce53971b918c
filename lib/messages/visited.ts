import { isSameRecord, type Recognised } from '../sites/index.ts';
import type { TabState } from './tab-state.ts';

/** More than the addresses a page can go through while one frame loads. */
const TOKENS_KEPT = 20;
const PAST_KEPT = 5;

/** What a page's coming to an address says. */
export type Seen = {
  url: string;
  /** The page's document. */
  page: string;
  dark: boolean;
  /** What the address alone tells, and what it tells together with the page. */
  told: Recognised | null;
  record: Recognised | null;
  token: string;
};

/** The state after a page came to an address: the same record keeps its visit and its name, and so does one whose page has just told its id; a lesson goes on over pages that are none. */
export function visited(old: TabState, { url, page, dark, told, record, token }: Seen): TabState {
  const before = old.record ?? null;
  const isLesson =
    old.lesson !== undefined && record === null && before === null && old.visit !== '';
  const same =
    isLesson || (record !== null && (isSameRecord(before, record) || isSameRecord(before, told)));
  return {
    ...old,
    url,
    page,
    dark,
    visit: same ? old.visit : newSecret(),
    past: same ? old.past : pastOf(old),
    record: record ?? undefined,
    name: same ? old.name : undefined,
    blocked: same && old.blocked,
    missed: same && old.missed,
    tokens: withToken(old, token),
  };
}

function pastOf({ visit, record, past }: TabState): TabState['past'] {
  return record?.key ? [{ visit, key: record.key }, ...past].slice(0, PAST_KEPT) : past;
}

/** The tokens with one more; the oldest go. */
export function withToken({ tokens }: TabState, token: string): string[] {
  return [...tokens, token].slice(-TOKENS_KEPT);
}

/** A text of 48 letters that nobody guesses. */
export function newSecret(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(24));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

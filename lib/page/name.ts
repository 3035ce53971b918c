import type { PageGuide } from './page-guide.ts';
import { holdsId, readText, readTitle } from './read-name.ts';
import { type Find, findScope } from './scope.ts';

/** How long a reading stands unchanged before it counts without other evidence, in ms. */
const QUIET = 1500;
/** The same for the previous record's name in a new container without an id of the new record: another record may bear it. */
const LONG_QUIET = 5000;

/** A record's visit, and how its page is read. */
type Subject = { visit: string; guide: PageGuide };

/** The watch over the name of the record on screen. */
export type Names = {
  /** The address has changed: nothing is read until the next `turn`. */
  pause(): void;
  /** A record is on screen, or none; the same record again goes on where it was. `isLate`: the page has gone on to another address meanwhile, but the record's name may still appear. */
  turn(next: Subject | null, isLate: boolean): void;
  /** Reads the page after a change; true when it is to be read again soon without one. */
  look(): boolean;
};

/** Makes the watch; `send` hears a name as soon as it can't be the one of a record before, and each edit of it. */
export function createNames(find: Find, send: (visit: string, name: string) => void): Names {
  // The record on screen, the names it was given, and the containers that showed them.
  let subject: Subject | null = null;
  let key = '';
  let names: string[] = [];
  let boxes = new WeakSet<ParentNode>();
  // The same of the last record that was given a name.
  let past = { key, names, boxes };
  // It is the first page of this document; it came after a record and not after a list or the like;
  // and nothing that was passed over on the way can still show its name.
  let isFirst = true;
  let isNext = false;
  let isCalm = true;
  let isPaused = false;
  let oldTitle = '';
  // The last reading and since when it stands (no container: the title), and the record's first one.
  let text = '';
  let box: ParentNode | null = null;
  let since = 0;
  let suspect = '';

  const read = ({ guide }: Subject) => {
    const scope = findScope(guide, find);
    const name = scope && readText(guide.names, scope, find);
    const nextBox = name ? scope : null;
    const next = name || readTitle(guide);
    if (next !== text || nextBox !== box) since = performance.now();
    text = next;
    box = nextBox;
  };
  const isSure = (ids: string[]): boolean => {
    const age = performance.now() - since;
    const newBox = box instanceof Element && !past.boxes.has(box) && box;
    if (past.key !== key && past.names.includes(text))
      return !!newBox && age >= QUIET && (age >= LONG_QUIET || holdsId(newBox, ids));
    if (!box && document.title === oldTitle) return false;
    if (!box || names[0] || !isCalm || age >= QUIET) return age >= QUIET;
    return isFirst || (!!newBox && isNext) || text !== suspect;
  };
  const look = () => {
    if (!subject || isPaused) return false;
    read(subject);
    if (text && text !== names.at(-1) && isSure(subject.guide.ids)) {
      names.push(text);
      send(subject.visit, text);
    }
    if (box && names.includes(text)) boxes.add(box);
    return text !== names.at(-1) || subject.guide.names.some(({ read }) => read === 'value');
  };
  /** Leaves the record on screen for the next one. */
  const leave = (next: Subject | null) => {
    if (names[0]) past = { key, names, boxes };
    if (subject) isCalm = !!names[0];
    if (subject || (isPaused && isFirst)) isNext = true;
    if (!next) isNext = false;
    if (isNext || !next) isFirst = false;
    names = [];
    boxes = new WeakSet();
    if (next) read(next);
    suspect = text;
    since = performance.now();
  };

  return {
    look,
    pause() {
      if (!isPaused) oldTitle = document.title;
      isPaused = true;
    },
    turn(next, isLate) {
      if (isLate && !isPaused) return;
      const nextKey = next ? next.guide.ids.join(' ') || location.href : '';
      if (subject && next && (subject.visit === next.visit || key === nextKey)) {
        const name = names.at(-1);
        if (name && subject.visit !== next.visit) send(next.visit, name);
      } else leave(next);
      subject = next;
      key = nextKey;
      isPaused = isLate;
      look();
    },
  };
}

import { lessonKinds } from '../../model/lesson-kinds.ts';
import type { Site } from '../../model/site.ts';
import { addressParts, isSamePlace } from '../../sites/taught/address-parts.ts';
import { idParts, textAt } from '../../sites/taught/id-parts.ts';
import { taughtRouteAt } from '../../sites/taught/taught-route.ts';
import type { Here, Lesson } from '../../views/lesson.ts';
import type { LessonView } from '../../views/lesson-view.ts';
import type { SeenRecord } from '../../views/seen-record.ts';
import { routeWords } from '../../views/taught-words.ts';
import { siteOfLesson, urlsOf } from './lesson-site.ts';

/** The lesson as the card shows it on the page that is on screen. */
export function viewLesson(
  lesson: Lesson,
  here: Here,
  { before, record }: { before?: Site; record?: SeenRecord },
): LessonView {
  const result = siteOfLesson(lesson, before);
  const urls = urlsOf(lesson);
  const second = urls[1] === undefined ? undefined : secondId(lesson, urls[1]);
  return {
    state: 'lesson',
    title: lesson.title,
    kind: lesson.kind,
    address: addressPieces(lesson),
    ...(second ? { second } : {}),
    ...(urls.includes(here.url) ? {} : { here: shortAddress(here.url) }),
    name: lesson.name,
    where: lesson.where,
    ...(lesson.picking ? { picking: lesson.picking } : {}),
    words: 'site' in result ? wordsOf(lesson, result.site) : [],
    ...('hindrance' in result ? { hindrance: result.hindrance } : {}),
    ...(lesson.trial ? { trial: record ? { record } : {} } : {}),
  };
}

type Piece = LessonView['address'][number];

/** The first example in pieces: what can be the id stands apart, so that a person can choose it. */
function addressPieces(lesson: Lesson): Piece[] {
  const [url = ''] = urlsOf(lesson);
  const candidates = idParts(urlsOf(lesson));
  const pieces: Piece[] = [{ text: new URL(url).host }];
  let last = 'path';
  for (const part of addressParts(url)) {
    pieces.push({ text: lead(part, part.in !== last) });
    last = part.in;
    const number = candidates.findIndex((candidate) => isSamePlace(candidate, part));
    const isId = lesson.place !== undefined && isSamePlace(lesson.place, part);
    pieces.push({
      text: part.text,
      ...(number < 0 ? {} : { part: number }),
      ...(isId ? { isId: true } : {}),
    });
  }
  return joined(pieces);
}

/** What stands before a part in an address. */
function lead({ in: place, at }: { in: string; at: number | string }, isFirst: boolean): string {
  if (place === 'path') return '/';
  if (place === 'hash') return isFirst ? '#' : '/';
  return `${isFirst ? '?' : '&'}${at}=`;
}

/** Neighbouring pieces that can't be chosen are one. */
function joined(pieces: readonly Piece[]): Piece[] {
  const all: Piece[] = [];
  for (const piece of pieces) {
    const last = all.at(-1);
    if (last && isPlain(last) && isPlain(piece)) last.text += piece.text;
    else all.push({ ...piece });
  }
  return all;
}

function isPlain({ part, isId }: Piece): boolean {
  return part === undefined && !isId;
}

function secondId(lesson: Lesson, url: string): string | undefined {
  const part = idParts(urlsOf(lesson)).find(
    (one) => lesson.place && isSamePlace(one, lesson.place),
  );
  return part && textAt(addressParts(url), part);
}

/** What was understood, as one would tell a colleague. */
function wordsOf(lesson: Lesson, site: Site): string[] {
  const [url = ''] = urlsOf(lesson);
  const route = (taughtRouteAt(site, url)?.route ?? site.routes.at(-1))?.at ?? '';
  const { host } = new URL(lesson.origin);
  return [
    routeWords(host, route, lessonKinds[lesson.kind]),
    lesson.name.from === 'page'
      ? 'Its name is what you pointed at.'
      : lesson.name.from === 'title'
        ? 'Its name is the title of the page.'
        : 'Its name is not read; the card shows the id.',
    lesson.where ? 'The card sits below what you pointed at.' : 'The card sits in the dock.',
  ];
}

function shortAddress(url: string): string {
  const { host, pathname, search, hash } = new URL(url);
  return `${host}${pathname}${search}${hash}`.slice(0, 200);
}

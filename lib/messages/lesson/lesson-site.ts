import { lessonKinds } from '../../model/lesson-kinds.ts';
import type { Site } from '../../model/site.ts';
import { refusalOf } from '../../sites/taught/refusal-of.ts';
import { taughtSite } from '../../sites/taught/taught-site.ts';
import type { Lesson } from '../../views/lesson.ts';
import { siteTaughtAgain } from './site-again.ts';

/** The site that the lesson describes, with what was taught of the same origin before; or why there is none yet. */
export function siteOfLesson(
  lesson: Lesson,
  before?: Site,
): { site: Site } | { hindrance: string } {
  const { origin, examples, place, kind, names, anchors, name } = lesson;
  if (!place)
    return {
      hindrance: 'No part of this address tells which record it is. Open a record and start there.',
    };
  const title = lesson.title.trim() || new URL(origin).host;
  const ending = endingOf(examples.map((one) => one.title));
  const strip = ending ? [ending] : [];
  const titled = name.from === 'title' ? { title: { strip, ignore: [] } } : {};
  const guide = { names, anchors, ...titled };
  const site =
    siteTaughtAgain(lesson, before, guide) ??
    taughtSite(
      {
        origin,
        title,
        examples: examples.map(({ url }) => url),
        place,
        kind,
        label: lessonKinds[kind],
        guide,
      },
      before,
    );
  if (!site)
    return {
      hindrance:
        'These two addresses have too little in common. Use two pages of the same sort, or only one.',
    };
  const refusal = refusalOf(site);
  return refusal ? { hindrance: refusal } : { site };
}

/** The addresses of the examples. */
export function urlsOf({ examples }: Lesson): string[] {
  return examples.map(({ url }) => url);
}

/** What all titles end with, from a separator on: ` | Our CRM`; of one title what stands behind its last separator; empty without one. */
export function endingOf(titles: readonly string[]): string {
  const [first = '', ...others] = titles;
  const starts = [...first.matchAll(/\s[|·•–—~:/-]\s/g)].map(({ index }) => first.slice(index));
  if (others.length === 0) return starts.at(-1) ?? '';
  return starts.find((end) => others.every((title) => title.endsWith(end))) ?? '';
}

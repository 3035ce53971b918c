import { lessonKinds } from '../../model/lesson-kinds.ts';
import type { Site } from '../../model/site.ts';
import { refusalOf } from '../../sites/taught/refusal-of.ts';
import { taughtSite } from '../../sites/taught/taught-site.ts';
import type { Lesson } from '../../views/lesson.ts';

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
  const strip = examples.length > 1 ? [endingOf(examples.map((one) => one.title))] : [];
  const titled =
    name.from === 'title' ? { title: { strip: strip.filter(Boolean), ignore: [] } } : {};
  const site = taughtSite(
    {
      origin,
      title,
      examples: examples.map(({ url }) => url),
      place,
      kind,
      label: lessonKinds[kind],
      guide: { names, anchors, ...titled },
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

/** What all titles end with, from a separator on: ` | Our CRM`; empty without one. */
export function endingOf(titles: readonly string[]): string {
  const [first = '', ...others] = titles;
  const starts = [...first.matchAll(/\s[|·•–—~:/-]\s/g)].map(({ index }) => first.slice(index));
  return starts.find((end) => others.every((title) => title.endsWith(end))) ?? '';
}

import { idParts } from '../../sites/taught/id-parts.ts';
import type { Here, Lesson, LessonStep, Picked } from '../../views/lesson.ts';
import { endingOf, urlsOf } from './lesson-site.ts';

/** A new lesson about this page. */
export function startLesson(here: Here): Lesson {
  const { origin, host } = new URL(here.url);
  const [place] = idParts([here.url]);
  return {
    origin,
    examples: [here],
    ...(place ? { place: placeOf(place) } : {}),
    kind: 'client',
    title: systemName(here.title) ?? host,
    name: { from: 'title', text: withoutEnding([here.title]) },
    names: [],
    where: '',
    anchors: [],
    trial: false,
  };
}

/** The lesson after a step that changes only what was understood; `try`, `keep`, `stop` and pointing are more than that. */
export function afterStep(lesson: Lesson, step: LessonStep, here: Here): Lesson {
  switch (step.step) {
    case 'id': {
      const place = idParts(urlsOf(lesson))[step.part];
      return place ? { ...lesson, place: placeOf(place) } : lesson;
    }
    case 'example':
      return withExamples(lesson, [...lesson.examples.slice(0, 1), here]);
    case 'single':
      return withExamples(lesson, lesson.examples.slice(0, 1));
    case 'kind':
      return { ...lesson, kind: step.kind };
    case 'title':
      return { ...lesson, title: step.text };
    case 'name':
      return { ...lesson, names: [], name: { from: step.from, text: nameIn(lesson, step.from) } };
    case 'dock':
      return { ...lesson, anchors: [], where: '' };
    case 'point':
      return { ...lesson, picking: step.at };
    case 'try':
      return { ...lesson, trial: true, picking: undefined };
    case 'change':
      return { ...lesson, trial: false };
    default:
      return lesson;
  }
}

/** The lesson after something was pointed at, or the pointing was given up. */
export function afterPick({ picking, ...lesson }: Lesson, picked: Picked | undefined): Lesson {
  if (!picked) return lesson;
  const { selectors, read, text } = picked;
  if (picking === 'name') {
    const names = selectors.map((selector) => ({ selector, read }));
    return { ...lesson, names, name: { from: 'page', text } };
  }
  const anchors = selectors.map((selector) => ({ selector, where: 'after' as const }));
  // Without words of its own it still must be told from the dock.
  const where = text || 'a part without words';
  return picking === 'place' ? { ...lesson, anchors, where } : lesson;
}

function nameIn({ examples }: Lesson, from: 'title' | 'none'): string {
  return from === 'none' ? '' : withoutEnding(examples.map(({ title }) => title));
}

/** The first title without what says where it is. */
function withoutEnding(titles: readonly string[]): string {
  const [first = ''] = titles;
  return first.slice(0, first.length - endingOf(titles).length);
}

/** What the page's title calls the system: `Acme – Ledgerline`. */
function systemName(title: string): string | undefined {
  const words = endingOf([title]).slice(3).trim();
  return words && words.length <= 40 ? words : undefined;
}

function withExamples(lesson: Lesson, examples: Lesson['examples']): Lesson {
  const [place] = idParts(examples.map(({ url }) => url));
  const { place: _before, ...rest } = lesson;
  const next = { ...rest, examples, ...(place ? { place: placeOf(place) } : {}) };
  return next.name.from === 'title'
    ? { ...next, name: { from: 'title', text: nameIn(next, 'title') } }
    : next;
}

function placeOf(part: NonNullable<Lesson['place']>): NonNullable<Lesson['place']> {
  return { in: part.in, at: part.at } as NonNullable<Lesson['place']>;
}

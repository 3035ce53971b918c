import { type LessonKind, lessonKinds } from '../../model/lesson-kinds.ts';
import type { Site } from '../../model/site.ts';
import { taughtRouteAt } from '../../sites/taught/taught-route.ts';
import type { Here, Lesson } from '../../views/lesson.ts';
import { startLesson } from './lesson-changes.ts';

/** A lesson about this page with what was taught of its site before; undefined when the page is none of its records. */
export function lessonAgain(here: Here, before: Site): Lesson | undefined {
  const found = taughtRouteAt(before, here.url);
  if (!found) return undefined;
  const { route, place } = found;
  const guide = before.guides[route.view];
  const kind = before.objects[route.object ?? '']?.kind;
  const names = guide?.names ?? [];
  const anchors = guide?.anchors ?? [];
  return {
    ...startLesson(here),
    place,
    kind: isLessonKind(kind) ? kind : 'client',
    title: before.title,
    // What was pointed at is not on this page: its words are not known.
    name: { from: names.length > 0 ? 'page' : guide?.title ? 'title' : 'none', text: '' },
    names,
    anchors,
    where: anchors.length > 0 ? 'what was pointed at before' : '',
    isAgain: true,
  };
}

function isLessonKind(kind: unknown): kind is LessonKind {
  return typeof kind === 'string' && Object.hasOwn(lessonKinds, kind);
}

import { lessonKinds } from '../../model/lesson-kinds.ts';
import type { PageGuide } from '../../model/page-guide.ts';
import type { Site } from '../../model/site.ts';
import { taughtRouteAt } from '../../sites/taught/taught-route.ts';
import type { Lesson } from '../../views/lesson.ts';

/** The site with what a lesson that is given again says of its pages; the addresses stay as they were taught, and with them the keys. Undefined for any other lesson. */
export function siteTaughtAgain(
  { isAgain, examples, kind, title }: Lesson,
  before: Site | undefined,
  guide: Pick<PageGuide, 'names' | 'anchors' | 'title'>,
): Site | undefined {
  const found = isAgain && before && taughtRouteAt(before, examples[0]?.url ?? '');
  if (!found) return undefined;
  const { view, object = '' } = found.route;
  // One title tells less of its ending than the two that it may have been learned from.
  const titled = guide.title ? { title: before.guides[view]?.title ?? guide.title } : {};
  return {
    ...before,
    title: title.trim() || before.title,
    objects: { ...before.objects, [object]: { kind, label: lessonKinds[kind] } },
    guides: { ...before.guides, [view]: { scopes: [], ...guide, ...titled } },
  };
}

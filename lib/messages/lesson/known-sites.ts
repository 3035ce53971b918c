import type { DeclaredSite } from '../../model/declared-site.ts';
import type { Site } from '../../model/site.ts';
import type { Lesson } from '../../views/lesson.ts';
import { declaredSites, taughtSites } from '../sites-kept.ts';
import { siteOfLesson } from './lesson-site.ts';

/** What addresses are held against beside the built-in systems. */
export type KnownSites = { declared: DeclaredSite[]; taught: Site[] };

/** The hosts that were declared and the sites that were taught; in a tab where one is tried, that one too. */
export async function knownSites(lesson?: Lesson): Promise<KnownSites> {
  const [declared, taught] = await Promise.all([declaredSites.read(), taughtSites.read()]);
  const known = { declared, taught };
  return lesson?.trial ? withTrial(known, lesson) : known;
}

/** What was taught of an origin before. */
export function taughtBefore({ declared, taught }: KnownSites, origin: string): Site | undefined {
  const systems = declared.filter((site) => site.origin === origin).map(({ system }) => system);
  return taught.find(({ system }) => systems.includes(system));
}

function withTrial(known: KnownSites, lesson: Lesson): KnownSites {
  const result = siteOfLesson(lesson, taughtBefore(known, lesson.origin));
  if (!('site' in result)) return known;
  const { site } = result;
  const declaration = { origin: lesson.origin, basePath: '/', system: site.system };
  return {
    declared: [...known.declared, declaration],
    taught: [...known.taught.filter(({ system }) => system !== site.system), site],
  };
}

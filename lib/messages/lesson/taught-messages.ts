import type { Site } from '../../model/site.ts';
import type { TaughtSite } from '../../model/taught-site.ts';
import { tabUrl } from '../../platform/tabs.ts';
import { canonicalJson } from '../../record/canonical-json.ts';
import { permissionPattern, refusalOf } from '../../sites/index.ts';
import { readByName, readEntity } from '../../store/read.ts';
import type { TaughtView } from '../../views/taught-view.ts';
import { taughtWords } from '../../views/taught-words.ts';
import type { Handlers } from '../answer.ts';
import { browserName } from '../browser-name.ts';
import { taughtSites } from '../sites-kept.ts';
import { theStore } from '../store.ts';
import { tabState } from '../tab-state.ts';
import { beginLesson, stop } from './lesson-steps.ts';
import { putToUse } from './put-to-use.ts';

type Names = 'site.teach' | 'site.untaught' | 'site.taught' | 'site.accept';

/** The messages of our own pages about sites that are taught by example. */
export const taughtMessages: Pick<Handlers, Names> = {
  'site.teach': async ({ tab }) => {
    const url = await tabUrl(tab);
    if (!url || !permissionPattern(url, browserName()))
      return {
        ok: false,
        code: 'invalid',
        advice: 'No extension may enter this page. Open a record of your CRM and start there.',
      };
    await beginLesson(tab, url);
    return { ok: true };
  },

  'site.untaught': async ({ tab }) => {
    await stop(tab, await tabState(tab).read());
    return { ok: true };
  },

  'site.taught': async () => {
    const used = new Map((await taughtSites.read()).map((site) => [site.system, site]));
    const { entities } = await readByName(await theStore(), 'taughtsite');
    return entities
      .filter(({ site }) => !isSame(site, used.get(site.system)))
      .flatMap((taught) => viewOf(taught, used.has(taught.site.system)) ?? []);
  },

  'site.accept': async ({ id }) => {
    const taught = await readEntity(await theStore(), 'taughtsite', id);
    const refusal = taught
      ? refusalOf(taught.site)
      : 'This definition is not here any more. Import it again.';
    if (!taught || refusal) return { ok: false, code: 'invalid', advice: refusal ?? '' };
    await putToUse(taught.origin, taught.site);
    return { ok: true };
  },
};

/** Whether what is in use is what was kept, in whatever order its parts were written. */
function isSame(kept: Site, used: Site | undefined): boolean {
  return used !== undefined && canonicalJson(kept) === canonicalJson(used);
}

function viewOf({ id, origin, site }: TaughtSite, isChange: boolean): TaughtView | undefined {
  const pattern = permissionPattern(`${origin}/`, browserName());
  if (!pattern) return undefined;
  const refusal = refusalOf(site);
  return {
    id,
    title: site.title,
    origin,
    pattern,
    words: refusal ? [] : taughtWords(site, origin),
    isChange,
    ...(refusal ? { refusal } : {}),
  };
}

import type { TaughtSite } from '../../model/taught-site.ts';
import { tabUrl } from '../../platform/tabs.ts';
import { permissionPattern, siteAt } from '../../sites/index.ts';
import { refusalAt } from '../../sites/taught/refusal-of.ts';
import { readByName, readEntity } from '../../store/read.ts';
import { isSameValue } from '../../store/same-value.ts';
import type { TaughtView } from '../../views/taught-view.ts';
import { taughtWords } from '../../views/taught-words.ts';
import type { Handlers } from '../answer.ts';
import { browserName } from '../browser-name.ts';
import { theStore } from '../store.ts';
import { tabState } from '../tab-state.ts';
import { beginLesson, stop } from './lesson-steps.ts';
import { putToUse, sitesInUse } from './put-to-use.ts';
import { takeBackUse } from './taught-undo.ts';

type Names = 'site.teach' | 'site.untaught' | 'site.taught' | 'site.accept' | 'site.undone';

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
    const used = new Map((await sitesInUse()).map((site) => [site.system, site]));
    const { entities } = await readByName(await theStore(), 'taughtsite');
    return entities
      .filter(({ site }) => !isSameValue(site, used.get(site.system)))
      .map((taught) => viewOf(taught, used.has(taught.site.system)));
  },

  'site.accept': async ({ id }) => {
    const taught = await readEntity(await theStore(), 'taughtsite', id);
    const refusal = taught
      ? refusalHere(taught)
      : 'This definition is not here any more. Import it again.';
    if (!taught || refusal) return { ok: false, code: 'invalid', advice: refusal ?? '' };
    await putToUse(taught.origin, taught.site);
    return { ok: true };
  },

  'site.undone': async ({ store, undo }) => {
    await takeBackUse(store, undo);
    return { ok: true };
  },
};

/** Why a taught site can't be used here; a host of a system that we know is never taught. */
function refusalHere({ origin, site }: Pick<TaughtSite, 'origin' | 'site'>): string | null {
  const known = siteAt(`${origin}/`);
  return known
    ? `Clientside knows ${known.title} itself. Show cards there by the button in the popup.`
    : refusalAt(origin, site);
}

function viewOf({ id, origin, site }: TaughtSite, isChange: boolean): TaughtView {
  const refusal = refusalHere({ origin, site });
  return {
    id,
    title: site.title,
    origin,
    pattern: permissionPattern(`${origin}/`, browserName()) ?? '',
    words: refusal ? [] : taughtWords(site, origin),
    isChange,
    ...(refusal ? { refusal } : {}),
  };
}

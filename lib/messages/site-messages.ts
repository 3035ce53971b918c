import { declaredSiteSchema } from '../model/declared-site.ts';
import { Failure } from '../platform/failure.ts';
import { hasHost } from '../platform/permissions.ts';
import { activeTab, tabUrl, tellAllPages } from '../platform/tabs.ts';
import { guessSystems, permissionPattern, siteAt, systems } from '../sites/index.ts';
import { readEntity, readLink } from '../store/read.ts';
import type { SiteStatus, SiteView } from '../views/site-view.ts';
import type { Handlers } from './answer.ts';
import { browserName } from './browser-name.ts';
import { giveBack } from './give-back.ts';
import { knownSites } from './lesson/known-sites.ts';
import { seenRecord } from './seen-record.ts';
import { sitePatterns } from './site-patterns.ts';
import { declaredSites, preferSite, sitePreferences, taughtSites } from './sites-kept.ts';
import { switchOff, switchOn } from './switch-site.ts';
import { isForSharing, isSwitchedOff } from './switched-off.ts';
import { type TabState, tabState } from './tab-state.ts';
import { teamOfRecord } from './team-of-record.ts';

const DONE = { ok: true } as const;

type SiteMessage =
  | 'site.status'
  | 'site.list'
  | 'site.systems'
  | 'site.declare'
  | 'site.switch'
  | 'site.forget'
  | 'site.hidden';

/** The messages of our own pages about sites. */
export const siteMessages: Pick<Handlers, SiteMessage> = {
  'site.status': async ({ tab }) => {
    const found = tab === undefined ? await activeTab() : { id: tab, url: await tabUrl(tab) };
    return found ? statusOf(found.id, found.url) : { state: 'closed' };
  },

  'site.list': async () => {
    const declared = await declaredSites.read();
    const origins = (await sitePatterns())
      .map(originOfPattern)
      .filter((origin) => origin !== undefined);
    // Firefox's patterns have no port: the permission of a declared host is not a site of its own.
    const covered = new Set(declared.map((site) => permissionPattern(site.origin, browserName())));
    const others = origins.filter((origin) => !covered.has(`${origin}/*`));
    const all = new Set([...declared.map((site) => site.origin), ...others]);
    const views = await Promise.all([...all].map((origin) => viewsAt(origin)));
    return views.flat();
  },

  'site.systems': async () =>
    systems.map(({ system, title, selfHosted }) => ({ system, title, selfHosted })),

  'site.declare': async (input) => {
    const parsed = declaredSiteSchema.safeParse(input);
    const taught = await taughtSites.read();
    const isKnown = [...systems, ...taught].some(({ system }) => system === input.system);
    if (!parsed.success || !isKnown)
      return {
        ok: false,
        code: 'invalid',
        advice:
          'Give the address of the site, such as https://crm.example.com, and choose its system.',
      };
    const site = parsed.data;
    await declaredSites.change((sites) => [
      ...sites.filter((other) => other.origin !== site.origin || other.basePath !== site.basePath),
      site,
    ]);
    await tellAllPages({ word: 'again' });
    return { ok: true };
  },

  'site.switch': async ({ origin, isOn }) => {
    if (!isOn) return { isKept: await switchOff(origin) };
    await switchOn(origin);
    return { isKept: false };
  },

  'site.forget': async ({ origin, basePath }) => {
    await declaredSites.change((sites) =>
      sites.filter(
        (site) => site.origin !== origin || (basePath !== undefined && site.basePath !== basePath),
      ),
    );
    await sitePreferences.change(({ [origin]: _gone, ...others }) => others);
    // Where the host stays for sharing, only this tells that no cards are wanted.
    if (await isForSharing(origin)) await switchOff(origin);
    await giveBack(origin);
    await tellAllPages({ word: 'again' });
    return DONE;
  },

  'site.hidden': async ({ origin, hidden }) => {
    await preferSite(origin, { hidden });
    await tellAllPages({ word: 'again' });
    return DONE;
  },
};

async function statusOf(tab: number, url: string | undefined): Promise<SiteStatus> {
  const pattern = url ? permissionPattern(url, browserName()) : null;
  if (!url || !pattern) return { state: 'closed' };
  const { origin } = new URL(url);
  const isTaughtNow = (await tabState(tab).read()).lesson?.origin === origin;
  // Without access there is no panel to go on in: it is asked for anew.
  if (isTaughtNow && (await hasHost(pattern)))
    return { state: 'unknown', origin, pattern, lesson: true };
  const { declared, taught } = await knownSites();
  const site = siteAt(url, declared, taught);
  if (!site) {
    const guesses = guessSystems(url);
    return guesses.length > 0
      ? { state: 'guessed', origin, pattern, guesses }
      : { state: 'unknown', origin, pattern, lesson: false };
  }
  const view = await viewOf(origin, pattern, site);
  if (!view.granted) return { state: 'off', site: view };
  return { state: 'on', site: view, ...(await recordOf(await tabState(tab).read(), url)) };
}

async function recordOf(state: TabState, url: string) {
  const record = state.url === url ? await seenRecord(state) : undefined;
  if (!record) return { blocked: false };
  const { team, db } = await teamOfRecord(record.key);
  const link = await readLink(db, record.key);
  const client = link?.client ? await readEntity(db, 'client', link.client) : undefined;
  return {
    record,
    blocked: state.blocked,
    ...(client ? { client: { id: client.id, name: client.name, team: team.id } } : {}),
  };
}

/** The sites at an origin: each declared system, or the vendor's own. */
async function viewsAt(origin: string): Promise<SiteView[]> {
  const pattern = permissionPattern(`${origin}/`, browserName());
  if (!pattern) throw new Failure('invalid', `${origin} is not a web address.`);
  const known = await knownSites();
  const declared = known.declared.filter((site) => site.origin === origin);
  const titles = new Map([...systems, ...known.taught].map(({ system, title }) => [system, title]));
  if (declared.length > 0)
    return Promise.all(
      declared.map(async ({ system, basePath }) => ({
        ...(await viewOf(origin, pattern, { system, title: titles.get(system) ?? system })),
        ...(basePath === undefined ? {} : { basePath }),
      })),
    );
  const site = siteAt(`${origin}/`, []) ?? { system: 'unknown', title: 'Unknown system' };
  return [await viewOf(origin, pattern, site)];
}

async function viewOf(
  origin: string,
  pattern: string,
  { system, title }: { system: string; title: string },
): Promise<SiteView> {
  const hidden = (await sitePreferences.read())[origin]?.hidden ?? false;
  const isGranted = await hasHost(pattern);
  const isKept = isGranted && (await isSwitchedOff(origin));
  const granted = isGranted && !isKept;
  return { origin, system, title, pattern, granted, ...(isKept ? { isKept } : {}), hidden };
}

/** The origin that a granted pattern stands for; undefined for wildcards. */
function originOfPattern(pattern: string): string | undefined {
  const match = /^(https?:\/\/[^/*]+)\/\*$/.exec(pattern);
  return match?.[1];
}

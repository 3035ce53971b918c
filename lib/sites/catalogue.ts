import type { HostRule, Route, Site } from '../model/site.ts';
import { compileHost, compileTemplate, type Piece, type Template } from './template.ts';

/** A site definition with its templates made ready. */
export interface OpenSite {
  site: Site;
  routes: { route: Route; template: Template }[];
  except: Template[];
  traces: Template[];
}

/** A host rule made ready, with the site it leads to. */
export interface OpenHost {
  rule: HostRule;
  pieces: Piece[];
  site: OpenSite;
}

/** All sites, found by system or by the fixed ending of a host, so that looking up stays flat as sites grow. */
export interface Catalogue {
  bySystem: ReadonlyMap<string, OpenSite>;
  byEnding: ReadonlyMap<string, OpenHost[]>;
}

function openSite(site: Site): OpenSite {
  return {
    site,
    routes: site.routes.map((route) => ({ route, template: compileTemplate(route.at, site) })),
    except: (site.except ?? []).map((text) => compileTemplate(text, site)),
    traces: (site.traces ?? []).map((text) => compileTemplate(text, site)),
  };
}

/** Makes a list of definitions ready for looking up; throws on a definition with an unknown format. */
export function openCatalogue(sites: readonly Site[]): Catalogue {
  const bySystem = new Map<string, OpenSite>();
  const byEnding = new Map<string, OpenHost[]>();
  for (const site of sites.map(openSite)) {
    bySystem.set(site.site.system, site);
    for (const rule of site.site.hosts) {
      const { pieces, ending } = compileHost(rule.name);
      const hosts = byEnding.get(ending) ?? [];
      byEnding.set(ending, [...hosts, { rule, pieces, site }]);
    }
  }
  return { bySystem, byEnding };
}

/** The same with sites that a person taught: they have no hosts of their own and are found by their declaration alone. */
export function withTaught(catalogue: Catalogue, taught: readonly Site[]): Catalogue {
  const added = taught.map((site) => [site.system, openSite(site)] as const);
  return { ...catalogue, bySystem: new Map([...added, ...catalogue.bySystem]) };
}

import type { Site } from '../../lib/model/site.ts';
import { compileHost } from '../../lib/sites/template.ts';

/** The obvious way, as a peer: one regular expression for each system, tried in turn until one fits. */
export function makeRegexList(sites: readonly Site[]): (url: string) => unknown {
  const expressions = sites.map(expressionOf);
  return (url) => {
    for (const expression of expressions) {
      const found = expression.exec(url);
      if (found) return found;
    }
    return null;
  };
}

function expressionOf({ system, hosts, routes }: Site): RegExp {
  const endings = [...new Set(hosts.map(({ name }) => compileHost(name).ending))];
  const host =
    endings.length > 0 ? `[\\w-]+(?:\\.[\\w-]+)*\\.${anyOf(endings)}` : `${system}\\.example`;
  const paths = [...new Set(routes.map(({ at }) => at.split(/[?#]/)[0] ?? ''))];
  return new RegExp(`^https://${host}${anyOf(paths)}(?:[?#].*)?$`);
}

/** Any of some texts, their captures and stars as segments. */
function anyOf(texts: string[]): string {
  const sources = texts.map((text) =>
    text
      .replaceAll('.', '\\.')
      .replaceAll(/\{[^}]*\}/g, '([^/?#]+)')
      .replaceAll('**', '.+')
      .replaceAll(/(?<!\.)\*/g, '[^/?#]+'),
  );
  return `(?:${sources.join('|')})`;
}

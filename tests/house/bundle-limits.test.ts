import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { gzipKb, loadOfCard, loadOfPage } from '../../bench/bundle-size.ts';
import { codeKb } from '../../bench/code-size.ts';
import { requireBuild } from '../../bench/rig/build.ts';
import { CARD_PAGE, CONTENT_SCRIPT, LIMITS, SHARING } from '../../bench/sizes.ts';

const output = fileURLToPath(new URL('../../.output', import.meta.url));

/** Said when a limit is broken, so that nobody has to search for what grew. */
const ADVICE =
  'A few KB are all that a CRM page and a ten-second card can bear. `npm run bench -- --only sizes` lists the files: load what is needed later on demand, or leave it out.';

/** What sharing may weigh with documents and encryption, in KB: more than its goal, and not to grow. */
const MOST_SHARING = 13.7;

describe.each(['chrome-mv3', 'firefox-mv3'])('the production build %s', (name) => {
  const build = join(output, name);

  test('has a content script of a few KB, without chunks', () => {
    requireBuild(build);
    expect(gzipKb(build, CONTENT_SCRIPT), ADVICE).toBeLessThanOrEqual(LIMITS.contentScript);
  });

  test('shows the first card with few scripts, and is alive with little more; editors on demand', () => {
    requireBuild(build);
    const { scripts, scriptKb } = loadOfPage(build, CARD_PAGE);
    expect(scripts.length).toBeGreaterThan(0);
    expect(scriptKb, `${ADVICE} ${scripts.join(', ')}`).toBeLessThanOrEqual(LIMITS.firstPaint);
    for (const [card, limit] of [
      ['client', LIMITS.aliveCard],
      ['page', LIMITS.pageCard],
    ] as const) {
      const live = loadOfCard(build, card);
      expect(live.scripts.length).toBeGreaterThan(1);
      expect(live.scriptKb, `${ADVICE} ${live.scripts.join(', ')}`).toBeLessThanOrEqual(limit);
    }
  });

  test('has the style of all that the background draws in the card’s page before its first paint', () => {
    requireBuild(build);
    const { styles } = loadOfPage(build, CARD_PAGE);
    const known = new Set(styles.flatMap((file) => classesIn(join(build, file))));
    const drawn = classesIn(join(build, 'background.js'));
    expect(drawn.length).toBeGreaterThan(100);
    expect(drawn.filter((name) => !known.has(name))).toEqual([]);
    expect(existsSync(join(build, 'assets/background.css'))).toBe(false);
  });
});

/** The class names of CSS modules in a file of the build. */
function classesIn(path: string): string[] {
  const names = readFileSync(path, 'utf8').matchAll(/\b_[A-Za-z]\w*?_[a-z0-9]{4,5}_\d+\b/g);
  return [...new Set([...names].map(([name]) => name))];
}

describe('the code of sharing, without packages', () => {
  test('is a few KB for an endpoint, and not much more with documents and encryption', async () => {
    const [byEndpoint, whole] = await Promise.all([
      codeKb(SHARING.file, SHARING.byEndpoint),
      codeKb(SHARING.file, SHARING.whole),
    ]);
    // A bundle that left it out would be smaller than its own imports.
    expect(byEndpoint).toBeGreaterThan(2);
    expect(byEndpoint, ADVICE).toBeLessThanOrEqual(LIMITS.sharing);
    expect(whole, ADVICE).toBeLessThanOrEqual(MOST_SHARING);
  });
});

import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { gzipKb, loadOfPage } from '../../bench/bundle-size.ts';
import { requireBuild } from '../../bench/rig/build.ts';
import { CARD_PAGE, CONTENT_SCRIPT, LIMITS } from '../../bench/sizes.ts';

const output = fileURLToPath(new URL('../../.output', import.meta.url));

/** Said when a limit is broken, so that nobody has to search for what grew. */
const ADVICE =
  'A few KB are all that a CRM page and a ten-second card can bear. `npm run bench -- --only sizes` lists the files: load what is needed later on demand, or leave it out.';

describe.each(['chrome-mv3', 'firefox-mv3'])('the production build %s', (name) => {
  const build = join(output, name);

  test('has a content script of a few KB, without chunks', () => {
    requireBuild(build);
    expect(gzipKb(build, CONTENT_SCRIPT), ADVICE).toBeLessThanOrEqual(LIMITS.contentScript);
  });

  test('draws the first card with few scripts, editors on demand', () => {
    requireBuild(build);
    const { scripts, scriptKb } = loadOfPage(build, CARD_PAGE);
    expect(scripts.length).toBeGreaterThan(0);
    expect(scriptKb, `${ADVICE} ${scripts.join(', ')}`).toBeLessThanOrEqual(LIMITS.cardScripts);
  });
});

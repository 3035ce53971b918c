import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { gzipKb, loadOfPage } from '../../bench/bundle-size.ts';
import { codeKb } from '../../bench/code-size.ts';
import { requireBuild } from '../../bench/rig/build.ts';
import { CARD_PAGE, CONTENT_SCRIPT, LIMITS, SHARING } from '../../bench/sizes.ts';

const output = fileURLToPath(new URL('../../.output', import.meta.url));

/** Said when a limit is broken, so that nobody has to search for what grew. */
const ADVICE =
  'A few KB are all that a CRM page and a ten-second card can bear. `npm run bench -- --only sizes` lists the files: load what is needed later on demand, or leave it out.';

/** What sharing may weigh with documents and sealing, in KB: more than its goal, and not to grow. */
const MOST_SHARING = 14.5;

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

describe('the code of sharing, without packages', () => {
  test('is a few KB in the room of sharing, and not much more with its side of the store', async () => {
    const [room, whole] = await Promise.all([
      codeKb(SHARING.file, ['lib/sync']),
      codeKb(SHARING.file, SHARING.folders),
    ]);
    // A bundle that left it out would be smaller than its own imports.
    expect(room).toBeGreaterThan(2);
    expect(room, ADVICE).toBeLessThanOrEqual(LIMITS.sharing);
    expect(whole, ADVICE).toBeLessThanOrEqual(MOST_SHARING);
  });
});

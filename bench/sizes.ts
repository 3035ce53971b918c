import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipKb, type Load, loadOfCard, loadOfPage, loadOfScript } from './bundle-size.ts';
import { codeKb } from './code-size.ts';
import type { BenchOptions } from './options.ts';
import type { Figure, Result } from './report/result.ts';
import { requireBuild } from './rig/build.ts';

/** The most that may be loaded, in KB of 1,000 bytes, gzip: the house test holds them. */
export const LIMITS = {
  contentScript: 5,
  firstPaint: 10,
  pageCard: 90,
  aliveCard: 96,
  sharing: 10,
};
export const CONTENT_SCRIPT = 'content-scripts/crm.js';
export const CARD_PAGE = 'card.html';
/** Where sharing begins in the background, and the rooms that are there for it alone: of a team on an endpoint, and of all teams. */
const ROOMS = ['lib/sync', 'lib/store/sharing'];
export const SHARING = {
  file: 'lib/sync/run-sync.ts',
  byEndpoint: { folders: ROOMS, without: ['lib/sync/document', 'lib/sync/seal'] },
  whole: { folders: ROOMS },
};

/** The lightest peer overlay that was measured, Salesforce Inspector Reloaded: scripts in the CRM page. */
const LIGHTEST_PEER = { name: 'Salesforce Inspector Reloaded', value: 12.6 };

/** Gzip sizes of what the browser loads for each part of the extension. */
export async function benchSizes({ build }: BenchOptions): Promise<Result> {
  requireBuild(build);
  const card = loadOfPage(build, CARD_PAGE);
  const figures: Figure[] = [
    {
      ...size('Content script', gzipKb(build, CONTENT_SCRIPT)),
      peer: LIGHTEST_PEER,
      limit: LIMITS.contentScript,
    },
    {
      ...size('Card of a client, scripts before its first paint', card.scriptKb),
      limit: LIMITS.firstPaint,
    },
    {
      ...size('Card of a client, scripts until it is alive', loadOfCard(build, 'client').scriptKb),
      limit: LIMITS.aliveCard,
    },
    {
      ...size(
        'Card of a page without a client, scripts before its first paint',
        loadOfCard(build, 'page').scriptKb,
      ),
      limit: LIMITS.pageCard,
    },
    size('Card page, styles', card.styleKb),
    {
      ...size('Sharing by an endpoint', await codeKb(SHARING.file, SHARING.byEndpoint)),
      limit: LIMITS.sharing,
    },
    {
      ...size('Sharing with documents and encryption', await codeKb(SHARING.file, SHARING.whole)),
      limit: LIMITS.sharing,
    },
    size('Background', loadOfScript(build, 'background.js').scriptKb),
    ...['popup.html', 'workspace.html', 'sidepanel.html']
      .filter((page) => existsSync(join(build, page)))
      .flatMap((page) => sizesOfPage(page, loadOfPage(build, page))),
  ];
  const { version } = JSON.parse(readFileSync(join(build, 'manifest.json'), 'utf8'));
  return {
    bench: 'sizes',
    title: 'gzip sizes of the production build',
    figures,
    notes: [
      `Version ${version}. KB of 1,000 bytes; each file compressed alone, as \`gzip\` does by default.`,
      `Sharing: ${SHARING.file} with all that it imports from ${ROOMS.join(' and ')}, bundled from source without packages, model, merge and the rest of the store, which the background has anyhow.`,
      'A page counts with all that it imports statically; chunks on demand (editors) are not in it. first-card lists what the card page really fetches before its first text.',
    ],
  };
}

const size = (what: string, value: number): Figure => ({ what, unit: 'KB', value });

function sizesOfPage(page: string, { scriptKb, styleKb }: Load): Figure[] {
  return [size(`${page}, scripts`, scriptKb), size(`${page}, styles`, styleKb)];
}

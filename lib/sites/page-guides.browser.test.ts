import { afterEach, describe, expect, it } from 'vitest';
import pages from '../../tests/fixtures/sites/pages/pages.json' with { type: 'json' };
import { readText, readTitle } from '../page/read-name.ts';
import { createFind, findScope } from '../page/scope.ts';
import { findSpot } from '../page/spot.ts';
import { pageGuide, recognise, sites } from './index.ts';

const files = import.meta.glob<string>('../../tests/fixtures/sites/pages/*.html', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** A page written from what is known of the system, and the guide that the product would follow on it. */
function open({ page, url, system }: (typeof pages)[number]) {
  const html = files[`../../tests/fixtures/sites/pages/${page}.html`] ?? '';
  const { title, body } = new DOMParser().parseFromString(html, 'text/html');
  document.title = title;
  document.body.innerHTML = body.innerHTML;
  document.body.className = page === 'salesforce-classic' ? 'sfdcBody' : '';
  const declared = system ? [{ origin: new URL(url).origin, system }] : [];
  const record = recognise(url, declared);
  if (!record) throw new Error(`not a record: ${url}`);
  return { record, guide: pageGuide(record, url, declared), find: createFind(() => {}) };
}

const oldTitle = document.title;
afterEach(() => {
  document.title = oldTitle;
  document.body.className = '';
  document.body.replaceChildren();
});

describe.each(pages.map((page) => [page.page, page] as const))('%s', (_, page) => {
  it('shows the record’s name where the guide looks', () => {
    const { guide, find } = open(page);
    const scope = findScope(guide, find);
    expect((scope && readText(guide.names, scope, find)) || readTitle(guide)).toBe(page.name);
  });

  it('has the place for the card that the guide names, or leaves it to the dock', () => {
    const { guide, find } = open(page);
    const spot = findSpot(guide, find);
    const anchor = spot?.anchor ?? null;
    const chosen = page.in ?? page.after;
    expect(anchor).toBe(chosen ? document.querySelector(chosen) : null);
    if (spot) expect(spot.parent === anchor).toBe(page.in !== undefined);
  });
});

describe('the pages', () => {
  it('are there for each guide with selectors, but Lightning’s, which has its own fixture', () => {
    const shown = new Set(
      pages.map((page) => {
        const { record } = open(page);
        return record.system;
      }),
    );
    const guided = sites.filter(({ guides }) =>
      Object.values(guides).some(({ names, anchors }) => names.length + anchors.length > 0),
    );
    expect(guided.map(({ system }) => system).filter((system) => !shown.has(system))).toEqual([]);
    expect(Object.keys(files)).toHaveLength(pages.length);
  });
});

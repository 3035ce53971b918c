import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { basicAuthorization } from '../../lib/sync/document/basic-authorization.ts';
import { probeDocument } from '../../lib/sync/document/probe-document.ts';
import { ACCOUNT, apache } from '../fixtures/dav/apache.ts';
import { bundleWriters } from '../fixtures/dav/bundle-writers.ts';
import { nginx } from '../fixtures/dav/nginx.ts';
import { type FileServer, hasServer, serveFolder } from '../fixtures/dav/served-folder.ts';
import type { Writers } from '../fixtures/dav/writers.ts';
import { browsersToTest } from './driver/browsers.ts';
import type { DrivenBrowser, Tab } from './driver/driver.ts';

/** What the page of the writers has. */
declare const writers: Writers;

describe.runIf(hasServer(nginx))('a real nginx', () => {
  let server: FileServer;
  beforeAll(async () => {
    server = await serveFolder(nginx);
  });
  afterAll(() => server?.stop());

  test('is refused, with the names of the headers that it does not obey', async () => {
    expect(await probeDocument(`${server.origin}/team.json`, {})).toEqual({
      ok: false,
      code: 'header_ignored',
      headers: ['If-None-Match', 'If-Match'],
      words: expect.stringContaining('does not obey If-None-Match and If-Match'),
    });
  });
});

describe.runIf(hasServer(apache))('a real Apache', () => {
  let server: FileServer;
  const at = (name: string) => `${server.origin}/${name}.json`;
  beforeAll(async () => {
    const page = '<!doctype html><meta charset="utf-8"><script src="writers.js"></script>';
    const files = { 'writers.html': page, 'writers.js': await bundleWriters() };
    server = await serveFolder(apache, files);
  });
  afterAll(() => server?.stop());

  test('is found good, once its tag is strong, and again when a document is there', async () => {
    const found = { ok: true, isSealed: false, records: 0 };
    expect(await probeDocument(at('probed'), {})).toEqual({ ...found, isNew: true });
    expect(await probeDocument(at('probed'), {})).toEqual({ ...found, isNew: false });
  });

  test('is asked for with a name and a password where it wants them', async () => {
    expect(await probeDocument(at('guarded'), {})).toMatchObject({ code: 'unauthorized' });
    const { name, password } = ACCOUNT;
    const headers = { authorization: basicAuthorization(name, password) };
    expect(await probeDocument(at('guarded'), headers)).toMatchObject({ ok: true, isNew: true });
  });

  test('says why nothing can be written', async () => {
    expect(await probeDocument(at('fixed'), {})).toMatchObject({ code: 'read_only', status: 403 });
    expect(await probeDocument(at('none/team'), {})).toMatchObject({ code: 'no_folder' });
    expect(await probeDocument(`${server.origin}/index.html`, {})).toMatchObject({
      code: 'login_page',
    });
    const other = join(server.files, 'other.json');
    await writeFile(other, '{"mine": true}');
    expect(await probeDocument(at('other'), {})).toMatchObject({ code: 'not_ours' });
    expect(await readFile(other, 'utf8')).toBe('{"mine": true}');
  });

  for (const kind of browsersToTest()) {
    describe(`and three people in ${kind.name}`, () => {
      let browser: DrivenBrowser;
      let tab: Tab;
      beforeAll(async () => {
        browser = await kind.open();
      });
      afterAll(() => browser?.close());

      test.each([
        ['a document', false],
        ['a sealed document', true],
      ])('write %s at once, converge, and lose nothing', async (_name, isSealed) => {
        const name = `team-${kind.name}-${isSealed ? 'sealed' : 'plain'}`;
        const url = at(name);
        tab = await browser.newTab(`${server.origin}/writers.html`);
        await probeDocument(url, {});
        const { key } = isSealed
          ? await tab.evaluate((address) => writers.seal(address), url)
          : { key: undefined };
        for (const person of ['Ann', 'Bob', 'Cy'])
          expect(
            await tab.evaluate((who) => writers.join(who), {
              name: person,
              url,
              ...(key ? { key } : {}),
            }),
          ).toMatchObject({ ok: true, isSealed });
        await tab.evaluate(() => writers.race(3));
        const [ann, bob, cy] = await tab.evaluate(() => writers.settle());
        expect(ann?.waiting).toBe(0);
        expect(ann?.records).toHaveLength(10);
        expect([bob, cy]).toEqual([ann, ann]);
        const everybodys = ann?.records.find((record) => record.includes('client_all')) ?? '';
        for (const person of ['Ann', 'Bob', 'Cy'])
          expect(everybodys).toContain(`"${person} wrote 2"`);
        const text = await readFile(join(server.files, `${name}.json`), 'utf8');
        expect(text.includes('Everybody’s')).toBe(!isSealed);
        expect(text).toContain('client_Ann0');
        await tab.close();
      });
    });
  }
});

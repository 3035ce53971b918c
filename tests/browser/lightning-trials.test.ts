import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { clients, recordAddress } from '../fixtures/lightning/data.ts';
import { startVisits, type Visit, type Visits } from '../fixtures/lightning/visit.ts';
import { PATIENT } from './on-lightning.ts';

const { northwind, harbour } = clients;

let visits: Visits;
beforeAll(async () => {
  visits = await startVisits();
});
afterEach(() => visits.closePages());
afterAll(() => visits?.stop());

async function openNorthwind(query = ''): Promise<Visit> {
  const visit = await visits.open(recordAddress(northwind) + query);
  await visit.loaded();
  return visit;
}

/** Runs isolated: puts a host element where the card goes, after the header's component. */
function insertForeign(): void {
  const panels = [...document.querySelectorAll('records-lwc-highlights-panel')];
  const shown = panels.find((panel) => panel.getClientRects().length > 0);
  const card = document.createElement('clientside-card');
  card.attachShadow({ mode: 'closed' });
  shown?.closest('flexipage-component2')?.insertAdjacentElement('afterend', card);
}

const foreign = () => document.querySelectorAll('clientside-card').length;

describe('the page against its guests', () => {
  it('changes a name in place and leaves a foreign element where it is', async () => {
    const visit = await openNorthwind();
    await visit.isolated(insertForeign);
    await visit.page.evaluate(
      (id) => window.__lightning.rename(id, 'Northwind Group'),
      northwind.id,
    );
    await expect.poll(visit.name, PATIENT).toBe('Northwind Group');
    expect(await visit.isolated(foreign)).toBe(1);
    const before = () =>
      document.querySelector('clientside-card')?.previousElementSibling?.localName;
    expect(await visit.isolated(before)).toBe('flexipage-component2');
  });

  it('replaces the header in one tick', async () => {
    const visit = await openNorthwind();
    const mark = () => document.querySelector('records-highlights2')?.setAttribute('data-old', '');
    await visit.isolated(mark);
    await visit.page.evaluate(() => window.__lightning.replaceHeader());
    const old = () => document.querySelectorAll('records-highlights2[data-old]').length;
    await expect.poll(() => visit.isolated(old), PATIENT).toBe(0);
    expect(await visit.name()).toBe('Northwind Foods');
  });

  it.each([false, true])('empties the body (a new one: %s) and builds it again', async (anew) => {
    const visit = await openNorthwind();
    await visit.isolated(insertForeign);
    const left = await visit.page.evaluate((element) => {
      window.__lightning.wipeBody(element);
      return document.body.childElementCount;
    }, anew);
    expect(left).toBe(0);
    await expect.poll(visit.name, PATIENT).toBe('Northwind Foods');
    expect(await visit.isolated(foreign)).toBe(0);
  });

  it('removes a foreign element three times, or for ever', async () => {
    const visit = await openNorthwind('?demo=delete');
    for (const left of [0, 0, 0, 1]) {
      await visit.isolated(insertForeign);
      await expect.poll(() => visit.isolated(foreign), PATIENT).toBe(left);
    }
    expect(await visit.page.evaluate(() => window.__lightning.deleted())).toBe(3);
    const always = await openNorthwind('?demo=delete-always');
    for (let time = 0; time < 6; time += 1) await always.isolated(insertForeign);
    await expect.poll(() => always.isolated(foreign), PATIENT).toBe(0);
    expect(await always.page.evaluate(() => window.__lightning.deleted())).toBe(6);
  });

  it('works under a strict policy without breaking it, and refuses HTML from its own scripts', async () => {
    const visit = await visits.open('about:blank');
    const errors: string[] = [];
    visit.page.on('console', (message) => {
      if (message.type() === 'error') errors.push(message.text());
    });
    await visit.page.goto(`${recordAddress(northwind)}?csp=strict`);
    await visit.loaded();
    expect(await visit.name()).toBe('Northwind Foods');
    expect(errors).toEqual([]);
    const assign = () => {
      document.createElement('div').innerHTML = '<b>x</b>';
    };
    await expect(visit.page.evaluate(assign)).rejects.toThrow('TrustedHTML');
  });

  it('asks for isolation from other origins when told to', async () => {
    const visit = await openNorthwind('?coep=1');
    const response = await visit.page.reload();
    expect(response?.headers()['cross-origin-embedder-policy']).toBe('require-corp');
    await visit.loaded();
    expect(await visit.name()).toBe('Northwind Foods');
  });

  it('remembers keys, messages and frames when it is hostile', async () => {
    const visit = await openNorthwind('?demo=hostile');
    await visit.page.getByLabel('Search').click();
    await visit.page.keyboard.type('ab');
    await visit.page.evaluate(() => window.postMessage('hello', '*'));
    const attack = await visit.page.evaluate(
      (url) => window.__attack(url, [{ type: 'ask' }]),
      '/apex/Card',
    );
    expect(attack).toEqual({ loaded: true, replies: [] });
    const seen = await visit.page.evaluate(() => ({
      keys: window.__seenKeys.filter(({ type }) => type === 'keydown').map(({ key }) => key),
      values: window.__seenKeys.filter(({ type }) => type === 'input').map(({ value }) => value),
      messages: window.__seenMessages.map(({ data }) => data),
      frames: window.__seenFrames,
    }));
    expect(seen).toEqual({ keys: ['a', 'b'], values: ['a', 'ab'], messages: ['hello'], frames: 1 });
  });

  it('has a dark look that stays for the session', async () => {
    const visit = await openNorthwind('?dark=1');
    const colour = () => getComputedStyle(document.body).backgroundColor;
    expect(await visit.isolated(colour)).toBe('rgb(17, 19, 22)');
    await visit.page.goto(recordAddress(harbour));
    await visit.loaded();
    expect(await visit.isolated(colour)).toBe('rgb(17, 19, 22)');
  });
});

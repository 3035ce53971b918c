import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { clients, contacts, nasty, recordAddress, records } from '../fixtures/lightning/data.ts';
import { isRecordId } from '../fixtures/lightning/record-id.ts';
import { startVisits, type Visit, type Visits } from '../fixtures/lightning/visit.ts';

const { northwind, harbour } = clients;
const [person] = contacts;
const view = (id: string) => `/lightning/r/Account/${id}/view`;

let visits: Visits;
beforeAll(async () => {
  visits = await startVisits();
});
afterEach(() => visits.closePages());
afterAll(() => visits?.stop());

async function openLoaded(url: string): Promise<Visit> {
  const visit = await visits.open(url);
  await visit.loaded();
  return visit;
}

describe('the Lightning fixture', () => {
  it('has 18-character ids with the right check letters, each once', () => {
    expect(records.filter(({ id }) => id.length !== 18 || !isRecordId(id))).toEqual([]);
    expect(new Set(records.map(({ id }) => id)).size).toBe(records.length);
    expect(nasty.caseTwin.id.slice(0, 15).toLowerCase()).toBe(
      northwind.id.slice(0, 15).toLowerCase(),
    );
  });

  it('hides shadow roots from isolated worlds and flat nodes from its own', async () => {
    const visit = await openLoaded(recordAddress(northwind));
    const look = () => {
      const path = 'records-highlights2 slot[name="primaryField"] lightning-formatted-text';
      const host = document.querySelector('one-record-home-flexipage2');
      return { name: document.querySelector(path)?.textContent, root: typeof host?.shadowRoot };
    };
    expect(
      await visit.isolated(() => document.querySelector('records-highlights2')?.shadowRoot),
    ).toBe(null);
    expect(await visit.isolated(look)).toEqual({ name: 'Northwind Foods', root: 'object' });
    const own = await visit.page.evaluate(look);
    expect(own.name).toBeUndefined();
    const isRoot = () => document.querySelector('one-record-home-flexipage2')?.shadowRoot !== null;
    expect([await visit.page.evaluate(isRoot), await visit.isolated(isRoot)]).toEqual([
      true,
      false,
    ]);
  });

  it('nests the components of a record page as an org does', async () => {
    const visit = await openLoaded(recordAddress(northwind));
    const chain = await visit.isolated(() => {
      const tags = [];
      let at = document.querySelector('[data-output-element-id="output-field"]');
      for (; at && at.localName !== 'section'; at = at.parentElement) {
        const name = at.getAttribute('name');
        tags.push(name ? `${at.localName}[${name}]` : at.localName);
      }
      return tags.filter((tag) => tag.includes('-') || tag.startsWith('slot')).reverse();
    });
    expect(chain).toEqual([
      'one-record-home-flexipage2',
      'forcegenerated-adg-rollup_component___force-generated__flexipage_-record-page___-account_-record_-page___-account___-v-i-e-w',
      'forcegenerated-flexipage_account_record_page_account__view_js',
      'record_flexipage-desktop-record-page-decorator',
      'records-record-layout-event-broker',
      'slot',
      'slot',
      'flexipage-record-home-template-desktop2',
      'slot[header]',
      'flexipage-component2',
      'slot',
      'records-lwc-highlights-panel',
      'records-lwc-record-layout',
      'forcegenerated-highlightspanel_account___012000000000000aaa___compact___view___recordlayout2',
      'records-highlights2',
      'slot[primaryField]',
      'lightning-formatted-text',
    ]);
  });

  it('shows a contact with lightning-formatted-name and a custom object with its API name', async () => {
    const visit = await openLoaded(recordAddress(person ?? northwind));
    const has = (path: string) => visit.page.locator(`css=${path}`).count();
    expect(await visit.name()).toBe(person?.name);
    expect(await has('lightning-formatted-name')).toBe(1);
    await visit.navigate('/lightning/r/pse__Proj__c/a1XHs00008PrOjAMAV/view');
    await visit.loaded();
    const tag = () =>
      [...document.querySelectorAll('records-lwc-record-layout > *')]
        .filter((panel) => panel.getClientRects().length)
        .map((panel) => panel.localName)[0];
    expect(await visit.isolated(tag)).toMatch(/^forcegenerated-highlightspanel_pse__proj__c___/);
  });

  it('keeps visited pages in the document, hidden, with one active', async () => {
    const visit = await openLoaded(recordAddress(northwind));
    await visit.page.getByRole('link', { name: 'Contacts' }).first().click();
    await visit.page.getByRole('link', { name: 'Denise Harmon' }).click();
    await visit.loaded();
    const hosts = () =>
      [...document.querySelectorAll('#brandBand_1 .oneCenterStage > .windowViewMode-normal')].map(
        (host) => `${host.classList.contains('active')} ${host.getClientRects().length > 0}`,
      );
    expect(await visit.isolated(hosts)).toEqual(['false false', 'false false', 'true true']);
    expect(await visit.page.title()).toBe('Denise Harmon | Contact | Salesforce');
    await visit.page.goBack();
    expect(await visit.name()).toBeNull();
    await visit.page.goBack();
    expect(await visit.name()).toBe('Northwind Foods');
  });

  it('has no name and the title "Lightning Experience" until the data comes', async () => {
    const visit = await visits.open(`${recordAddress(northwind)}?delay=2000`);
    await visit.page.locator('.stencil').waitFor();
    expect([await visit.name(), await visit.page.title()]).toEqual([null, 'Lightning Experience']);
    await visit.loaded();
    expect(await visit.name()).toBe('Northwind Foods');
    expect(await visit.page.title()).toBe('Northwind Foods | Account | Salesforce');
  });

  it('keeps the old name in a reused component while the new address loads', async () => {
    const visit = await openLoaded(`${recordAddress(northwind)}?demo=reuse&delay=2000`);
    await visit.page.evaluate(() => {
      document.querySelector('one-record-home-flexipage2')?.setAttribute('data-first', '');
    });
    await visit.navigate(view(harbour.id));
    expect(visit.page.url()).toContain(harbour.id);
    expect(await visit.name()).toBe('Northwind Foods');
    expect(await visit.page.title()).toBe('Northwind Foods | Account | Salesforce');
    await visit.loaded();
    expect(await visit.name()).toBe('Harbour Clinics');
    expect(await visit.page.locator('one-record-home-flexipage2[data-first]').count()).toBe(1);
  });

  it('has a template without the highlights panel, and titles of other shapes', async () => {
    const visit = await openLoaded(`${recordAddress(northwind)}?demo=noheader,shorttitle`);
    const panels = () => document.querySelectorAll('records-lwc-highlights-panel').length;
    expect(await visit.isolated(panels)).toBe(0);
    expect(await visit.page.title()).toBe('Northwind Foods | Salesforce');
    const german = await openLoaded(`${recordAddress(northwind)}?demo=german`);
    expect(await german.page.title()).toBe('Northwind Foods | Kunde | Salesforce');
  });

  it('shows names that break careless code as text', async () => {
    const visit = await openLoaded(`${recordAddress(northwind)}?delay=10`);
    for (const record of Object.values(nasty)) {
      await visit.navigate(recordAddress(record));
      await visit.loaded();
      expect(await visit.name()).toBe(record.name);
    }
    expect(await visit.page.evaluate(() => '__hurt' in window)).toBe(false);
  });
});

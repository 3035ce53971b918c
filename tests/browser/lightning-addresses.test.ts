import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { classicHost, clients, lightningHost, recordAddress } from '../fixtures/lightning/data.ts';
import { startVisits, type Visit, type Visits } from '../fixtures/lightning/visit.ts';

const { northwind, harbour } = clients;
const view = (id: string) => `/lightning/r/Account/${id}/view`;
const background = encodeURIComponent(view(northwind.id));
const lightning = (path: string) => `https://${lightningHost}${path}`;

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

describe('the addresses of the Lightning fixture', () => {
  it('edits the name in a form over the page, at another address', async () => {
    const visit = await openLoaded(recordAddress(northwind));
    await visit.page.getByRole('button', { name: 'Edit', exact: true }).first().click();
    // A click may be answered before the address that it leads to is told.
    await visit.page.waitForURL(({ href }) => href.includes(`/${northwind.id}/edit?`));
    expect(visit.page.url()).toContain(`backgroundContext=${background}`);
    expect(await visit.name()).toBe('Northwind Foods');
    await visit.page.getByLabel('Account Name').fill('Northwind Bakeries');
    await visit.page.getByRole('button', { name: 'Save' }).click();
    await visit.page.waitForURL(`**${view(northwind.id)}`);
    await visit.page.getByText('Account was saved.').waitFor();
    expect(await visit.name()).toBe('Northwind Bakeries');
    expect(await visit.page.title()).toBe('Northwind Bakeries | Account | Salesforce');
  });

  it('keeps the record behind quick actions, and shows related lists and new-record forms', async () => {
    const visit = await openLoaded(recordAddress(northwind));
    await visit.page.getByRole('button', { name: 'Log a Call' }).first().click();
    await visit.page.waitForURL(({ href }) =>
      href.includes('/lightning/action/quick/Account.LogACall?'),
    );
    expect(await visit.name()).toBe('Northwind Foods');
    await visit.page.keyboard.press('Escape');
    await visit.page.waitForURL(`**${view(northwind.id)}`);
    await visit.navigate(`/lightning/r/Account/${northwind.id}/related/Contacts/view`);
    await visit.page.getByRole('link', { name: 'Walter Jansen' }).waitFor();
    expect(await visit.name()).toBeNull();
    await visit.navigate('/lightning/o/Account/new');
    await visit.page.getByRole('heading', { name: 'New Account' }).waitFor();
  });

  it('shows the record of an address without object, without view, with 15 characters', async () => {
    const visit = await openLoaded(`${recordAddress(northwind)}?delay=10`);
    const short = harbour.id.slice(0, 15);
    for (const path of [`${harbour.id}/view`, `Account/${short}/view`, `Account/${harbour.id}`]) {
      await visit.navigate(`/lightning/r/${path}`);
      await visit.loaded();
      expect(await visit.name()).toBe('Harbour Clinics');
      expect(visit.page.url()).toBe(lightning(`/lightning/r/${path}`));
      await visit.navigate(recordAddress(northwind));
    }
  });

  it('redirects one.app addresses, or leaves them as they are', async () => {
    const old = lightning(`/one/one.app#/sObject/${harbour.id}/view`);
    const visit = await openLoaded(old);
    expect(await visit.name()).toBe('Harbour Clinics');
    expect(visit.page.url()).toBe(lightning(view(harbour.id)));
    const component = {
      componentDef: 'one:alohaPage',
      attributes: { address: `/${northwind.id}` },
    };
    const encoded = btoa(JSON.stringify(component));
    await visit.page.goto(lightning(`/one/one.app#${encoded}`));
    await visit.loaded();
    expect(visit.page.url()).toBe(lightning(view(northwind.id)));
    const kept = await openLoaded(old.replace('#', '?demo=oneapp#'));
    await kept.page.evaluate((id) => {
      location.hash = `#/sObject/${id}/view`;
    }, northwind.id);
    await kept.page.getByRole('heading', { name: 'Northwind Foods' }).waitFor();
    expect(kept.page.url()).toContain(`one.app?demo=oneapp#/sObject/${northwind.id}`);
  });

  it('serves Classic record pages on the my.salesforce.com host', async () => {
    const page = (await visits.open(`https://${classicHost}/${northwind.id.slice(0, 15)}`)).page;
    expect(await page.title()).toBe('Account: Northwind Foods ~ Salesforce - Enterprise Edition');
    const text = (path: string) => page.locator(path).first().textContent();
    expect(await text('body.sfdcBody #bodyCell .content .pageDescription')).toBe('Northwind Foods');
    expect(await text('#bodyCell .content .pageType')).toBe('Account:');
    await page.getByRole('link', { name: 'Denise Harmon' }).click();
    expect(await text('.pageDescription')).toBe('Denise Harmon');
    await page.goto(`https://${classicHost}/001/o`);
    expect(await text('.list a')).toBe('Northwind Foods');
  });
});

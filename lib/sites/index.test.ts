import { describe, expect, it } from 'vitest';
import { guessSystems, permissionPattern, recognise, recordLabel, siteAt } from './index.ts';

describe('siteAt', () => {
  it('tells the system of pages that are no record', () => {
    expect(siteAt('https://acme.lightning.force.com/lightning/o/Account/list')).toEqual({
      system: 'salesforce',
      title: 'Salesforce',
    });
    const declared = [{ origin: 'http://127.0.0.1:8069', system: 'tryton' }];
    expect(siteAt('http://127.0.0.1:8069/#crm', declared)?.system).toBe('tryton');
    expect(siteAt('http://127.0.0.1:8070/#crm', declared)).toBeNull();
  });

  it.each([
    'https://acme.my.salesforce-setup.com/lightning/setup/SetupOneHome/home',
    'https://acme--c.vf.force.com/apex/P',
    'about:blank',
  ])('tells none where no record is ever shown: %s', (url) => {
    expect(siteAt(url)).toBeNull();
  });
});

describe('guessSystems', () => {
  const guess = (basePath: string) => [{ system: 'tryton', title: 'Tryton', basePath }];

  it('knows Tryton by its hash, on lists and records, at any base path', () => {
    expect(guessSystems('http://127.0.0.1:8069/#crm/model/party.party;name=%22Party%22')).toEqual(
      guess('/'),
    );
    expect(guessSystems('https://erp.example.org/a%20b/erp/#crm/model/party.party/3')).toEqual(
      guess('/a%20b/erp'),
    );
  });

  it('makes a declaration with which the record is recognised', () => {
    const url = 'https://erp.example.org/a%20b/erp/#crm/model/party.party/3';
    const [{ system, basePath } = { system: '', basePath: '' }] = guessSystems(url);
    expect(
      recognise(url, [{ origin: 'https://erp.example.org', system, basePath }])?.recordId,
    ).toBe('3');
  });

  it.each([
    'https://erp.example.org/#crm',
    'https://erp.example.org/#/contacts/3',
    'https://acme.lightning.force.com/#crm/model/party.party/3',
    'https://acme.lightning.force.com.evil.test/lightning/r/Account/0015g00000aBcDeAAK/view',
  ])('guesses nothing for %s', (url) => {
    expect(guessSystems(url)).toEqual([]);
  });
});

describe('permissionPattern', () => {
  it.each([
    [
      'https://acme.lightning.force.com/lightning/page/home',
      'https://acme.lightning.force.com/*',
      'https://acme.lightning.force.com/*',
    ],
    ['http://127.0.0.1:8069/#crm', 'http://127.0.0.1:8069/*', 'http://127.0.0.1/*'],
    [
      'https://user:secret@erp.example.org:443/x',
      'https://erp.example.org/*',
      'https://erp.example.org/*',
    ],
    [
      'https://ERP.Bücher.example/',
      'https://erp.xn--bcher-kva.example/*',
      'https://erp.xn--bcher-kva.example/*',
    ],
  ])('covers the host of %s and no more', (url, chrome, firefox) => {
    expect(permissionPattern(url, 'chrome')).toBe(chrome);
    expect(permissionPattern(url, 'firefox')).toBe(firefox);
  });

  it.each([
    'chrome://extensions/',
    'about:addons',
    'file:///etc/passwd',
    'ftp://host/x',
    'data:text/html,x',
    'not an address',
    'https://*/',
    'https://*.com/',
  ])('gives none for %s', (url) => {
    expect(permissionPattern(url, 'chrome')).toBeNull();
    expect(permissionPattern(url, 'firefox')).toBeNull();
  });
});

describe('recordLabel', () => {
  const label = (url: string) => {
    const record = recognise(url, [{ origin: 'https://erp.example.org', system: 'tryton' }]);
    return record && recordLabel(record);
  };

  it.each([
    ['https://acme.my.salesforce.com/0015g00000aBcDe', 'Salesforce account'],
    ['https://acme.my.salesforce.com/a0X5g000002DeKy', 'Salesforce record'],
    [
      'https://acme.lightning.force.com/lightning/r/pse__Proj__c/a21D1000002DeLyIAK/view',
      'Salesforce project',
    ],
    [
      'https://acme.lightning.force.com/lightning/r/pse__Time_Card__c/a21D1000002DeLyIAK/view',
      'Salesforce time card',
    ],
    [
      'https://acme.lightning.force.com/lightning/r/WorkOrder/0WO5g00000aBcDe/view',
      'Salesforce work order',
    ],
    ['https://erp.example.org/#crm/model/party.party/3', 'Tryton party'],
    ['https://erp.example.org/#crm/model/sale.sale_line/3', 'Tryton sale sale line'],
  ])('names %s', (url, expected) => {
    expect(label(url)).toBe(expected);
  });
});

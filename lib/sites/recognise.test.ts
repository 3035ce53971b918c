import { describe, expect, it } from 'vitest';
import cases from '../../tests/fixtures/sites/cases.json' with { type: 'json' };
import { recognise } from './index.ts';

const lightning = 'https://acme.lightning.force.com';
const classic = 'https://acme.my.salesforce.com';
const account = '0015g00000aBcDeAAK';
const project = 'a21D1000002DeLyIAK';

/** Base64 of JSON, as Lightning's old hashes carry it. */
function hashOf(componentDef: string, attributes: object): string {
  return encodeURIComponent(btoa(JSON.stringify({ componentDef, attributes, state: {} })));
}

describe('the list of known addresses', () => {
  it.each(cases.map((entry) => [entry.page, entry.url, entry] as const))(
    '%s: %s',
    (_, url, entry) => {
      const found = recognise(url, entry.declared ? [entry.declared] : []);
      expect(
        found && { system: found.system, object: found.object, recordId: found.recordId },
      ).toEqual(entry.expect);
    },
  );
});

describe('what a record means to us', () => {
  it.each([
    ['Account', account, 'client'],
    ['Contact', '0035g00000mNoPqAAK', 'stakeholder'],
    ['Opportunity', '006Po00000RtYuIIAV', 'opportunity'],
    ['Case', '500QO00000kGoNxYAK', 'case'],
    ['pse__Proj__c', project, 'engagement'],
    ['KimbleOne__DeliveryGroup__c', project, 'engagement'],
    ['KimbleOne__Proposal__c', project, 'opportunity'],
    ['TASKRAY__Project__c', project, 'engagement'],
    ['amc__Project__c', project, 'engagement'],
    ['Project__c', project, 'engagement'],
    ['pse__Risk__c', project, 'other'],
    ['TASKRAY__Project_Task__c', project, 'other'],
    ['Employee__c', project, 'other'],
  ])('%s is of kind %3$s', (object, id, kind) => {
    expect(recognise(`${lightning}/lightning/r/${object}/${id}/view`)).toMatchObject({
      object,
      kind,
    });
  });

  it('knows an object whatever the case of its name in the address', () => {
    const found = recognise(`${lightning}/lightning/r/account/${account}/view`);
    expect(found).toMatchObject({ object: 'Account', kind: 'client' });
    expect(recognise(`${lightning}/lightning/r/REPORT/00O8Z000007CXiHUAW/view`)).toBeNull();
  });

  it('takes the object of a quick action on one of the own objects from its name', () => {
    const url = `${lightning}/lightning/action/quick/pse__Proj__c.Close?recordId=${project}`;
    expect(recognise(url)).toMatchObject({ object: 'pse__Proj__c', kind: 'engagement' });
  });
});

describe('addresses that are no record', () => {
  it.each([
    ['a clone, which is a new record', `${lightning}/lightning/r/Account/${account}/clone`],
    ['a Classic clone', `${classic}/0015g00000aBcDe/e?clone=1`],
    [
      'a new record with a record behind',
      `${lightning}/lightning/o/Contact/new?backgroundContext=%2Flightning%2Fr%2FAccount%2F${account}%2Fview`,
    ],
    ['a report without its object', `${lightning}/lightning/r/00O8Z000007CXiHUAW/view`],
    ['a report as literal sObject', `${lightning}/lightning/r/sObject/00O8Z000007CXiHUAW/view`],
    ['a flow', `${lightning}/lightning/r/Flow/3015g000000fLoW/view`],
    ['an object that its id denies', `${lightning}/lightning/r/Contact/${account}/view`],
    [
      'a standard object with an id of an own one',
      `${lightning}/lightning/r/Account/${project}/view`,
    ],
    [
      'an own object with an id of a standard one',
      `${lightning}/lightning/r/Thing__c/${account}/view`,
    ],
    ['a custom setting', `${lightning}/lightning/r/Plan__mdt/${project}/view`],
    ['an id of an unknown object', `${lightning}/lightning/r/0ZZ5g00000aBcDe/view`],
    ['an empty segment', `${lightning}/lightning/r//${account}/view`],
    ['an encoded slash in the id', `${lightning}/lightning/r/Account/0015g00000aBcDe%2Fview`],
    ['a broken escape', `${lightning}/lightning/r/Account/%E0%A4%A/view`],
    ['a component of the customer', `${lightning}/lightning/cmp/c__X?c__recordId=${account}`],
    ['the same as a hash', `${lightning}/one/one.app#${hashOf('c:x', { recordId: account })}`],
    [
      'a create component',
      `${lightning}/one/one.app#${hashOf('force:createRecord', { recordId: account })}`,
    ],
    [
      'a Visualforce page in a frame',
      `${lightning}/one/one.app#${hashOf('one:alohaPage', { address: `/apex/P?id=${account}` })}`,
    ],
    [
      'a frame of another org',
      `${lightning}/one/one.app#${hashOf('one:alohaPage', { address: `https://other.my.salesforce.com/${account}` })}`,
    ],
    [
      'a frame of a foreign host',
      `${lightning}/one/one.app#${hashOf('one:alohaPage', { address: `//evil.test/${account}` })}`,
    ],
    ['a hash that is no base64', `${lightning}/one/one.app#eyJ%%%`],
    ['a hash that is no object', `${lightning}/one/one.app#${btoa('"x"')}`],
    ['a console tab of a foreign host', `${classic}/console#https%3A%2F%2Fevil.test%2F${account}`],
    ['a console in a console', `${classic}/console#${encodeURIComponent(`/console#/${account}`)}`],
    [
      'an id given twice',
      `${lightning}/lightning/action/quick/Account.X?recordId=${account}&recordId=0035g00000mNoPqAAK`,
    ],
    [
      'a quick action on no record',
      `${lightning}/lightning/action/quick/Global.NewAccount?backgroundContext=%2Flightning%2Fr%2FAccount%2F${account}%2Fview`,
    ],
    ['a search in a community', `https://acme.my.site.com/s/global-search/${account}`],
    [
      'a community page in the builder',
      `https://acme.my.site.com/s/account/${account}/x?app=commeditor`,
    ],
    ['a Classic path on a community', `https://acme.my.site.com/${account}`],
    [
      'a Lightning path on a community',
      `https://acme.my.site.com/lightning/r/Account/${account}/view`,
    ],
    ['plain http', `http://acme.lightning.force.com/lightning/r/Account/${account}/view`],
    [
      'an older browser-internal page',
      `view-source:${lightning}/lightning/r/Account/${account}/view`,
    ],
  ])('%s', (_, url) => {
    expect(recognise(url)).toBeNull();
  });
});

describe('a declared host', () => {
  const tryton = { origin: 'https://erp.example.org', basePath: '/office/erp', system: 'tryton' };
  const record = '#firm/model/party.party/3';

  it('is known below its base path only', () => {
    expect(recognise(`https://erp.example.org/office/erp/${record}`, [tryton])).toMatchObject({
      recordId: '3',
      tenant: 'erp.example.org/office/erp/firm',
    });
    expect(recognise(`https://erp.example.org/office/erp${record}`, [tryton])).not.toBeNull();
    expect(
      recognise(`https://erp.example.org/office/erp/index.html${record}`, [tryton]),
    ).not.toBeNull();
    for (const path of ['/', '/office/', '/office/erpx/', '/office/erp/wiki/', '/OFFICE/ERP/'])
      expect(recognise(`https://erp.example.org${path}${record}`, [tryton])).toBeNull();
  });

  it('is its exact origin', () => {
    for (const origin of [
      'http://erp.example.org',
      'https://erp.example.org:8443',
      'https://www.erp.example.org',
      'https://erp.example.org.evil.test',
      'https://erp.example.org@evil.test',
    ])
      expect(recognise(`${origin}/office/erp/${record}`, [tryton])).toBeNull();
  });

  it('may hold two systems, of which the longer base path wins', () => {
    const community = { origin: tryton.origin, system: 'salesforce' };
    for (const declared of [
      [tryton, community],
      [community, tryton],
    ]) {
      const inner = recognise(`https://erp.example.org/office/erp/${record}`, declared);
      const outer = recognise(`https://erp.example.org/s/account/${account}/acme`, declared);
      expect([inner?.system, outer?.system]).toEqual(['tryton', 'salesforce']);
    }
  });

  it.each([
    ['frappe-crm', '/crm', '/crm/deals/D-1'],
    ['erpnext', '/app', '/app/customer/Acme'],
    ['odoo', '/odoo', '/odoo/contacts/7'],
    ['krayin', '/shop/admin', '/shop/admin/contacts/organizations/edit/2'],
    [
      'connectwise-psa',
      '/V4_6_Release',
      '/v4_6_release/ConnectWise.aspx?routeTo=CompanyFV&recid=5',
    ],
  ])('may end in the first part of the paths of %s: %s', (system, basePath, path) => {
    const { origin } = tryton;
    const above = basePath.replace(/\/[^/]+$/, '');
    const found = recognise(origin + path, [{ origin, basePath, system }]);
    expect(found?.key).toBeTruthy();
    expect(found).toEqual(recognise(origin + path, [{ origin, basePath: above, system }]));
  });

  it('may hold Frappe CRM beside ERPNext', () => {
    const { origin } = tryton;
    const declared = [
      { origin, system: 'erpnext' },
      { origin, basePath: '/crm', system: 'frappe-crm' },
    ];
    expect(recognise(`${origin}/crm/deals/D-1`, declared)?.system).toBe('frappe-crm');
    expect(recognise(`${origin}/app/customer/Acme`, declared)?.system).toBe('erpnext');
  });

  it('has no base path that cannot be read', () => {
    const declared = [{ origin: tryton.origin, basePath: '/%zz', system: 'redmine' }];
    for (const base of ['/%zz', '/%yy'])
      expect(recognise(`${tryton.origin}${base}/projects/client-1`, declared)).toBeNull();
  });

  it('keeps the My Domain as tenant where the vendor host tells it', () => {
    const declared = [{ origin: lightning, system: 'salesforce' }];
    expect(recognise(`${lightning}/lightning/r/${account}/view`, declared)?.tenant).toBe('acme');
  });

  it('is ignored when its system is unknown', () => {
    const declared = [{ origin: tryton.origin, system: 'unheard-of' }];
    expect(recognise(`https://erp.example.org/${record}`, declared)).toBeNull();
  });

  it.each(['0', '03', '-1', '1e3', '3,4', '99999999999999999999', '３', 'new'])(
    'refuses the Tryton id %s',
    (id) => {
      const url = `https://erp.example.org/office/erp/#firm/model/party.party/${id}`;
      expect(recognise(url, [tryton])).toBeNull();
    },
  );
});

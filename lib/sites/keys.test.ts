import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  orgName,
  salesforceAddresses,
  shortId,
} from '../../tests/fixtures/sites/salesforce-arbitraries.ts';
import { recognise } from './index.ts';

function keyOf(url: string): string {
  const key = recognise(url)?.key;
  if (!key) throw new Error(`not a record: ${url}`);
  return key;
}

const path = '/lightning/r/Account/001Bn00000WK1FHIA1/view';

describe('keys of Salesforce records', () => {
  it('are one for all addresses of a record', () => {
    fc.assert(
      fc.property(orgName, shortId, (org, id) => {
        const keys = new Set(salesforceAddresses(org, id).map(keyOf));
        expect(keys.size).toBe(1);
      }),
    );
  });

  it('are never shared by two records', () => {
    fc.assert(
      fc.property(orgName, shortId, orgName, shortId, (org, id, otherOrg, otherId) => {
        const [one = ''] = salesforceAddresses(org, id);
        const [other = ''] = salesforceAddresses(otherOrg, otherId);
        expect(keyOf(one) === keyOf(other)).toBe(org === otherOrg && id === otherId);
      }),
    );
  });

  it('part a sandbox from production and from other sandboxes', () => {
    const hosts = ['acme', 'acme--qa', 'acme--qa2', 'acme-qa'].map(
      (org) => `${org}.lightning.force.com`,
    );
    expect(new Set(hosts.map((host) => keyOf(`https://${host}${path}`))).size).toBe(hosts.length);
  });

  it.each([
    ['acme.demo.lightning.force.com', 'acme.lightning.force.com'],
    ['acme.sandbox.lightning.force.com', 'acme.lightning.force.com'],
    ['acme.lightning.crmforce.mil', 'acme.lightning.force.com'],
    ['acme.lightning.sfcrmapps.cn', 'acme.lightning.force.com'],
    ['acme.my-lightning.com', 'acme.lightning.force.com'],
    ['na44.lightning.force.com', 'na45.lightning.force.com'],
    ['na44.lightning.force.com', 'na44.my.salesforce.com'],
  ])('differ between %s and %s', (one, other) => {
    expect(keyOf(`https://${one}${path}`)).not.toBe(keyOf(`https://${other}${path}`));
  });

  it.each([
    ['acme--qa.sandbox.lightning.force.com', 'acme--qa.cs33.my.salesforce.com'],
    ['acme.na44.my.salesforce.com', 'acme.lightning.force.com'],
    ['acme-dev-ed.develop.lightning.force.com', 'acme-dev-ed.my.salesforce.com'],
    ['acme.demo.lightning.force.com', 'acme.demo.my.salesforce.com'],
    ['acme.lightning.crmforce.mil', 'acme.lightning.force.mil'],
    ['acme.lightning.force.mil', 'acme.my.salesforce.mil'],
    ['acme.lightning.sfcrmapps.cn', 'acme.my.sfcrmproducts.cn'],
    ['acme.my-lightning.com', 'acme.my-salesforce.com'],
    ['na44.lightning.force.com', 'na44.salesforce.com'],
    ['acme.my.salesforce.com.mcas.ms', 'acme.cloudforce.com'],
    ['ACME.Lightning.Force.Com', 'acme.lightning.force.com'],
  ])('agree between %s and %s', (one, other) => {
    expect(keyOf(`https://${one}${path}`)).toBe(keyOf(`https://${other}${path}`));
  });
});

describe('keys of Redmine records', () => {
  const identifier = fc
    .stringMatching(/^[a-z0-9_-]{1,20}$/)
    .filter((text) => !/^\d+$/.test(text) && text !== 'new' && text !== 'autocomplete');
  const number = fc.integer({ min: 1, max: 10_000 });
  const origin = 'https://pm.example.org';
  const declared = [{ origin, basePath: '/redmine', system: 'redmine' }];
  const at = (path: string, stated = '') =>
    recognise(`${origin}/redmine/projects/${path}`, declared, { stated })?.key;

  it('are one for number and identifier, on each page of the project, and never shared', () => {
    fc.assert(
      fc.property(identifier, identifier, number, (one, other, id) => {
        const body = `theme-x project-${one} has-main-menu controller-projects action-show`;
        const keys = [at(one), at(`${one}/wiki/Page`), at(`${id}`, body), at(`${id}/issues`, body)];
        expect(new Set(keys).size).toBe(1);
        expect(keys[0]).toBeTruthy();
        expect(at(one) === at(other)).toBe(one === other);
      }),
    );
  });

  it('are not there while only the number is known, nor for a page that states none or two', () => {
    fc.assert(
      fc.property(number, (id) => {
        expect(at(`${id}`)).toBeNull();
        for (const body of ['', 'controller-projects', 'project-5', 'project-a project-b'])
          expect(at(`${id}`, body)).toBeNull();
      }),
    );
  });

  it('are told by an identifier whatever the page states', () => {
    expect(at('client-1', 'project-client-2')).toBe(at('client-1'));
  });

  it('part issues from projects and one Redmine from another', () => {
    const issue = recognise(`${origin}/redmine/issues/7`, declared)?.key;
    expect(issue).toBe('redmine:pm.example.org%2Fredmine:issue:7');
    expect(at('client-1')).toBe('redmine:pm.example.org%2Fredmine:project:client-1');
  });
});

describe('keys of Tryton records', () => {
  const word = fc.string({ minLength: 1, maxLength: 12 }).filter((text) => text.trim() === text);
  const place = fc.record({
    base: fc.array(fc.stringMatching(/^[a-z:]{1,6}$/), { maxLength: 2 }),
    database: word,
    model: fc.constantFrom('party.party', 'project.work', 'party.party_x'),
    id: fc.integer({ min: 1, max: 30 }),
    port: fc.integer({ min: 8000, max: 8003 }),
  });
  type Place = typeof place extends fc.Arbitrary<infer T> ? T : never;

  function keyAt(
    { base, database, model, id, port }: Place,
    ending = '',
  ): string | null | undefined {
    const origin = `http://127.0.0.1:${port}`;
    const basePath = `/${base.join('/')}`;
    const url = `${origin}${basePath}#${encodeURIComponent(database)}/model/${model}/${id}${ending}`;
    return recognise(url, [{ origin, basePath, system: 'tryton' }])?.key;
  }

  it('are one whatever the client adds to the address, and never shared', () => {
    fc.assert(
      fc.property(place, place, (one, other) => {
        fc.pre(keyAt(one) !== undefined && keyAt(other) !== undefined);
        expect(keyAt(one, ';name=%22Party%22&views=%5Bnull%5D')).toBe(keyAt(one));
        expect(keyAt(one) === keyAt(other)).toBe(JSON.stringify(one) === JSON.stringify(other));
      }),
    );
  });
});

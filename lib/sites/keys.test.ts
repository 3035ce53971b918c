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

  function keyAt({ base, database, model, id, port }: Place, ending = ''): string | undefined {
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

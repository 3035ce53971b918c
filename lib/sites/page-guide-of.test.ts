import { describe, expect, it } from 'vitest';
import { pageGuideSchema } from '../model/page-guide.ts';
import { pageGuide, recognise } from './index.ts';

const account = '0015g00000aBcDeAAK';
const lightning = 'https://acme.lightning.force.com';
const tryton = [{ origin: 'https://erp.example.org', system: 'tryton' }];

function guideOf(url: string) {
  const record = recognise(url, tryton);
  if (!record) throw new Error(`not a record: ${url}`);
  return pageGuideSchema.parse(pageGuide(record, url, tryton));
}

describe('pageGuide', () => {
  it('looks in the active host of a Lightning page and mounts under its header', () => {
    const guide = guideOf(`${lightning}/lightning/r/Account/${account}/view`);
    expect(guide.scopes.join()).toContain('.active');
    expect(guide.names[0]?.selector).toContain('records-highlights2');
    expect(guide.anchors[0]).toEqual({
      selector: 'records-lwc-highlights-panel',
      closest: 'flexipage-component2',
      where: 'after',
    });
    expect(guide.ids).toEqual([account, '0015g00000aBcDe']);
  });

  it('cuts only known whole endings from a Lightning title', () => {
    const account_ = guideOf(`${lightning}/lightning/r/Account/${account}/view`);
    expect(account_.title?.strip).toEqual([' | Account | Salesforce', ' | Salesforce']);
    const project = guideOf(`${lightning}/lightning/r/pse__Proj__c/a21D1000002DeLyIAK/view`);
    expect(project.title?.strip[0]).toBe(' | Project | Salesforce');
    expect(project.title?.ignore).toContain('Lightning Experience');
  });

  it('does not read the title of a page inside a record', () => {
    for (const page of ['related/Contacts/view', 'edit'])
      expect(guideOf(`${lightning}/lightning/r/Account/${account}/${page}`).title).toBeUndefined();
  });

  it('reads the page behind an edit modal only if it is of the same record', () => {
    const edit = (id: string) =>
      `${lightning}/lightning/r/Account/${account}/edit?backgroundContext=%2Flightning%2Fr%2FAccount%2F${id}%2Fview`;
    expect(guideOf(edit(account)).names).not.toEqual([]);
    expect(guideOf(edit('0015g00000aBcDe')).names).not.toEqual([]);
    expect(guideOf(edit('00130000000rRzTAAU'))).toMatchObject({ names: [], anchors: [] });
  });

  it('knows Classic by its own selectors and its console by none', () => {
    const classic = guideOf('https://acme.my.salesforce.com/0015g00000aBcDe');
    expect(classic.scopes).toEqual(['body.sfdcBody']);
    expect(classic.anchors[0]?.selector).toBe('.bPageTitle');
    expect(guideOf('https://acme.my.salesforce.com/console#%2F0015g00000aBcDe').names).toEqual([]);
  });

  it('puts the card of Experience Cloud in the dock', () => {
    const guide = guideOf(`https://acme.my.site.com/s/account/${account}/acme`);
    expect(guide).toMatchObject({ scopes: [], names: [], anchors: [] });
    expect(guide.title).toBeUndefined();
  });

  it('reads the live value of the name field in the active tab of Tryton', () => {
    expect(guideOf('https://erp.example.org/#crm/model/party.party/3')).toEqual({
      scopes: ['#tabcontent > .tab-pane.active'],
      names: [{ selector: 'input[name="name"]', read: 'value' }],
      anchors: [{ selector: 'nav.toolbar', where: 'after' }],
      ids: ['party.party/3'],
    });
  });

  it('says where Redmine states the id of a project only while that is not known', () => {
    const redmine = [{ origin: 'https://pm.example.org', system: 'redmine' }];
    const url = 'https://pm.example.org/projects/1';
    const guideWith = (stated?: string) => {
      const record = recognise(url, redmine, { stated });
      if (!record) throw new Error('not a record');
      return pageGuideSchema.parse(pageGuide(record, url, redmine));
    };
    expect(guideWith()).toMatchObject({
      canonical: { selector: 'body', read: 'class' },
      ids: ['projects/1'],
    });
    const known = guideWith('project-client-1');
    expect(known.canonical).toBeUndefined();
    expect(known.ids).toEqual(['projects/client-1']);
    expect(known.names).toEqual(guideWith().names);
  });

  it('knows nothing of a page that opens another record', () => {
    const record = recognise('https://acme.my.salesforce.com/0015g00000aBcDe');
    if (!record) throw new Error('not a record');
    const guide = pageGuide(record, 'https://acme.my.salesforce.com/00130000000rRzT');
    expect(guide).toEqual({ scopes: [], names: [], anchors: [], ids: [] });
  });
});

import { describe, expect, it } from 'vitest';
import noRecords from '../../tests/fixtures/sites/no-record.json' with { type: 'json' };
import { recognise, recordLabel } from './index.ts';

describe('lists, new records, reports and set-up', () => {
  const all = noRecords.flatMap(({ system, declared, urls }) =>
    urls.map((url) => [system, url, declared ? [declared] : []] as const),
  );

  it.each(all)('of %s are no record: %s', (_, url, declared) => {
    expect(recognise(url, declared)).toBeNull();
  });
});

/** An address, the kind of its record, the tenant, and what the record is called before its name is known. */
const records: [string, string, string, string][] = [
  ['https://app.kantata.com/workspaces/4', 'engagement', 'app.kantata.com', 'Kantata OX project'],
  [
    'https://na.myconnectwise.net/v4_6_release/ConnectWise.aspx?routeTo=CompanyFV&companyName=Acme&recid=1',
    'client',
    'na.myconnectwise.net?company=acme',
    'ConnectWise PSA company',
  ],
  [
    'https://na.myconnectwise.net/v4_6_release/ConnectWise.aspx?routeTo=ServiceFV&recid=1',
    'case',
    'na.myconnectwise.net',
    'ConnectWise PSA service ticket',
  ],
  [
    'https://ww4.autotask.net/Mvc/Projects/ProjectDetail.mvc/ProjectDetail?projectId=8',
    'engagement',
    'ww4.autotask.net',
    'Autotask project',
  ],
  ['https://acme.halopsa.com/customer?clientid=12', 'client', 'acme.halopsa.com', 'HaloPSA client'],
  [
    'https://acme.accelo.com/?action=view_contact&id=5',
    'stakeholder',
    'acme.accelo.com',
    'Accelo contact',
  ],
  ['https://acme.scoro.com/projects/view/4', 'engagement', 'acme.scoro.com', 'Scoro project'],
  [
    'https://app.rocketlane.com/projects/4',
    'engagement',
    'app.rocketlane.com',
    'Rocketlane project',
  ],
  [
    'https://app.productive.io/17342-acme/tasks/4',
    'other',
    'app.productive.io/17342',
    'Productive task',
  ],
  [
    'https://acme.eu.teamwork.com/app/projects/4',
    'engagement',
    'acme.eu.teamwork.com',
    'Teamwork project',
  ],
  [
    'https://acme.harvestapp.com/projects/4',
    'engagement',
    'acme.harvestapp.com',
    'Harvest project',
  ],
  [
    'https://1-sb1.app.netsuite.com/app/common/entity/custjob.nl?id=4',
    'client',
    '1-sb1.app.netsuite.com',
    'NetSuite customer',
  ],
  [
    'https://wd3.myworkday.com/acme/d/inst/247$4.htmld',
    'other',
    'wd3.myworkday.com/acme',
    'Workday record',
  ],
  [
    'https://acme.crm4.dynamics.com/main.aspx?pagetype=entityrecord&etc=3&id=9df670b2-6567-eb11-bb2b-000d3ac2be4d',
    'opportunity',
    'acme.crm4.dynamics.com',
    'Dynamics 365 opportunity',
  ],
  ['https://app-eu1.hubspot.com/contacts/12/record/0-5/4', 'case', '12', 'HubSpot ticket'],
  ['https://app.hubspot.com/contacts/12/record/2-130/4', 'other', '12', 'HubSpot record'],
  [
    'https://crm.zoho.eu/crm/org63/tab/Leads/346103000146134135',
    'opportunity',
    'crm.zoho.eu/63',
    'Zoho CRM lead',
  ],
  ['https://acme.pipedrive.com/person/4', 'stakeholder', 'acme.pipedrive.com', 'Pipedrive person'],
  [
    'https://app.futuresimple.com/crm/contacts/4',
    'stakeholder',
    'app.futuresimple.com',
    'Zendesk Sell contact',
  ],
  [
    'https://acme.myfreshworks.com/crm/sales/deals/4',
    'opportunity',
    'acme.myfreshworks.com',
    'Freshsales deal',
  ],
  [
    'https://app.copper.com/companies/562111/app#/people/4',
    'stakeholder',
    'app.copper.com/562111',
    'Copper person',
  ],
  ['https://acme.monday.com/boards/1/pulses/4', 'other', 'acme.monday.com', 'monday.com item'],
  [
    'https://crm.na1.insightly.com/details/project/4',
    'engagement',
    'crm.na1.insightly.com',
    'Insightly project',
  ],
];

/** The same of systems on a host that a person declares. */
const ownRecords: [string, string, string, string, string][] = [
  ['espocrm', '/#Contact/view/64b7f0c2', 'stakeholder', '', 'EspoCRM contact'],
  ['suitecrm8', '/#/opportunities/record/64b7f0c2', 'opportunity', '', 'SuiteCRM 8 opportunity'],
  [
    'suitecrm7',
    '/index.php?module=Cases&action=DetailView&record=1',
    'case',
    '',
    'SuiteCRM 7 case',
  ],
  ['odoo', '/odoo/project/3', 'engagement', '', 'Odoo project'],
  ['odoo', '/odoo/action-345/12', 'other', '', 'Odoo record'],
  ['odoo', '/web?db=second#id=7&model=res.partner', 'client', '?db=second', 'Odoo contact'],
  ['tryton', '/#crm/model/project.work/1', 'engagement', '/crm', 'Tryton project'],
  ['redmine', '/issues/1', 'case', '', 'Redmine issue'],
  ['erpnext', '/app/customer/Acme', 'client', '', 'ERPNext customer'],
  ['erpnext', '/app/sales-order/SO-1', 'other', '', 'ERPNext sales order'],
  ['frappe-crm', '/crm/organizations/Acme', 'client', '', 'Frappe CRM organization'],
  [
    'vtiger',
    '/index.php?module=Potentials&view=Detail&record=1',
    'opportunity',
    '',
    'vtiger or YetiForce opportunity',
  ],
  ['krayin', '/admin/leads/view/1', 'opportunity', '', 'Krayin lead'],
  [
    'twenty',
    '/object/person/4dd34a55-0c3a-4f1c-8b8b-64f1a6e3b1a2',
    'stakeholder',
    '',
    'Twenty person',
  ],
  ['atomic-crm', '/#/companies/1/show', 'client', '', 'Atomic CRM company'],
  ['erxes', '/companies/details/a1', 'client', '', 'erxes company'],
  [
    'connectwise-psa',
    '/v4_6_release/ConnectWise.aspx?routeTo=CompanyFV&recid=1',
    'client',
    '',
    'ConnectWise PSA company',
  ],
  [
    'dynamics365',
    '/Firm/main.aspx?pagetype=entityrecord&etn=contact&id=9df670b2-6567-eb11-bb2b-000d3ac2be4d',
    'stakeholder',
    '/firm',
    'Dynamics 365 contact',
  ],
];

describe('a record', () => {
  it.each(records)(
    '%s is of kind %s, of tenant %s, and called "%s"',
    (url, kind, tenant, label) => {
      const found = recognise(url);
      expect(found).toMatchObject({ kind, tenant });
      expect(found && recordLabel(found)).toBe(label);
    },
  );

  it.each(ownRecords)('of %s, %s, is of kind %s, of tenant "…%s", and called "%s"', (...row) => {
    const [system, path, kind, tenant, label] = row;
    for (const basePath of ['/', '/office/crm']) {
      const origin = 'https://crm.example.org:8443';
      const base = basePath === '/' ? '' : basePath;
      const found = recognise(origin + base + path, [{ origin, basePath, system }]);
      expect(found).toMatchObject({ kind, tenant: `crm.example.org:8443${base}${tenant}` });
      expect(found && recordLabel(found)).toBe(label);
    }
  });
});

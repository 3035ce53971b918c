import type { Route, Site } from '../../model/site.ts';
import { rule } from './rule.ts';
import { sharedHosts } from './vendor-hosts.ts';

const COMPANY = '[companyName={company:lower-text}]';
const openers = [
  '/v4_6_release/services/system_io/router/openrecord.rails?recordType=',
  '/v4_6_release/ConnectWise.aspx?routeTo=',
];

function opened(type: string, view: string, object: Pick<Route, 'object'> = {}): Route[] {
  return openers.flatMap((opener) =>
    ['recid', 'recordId'].map((id) => ({
      at: `${opener}${type}&${id}={id:digits}&${COMPANY}`,
      ...object,
      view,
    })),
  );
}

/**
 * ConnectWise PSA, formerly Manage. The company name, in any case, is the firm that works with it, not its client;
 * an address without it stands for whoever is logged in there. After a click inside, the address is a hash that
 * hides the record.
 */
export const connectwisePsa: Site = {
  system: 'connectwise-psa',
  title: 'ConnectWise PSA',
  selfHosted: false,
  hosts: sharedHosts(
    ['na', 'eu', 'au', 'staging'].map((region) => `${region}.myconnectwise.net`),
    '{?company}',
  ),
  declaredTenant: '{host}{base}{?company}',
  starts: ['v4_6_release'],
  anyCase: true,
  uniqueIn: 'object',
  words: {
    companyfv: 'Company',
    contactfv: 'Contact',
    opportunityfv: 'Opportunity',
    projectheaderfv: 'Project',
    servicefv: 'ServiceTicket',
    configfv: 'Config',
    timeentryfv: 'TimeEntry',
  },
  objects: {
    Company: rule('client', 'company'),
    Contact: rule('stakeholder', 'contact'),
    Opportunity: rule('opportunity', 'opportunity'),
    Project: rule('engagement', 'project'),
    ServiceTicket: rule('case', 'service ticket'),
    Config: rule('other', 'configuration'),
    TimeEntry: rule('other', 'time entry'),
  },
  routes: [
    ...opened('CompanyFV', 'company', { object: 'Company' }),
    ...opened('{object:word}', 'record'),
    {
      at: `/v4_6_release/**/fv_sr100_request.rails?service_recid={id:digits}&${COMPANY}`,
      object: 'ServiceTicket',
      view: 'record',
    },
  ],
  // What the hash says came after the address before it.
  except: ['/v4_6_release/**#{state*}'],
  traces: ['/v4_6_release/ConnectWise.aspx', '/v4_6_release/services/**'],
  idForms: ['{object}/{id}'],
  // Its class names change with each release but for these.
  guides: {
    company: {
      scopes: [],
      names: [{ selector: 'input.cw_company', read: 'value' }],
      anchors: [{ selector: '.cw-main-banner', where: 'after' }],
    },
    record: {
      scopes: [],
      names: [{ selector: '.cw_CwLabel.detailLabel:not(.navigationEntry)', read: 'text' }],
      anchors: [{ selector: '.cw-main-banner', where: 'after' }],
    },
  },
};

// https://na.myconnectwise.net/v4_6_release/services/system_io/router/openrecord.rails?recordType=CompanyFV&recid=1234&companyName=acme
// https://eu.myconnectwise.net/v4_6_release/connectwise.aspx?companyName=Acme&routeTo=ContactFV&recid=77
// https://na.myconnectwise.net/v4_6_release/services/system_io/Service/fv_sr100_request.rails?service_recid=98765&companyName=acme

import type { Site } from '../../model/site.ts';
import { newPages } from './new-pages.ts';
import { rule } from './rule.ts';
import { sharedHosts } from './vendor-hosts.ts';

const regions = ['com', 'eu', 'in', 'com.au', 'com.cn', 'jp', 'sa', 'uk', 'ae'];

/** Zoho CRM, one host for each region of the world. Deals keep their old name in addresses. */
export const zohoCrm: Site = {
  system: 'zoho-crm',
  title: 'Zoho CRM',
  selfHosted: false,
  hosts: sharedHosts(
    [...regions.map((region) => `crm.zoho.${region}`), 'crm.zohocloud.ca'],
    '/{organization}',
  ),
  declaredTenant: '{host}{base}/{organization}',
  uniqueIn: 'object',
  words: { Deals: 'Potentials' },
  objects: {
    Accounts: rule('client', 'account'),
    Contacts: rule('stakeholder', 'contact'),
    Leads: rule('opportunity', 'lead'),
    Potentials: rule('opportunity', 'deal'),
    Cases: rule('case', 'case'),
    Projects: rule('engagement', 'project'),
    Reports: rule(null, 'report'),
    Dashboards: rule(null, 'dashboard'),
  },
  routes: ['{object:word}', '{object:name}'].map((module) => ({
    at: `/crm/{organization:org-number}/tab/${module}/{id:digits}/**`,
    view: 'record',
  })),
  except: newPages,
  idForms: ['{object}/{id}'],
  guides: {
    record: {
      scopes: [],
      names: [{ selector: '#entityNameInBCView', read: 'text' }],
      anchors: [{ selector: 'crm-detail-view', where: 'prepend' }],
    },
  },
};

// https://crm.zoho.com/crm/org639047842/tab/Accounts/346103000146134135
// https://crm.zoho.eu/crm/org639047842/tab/Potentials/346103000146134136/edit

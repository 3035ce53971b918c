import type { Site } from '../../model/site.ts';
import { dock } from './dock.ts';
import { rule } from './rule.ts';

/** Frappe CRM, on a host of the firm's own, often beside ERPNext. */
export const frappeCrm: Site = {
  system: 'frappe-crm',
  title: 'Frappe CRM',
  selfHosted: true,
  hosts: [],
  declaredTenant: '{host}{base}',
  starts: ['crm'],
  uniqueIn: 'object',
  words: { organizations: 'organization', contacts: 'contact', leads: 'lead', deals: 'deal' },
  objects: {
    organization: rule('client', 'organization'),
    contact: rule('stakeholder', 'contact'),
    lead: rule('opportunity', 'lead'),
    deal: rule('opportunity', 'deal'),
  },
  routes: [{ at: '/crm/{object:word}/{id:frappe-name}', view: 'record' }],
  traces: ['organizations', 'contacts', 'leads', 'deals'].flatMap((list) => [
    `/crm/${list}/view/**`,
    `/crm/${list}/*`,
  ]),
  idForms: ['{object}s/{id}'],
  guides: { record: dock },
};

// https://crm.example.org/crm/organizations/Acme%20Industries
// https://crm.example.org/crm/deals/CRM-DEAL-2025-00001#activity

import type { Site } from '../../model/site.ts';
import { dock } from './dock.ts';
import { newPages } from './new-pages.ts';
import { rule } from './rule.ts';
import { customerHosts } from './vendor-hosts.ts';

/** Freshsales. A number behind `view` is a saved list, not a record. */
export const freshsales: Site = {
  system: 'freshsales',
  title: 'Freshsales',
  selfHosted: false,
  hosts: customerHosts('myfreshworks.com'),
  declaredTenant: '{host}{base}',
  uniqueIn: 'object',
  words: {
    accounts: 'account',
    contacts: 'contact',
    deals: 'deal',
    leads: 'lead',
    tasks: 'task',
  },
  objects: {
    account: rule('client', 'account'),
    contact: rule('stakeholder', 'contact'),
    deal: rule('opportunity', 'deal'),
    lead: rule('opportunity', 'lead'),
    task: rule('other', 'task'),
  },
  routes: [{ at: '/crm/sales/{object:word}/{id:digits}/**', view: 'record' }],
  except: newPages,
  idForms: ['{object}s/{id}'],
  guides: { record: dock },
};

// https://acme.myfreshworks.com/crm/sales/accounts/70012345678
// https://acme.myfreshworks.com/crm/sales/contacts/70012345679/edit

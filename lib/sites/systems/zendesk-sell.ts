import type { Site } from '../../model/site.ts';
import { dock } from './dock.ts';
import { newPages } from './new-pages.ts';
import { rule } from './rule.ts';
import { sharedHosts } from './vendor-hosts.ts';

/** Zendesk Sell, formerly Base: one host, and numbers that are unique on it. */
export const zendeskSell: Site = {
  system: 'zendesk-sell',
  title: 'Zendesk Sell',
  selfHosted: false,
  hosts: sharedHosts(['app.futuresimple.com']),
  declaredTenant: '{host}{base}',
  uniqueIn: 'object',
  words: { contacts: 'contact', leads: 'lead', deals: 'deal' },
  objects: {
    contact: rule('stakeholder', 'contact'),
    lead: rule('opportunity', 'lead'),
    deal: rule('opportunity', 'deal'),
  },
  routes: ['/crm/{object:word}', '/sales/{object:word}', '/{object:word}'].map((start) => ({
    at: `${start}/{id:digits}/**`,
    view: 'record',
  })),
  except: newPages,
  idForms: ['{object}s/{id}'],
  guides: { record: dock },
};

// https://app.futuresimple.com/crm/contacts/12345
// https://app.futuresimple.com/leads/12345

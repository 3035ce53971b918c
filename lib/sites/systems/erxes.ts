import type { Site } from '../../model/site.ts';
import { dock } from './dock.ts';
import { rule } from './rule.ts';

/** erxes, on a host of the firm's own. */
export const erxes: Site = {
  system: 'erxes',
  title: 'erxes',
  selfHosted: true,
  hosts: [],
  declaredTenant: '{host}{base}',
  uniqueIn: 'object',
  words: { companies: 'company', contacts: 'contact' },
  objects: { company: rule('client', 'company'), contact: rule('stakeholder', 'contact') },
  routes: [{ at: '/{object:word}/details/{id:code}/**', view: 'record' }],
  traces: ['/companies/details/{id:code}', '/contacts/details/{id:code}'],
  idForms: ['{object}/{id}'],
  guides: { record: dock },
};

// https://erxes.example.org/companies/details/abcDEF123

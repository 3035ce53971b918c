import type { Site } from '../../model/site.ts';
import { dock } from './dock.ts';
import { rule } from './rule.ts';

/** Krayin, on a host of the firm's own. An organisation has no page but the one on which it is edited. */
export const krayin: Site = {
  system: 'krayin',
  title: 'Krayin',
  selfHosted: true,
  hosts: [],
  declaredTenant: '{host}{base}',
  starts: ['admin'],
  uniqueIn: 'object',
  words: { organizations: 'organization', persons: 'person' },
  objects: {
    organization: rule('client', 'organization'),
    person: rule('stakeholder', 'person'),
    lead: rule('opportunity', 'lead'),
  },
  routes: ['edit', 'view'].flatMap((action) => [
    { at: `/admin/contacts/{object:word}/${action}/{id:digits}`, view: 'record' },
    { at: `/admin/leads/${action}/{id:digits}`, object: 'lead', view: 'record' },
  ]),
  traces: ['/admin/contacts/organizations/**', '/admin/contacts/persons/**'],
  idForms: ['{object}s/edit/{id}'],
  guides: { record: dock },
};

// https://crm.example.org/admin/contacts/organizations/edit/2

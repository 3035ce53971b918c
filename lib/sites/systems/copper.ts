import type { Site } from '../../model/site.ts';
import { dock } from './dock.ts';
import { rule } from './rule.ts';
import { sharedHosts } from './vendor-hosts.ts';

/** Copper. The company in the path is the firm that uses it, and the record is in the hash. */
export const copper: Site = {
  system: 'copper',
  title: 'Copper',
  selfHosted: false,
  hosts: sharedHosts(['app.copper.com'], '/{company}'),
  declaredTenant: '{host}{base}/{company}',
  uniqueIn: 'object',
  words: {
    organization: 'organization',
    people: 'person',
    person: 'person',
    contact: 'person',
    lead: 'lead',
    deal: 'opportunity',
    opportunity: 'opportunity',
    project: 'project',
    task: 'task',
  },
  objects: {
    organization: rule('client', 'company'),
    person: rule('stakeholder', 'person'),
    lead: rule('opportunity', 'lead'),
    opportunity: rule('opportunity', 'opportunity'),
    project: rule('engagement', 'project'),
    task: rule('other', 'task'),
  },
  routes: [{ at: '/companies/{company:digits}/app#/{object:word}/{id:digits}/**', view: 'record' }],
  idForms: ['{object}/{id}'],
  guides: { record: dock },
};

// https://app.copper.com/companies/562111/app#/organization/99
// https://app.copper.com/companies/562111/app#/people/100

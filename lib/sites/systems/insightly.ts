import type { Site } from '../../model/site.ts';
import { dock } from './dock.ts';
import { newPages } from './new-pages.ts';
import { rule } from './rule.ts';
import { sharedHosts } from './vendor-hosts.ts';

/** Insightly. A record opens as a page, or as a blade over a list, whose address carries the page's. */
export const insightly: Site = {
  system: 'insightly',
  title: 'Insightly',
  selfHosted: false,
  hosts: sharedHosts(['crm.{pod:label}.insightly.com', 'crm.insightly.com']),
  declaredTenant: '{host}{base}',
  anyCase: true,
  uniqueIn: 'object',
  words: {
    organisation: 'organisation',
    organization: 'organisation',
    contact: 'contact',
    lead: 'lead',
    opportunity: 'opportunity',
    project: 'project',
    task: 'task',
    event: 'event',
  },
  objects: {
    organisation: rule('client', 'organisation'),
    contact: rule('stakeholder', 'contact'),
    lead: rule('opportunity', 'lead'),
    opportunity: rule('opportunity', 'opportunity'),
    project: rule('engagement', 'project'),
    task: rule('other', 'task'),
    event: rule('other', 'event'),
    report: rule(null, 'report'),
    dashboard: rule(null, 'dashboard'),
  },
  routes: [
    { at: '/details/{object:word}/{id:digits}/**', view: 'record' },
    { at: '/details/{object:lower-name}/{id:digits}/**', view: 'record' },
    { at: '/**?blade={page:address}', inside: 'address', view: 'record' },
  ],
  except: newPages,
  idForms: ['details/{object}/{id}'],
  guides: { record: dock },
};

// https://crm.na1.insightly.com/details/organisation/12
// https://crm.na1.insightly.com/list/Organisation/?blade=/details/task/555

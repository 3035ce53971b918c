import type { Site } from '../../model/site.ts';
import { dock } from './dock.ts';
import { rule } from './rule.ts';

/** Twenty, in the cloud or on a host of the firm's own. One record is in the singular, a list in the plural. */
export const twenty: Site = {
  system: 'twenty',
  title: 'Twenty',
  selfHosted: true,
  hosts: [],
  declaredTenant: '{host}{base}',
  uniqueIn: 'object',
  objects: {
    company: rule('client', 'company'),
    person: rule('stakeholder', 'person'),
    opportunity: rule('opportunity', 'opportunity'),
    task: rule('other', 'task'),
    note: rule('other', 'note'),
  },
  routes: [{ at: '/object/{object:name}/{id:guid}/**', view: 'record' }],
  traces: ['/object/{object:name}/{id:guid}', '/objects/{list:name}?viewId={view:guid}'],
  idForms: ['{object}/{id}'],
  guides: { record: dock },
};

// https://acme.twenty.com/object/company/4dd34a55-0c3a-4f1c-8b8b-64f1a6e3b1a2
// https://crm.example.org/object/person/4dd34a55-0c3a-4f1c-8b8b-64f1a6e3b1a2

import type { Site } from '../../model/site.ts';
import { dock } from './dock.ts';
import { rule } from './rule.ts';
import { customerHosts } from './vendor-hosts.ts';

/** Accelo, whose every page is the root with an action. */
export const accelo: Site = {
  system: 'accelo',
  title: 'Accelo',
  selfHosted: false,
  hosts: customerHosts('accelo.com'),
  declaredTenant: '{host}{base}',
  uniqueIn: 'object',
  words: {
    view_company: 'company',
    view_contact: 'contact',
    view_contract: 'contract',
    view_issue: 'issue',
    view_job: 'job',
    view_prospect: 'prospect',
    view_task: 'task',
  },
  objects: {
    company: rule('client', 'company'),
    contact: rule('stakeholder', 'contact'),
    contract: rule('engagement', 'contract'),
    job: rule('engagement', 'project'),
    prospect: rule('opportunity', 'sale'),
    issue: rule('case', 'ticket'),
    task: rule('other', 'task'),
  },
  routes: [{ at: '/?action={object:word}&id={id:digits}', view: 'record' }],
  idForms: ['action=view_{object}&id={id}'],
  guides: { record: dock },
};

// https://acme.accelo.com/?action=view_company&id=321
// https://acme.accelo.com/?id=91&action=view_issue#?selected_tab=stream#END

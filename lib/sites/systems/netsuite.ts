import type { Site } from '../../model/site.ts';
import { dock } from './dock.ts';
import { rule } from './rule.ts';
import { customerHosts } from './vendor-hosts.ts';

/** NetSuite. The host is the account, a sandbox with its own; one page serves customers and their projects. */
export const netsuite: Site = {
  system: 'netsuite',
  title: 'NetSuite',
  selfHosted: false,
  hosts: customerHosts('app.netsuite.com'),
  declaredTenant: '{host}{base}',
  uniqueIn: 'object',
  objects: {
    customer: rule('client', 'customer'),
    contact: rule('stakeholder', 'contact'),
    supportcase: rule('case', 'case'),
  },
  routes: [
    { at: '/app/common/entity/custjob.nl?id={id:digits}', object: 'customer', view: 'record' },
    { at: '/app/common/entity/contact.nl?id={id:digits}', object: 'contact', view: 'record' },
    { at: '/app/crm/support/supportcase.nl?id={id:digits}', object: 'supportcase', view: 'record' },
  ],
  // A copy not yet saved.
  except: ['/**?cp=T'],
  idForms: ['{object}/{id}'],
  guides: { record: dock },
};

// https://1234567.app.netsuite.com/app/common/entity/custjob.nl?id=2123
// https://1234567-sb1.app.netsuite.com/app/common/entity/custjob.nl?id=2123&whence=&e=T

import type { Site } from '../../model/site.ts';
import { dock } from './dock.ts';
import { rule } from './rule.ts';

/** Pages of the desk that show no document, although their paths look like it. */
const pages = [
  'query-report',
  'report',
  'dashboard',
  'dashboard-view',
  'doctype',
  'form',
  'list',
  'tree',
  'print',
  'print-format',
  'workspace',
  'permission-manager',
  'setup-wizard',
  'user-profile',
  'system-settings',
];

/** ERPNext and other Frappe applications in the desk, on a host of the firm's own. A document's name is its id. */
export const erpnext: Site = {
  system: 'erpnext',
  title: 'ERPNext',
  selfHosted: true,
  hosts: [],
  declaredTenant: '{host}{base}',
  starts: ['app', 'desk'],
  uniqueIn: 'object',
  objects: {
    customer: rule('client', 'customer'),
    contact: rule('stakeholder', 'contact'),
    project: rule('engagement', 'project'),
    lead: rule('opportunity', 'lead'),
    opportunity: rule('opportunity', 'opportunity'),
    issue: rule('case', 'issue'),
    task: rule('other', 'task'),
    ...Object.fromEntries(pages.map((page) => [page, rule(null, page)])),
  },
  routes: ['/app', '/desk'].map((start) => ({
    at: `${start}/{object:slug}/{id:frappe-name}`,
    view: 'record',
  })),
  except: ['/app', '/desk'].map((start) => `${start}/{object:slug}/{object:frappe-unsaved}`),
  traces: ['/app', '/desk'].flatMap((start) =>
    ['customer', 'contact', 'project', 'issue', 'lead'].map((slug) => `${start}/${slug}/**`),
  ),
  idForms: ['{object}/{id}'],
  guides: { record: dock },
};

// https://erp.example.org/app/customer/Acme%20Industries
// https://erp.example.org/desk/project/PROJ-0001

import type { Site } from '../../model/site.ts';
import { rule } from './rule.ts';

const starts = ['/odoo/**', '/scoped_app/**'];
const FORM = '&[view_type=form]';

/** Addresses before 17.2 keep it all in the hash; without the id it is a new record. */
const hashes = ['/web', '/'].flatMap((page) =>
  ['model={object:odoo-model}', 'action={within:odoo-old-action}'].map((what) => ({
    at: `${page}?[db={db}]#?id={id:digits}&${what}${FORM}`,
    view: 'record',
  })),
);

/**
 * Odoo, on a host of the firm's own. A path is a stack of actions, of which the last counts: a number behind it is
 * the record, one before it only tells where the list came from. An action's word names a model that a firm may
 * change, so a word without a model here keeps its own records.
 */
export const odoo: Site = {
  system: 'odoo',
  title: 'Odoo',
  selfHosted: true,
  hosts: [],
  declaredTenant: '{host}{base}{?db}',
  starts: ['odoo', 'web'],
  uniqueIn: 'object',
  words: {
    contacts: 'res.partner',
    customers: 'res.partner',
    vendors: 'res.partner',
    crm: 'crm.lead',
    leads: 'crm.lead',
    project: 'project.project',
    projects: 'project.project',
    tasks: 'project.task',
    'my-tasks': 'project.task',
    'all-tasks': 'project.task',
    tickets: 'helpdesk.ticket',
    'my-tickets': 'helpdesk.ticket',
    'all-tickets': 'helpdesk.ticket',
    apps: 'ir.module.module',
  },
  objects: {
    'res.partner': rule('client', 'contact'),
    'project.project': rule('engagement', 'project'),
    'crm.lead': rule('opportunity', 'opportunity'),
    'helpdesk.ticket': rule('case', 'ticket'),
    'project.task': rule('other', 'task'),
    'sale.order': rule('other', 'order'),
    // Set-up: what the firm's own apps are made of.
    'ir.*': rule(null, 'set-up'),
    'ir.module.module': rule(null, 'app'),
    'res.config.*': rule(null, 'set-up'),
  },
  routes: [
    ...starts.flatMap((start) =>
      ['{object:word}', '{object:odoo-model-segment}', '{within:odoo-action}'].map((what) => ({
        at: `${start}/${what}/{id:digits}?[db={db}]`,
        view: 'record',
      })),
    ),
    ...hashes,
  ],
  traces: ['/odoo/**', '/web#?model={object:odoo-model}', '/web#?action=*&menu_id=*'],
  // Its pages carry no ids.
  idForms: [],
  guides: {
    record: {
      scopes: [],
      names: [
        { selector: '.o_last_breadcrumb_item.active span', read: 'text' },
        { selector: '.o_control_panel .breadcrumb-item.active', read: 'text' },
      ],
      anchors: [{ selector: '.o_control_panel', where: 'after' }],
    },
  },
};

// https://acme.odoo.com/odoo/contacts/7
// https://acme.odoo.com/odoo/project/3/tasks/12
// https://erp.example.org/web#id=7&cids=1&menu_id=93&action=127&model=res.partner&view_type=form

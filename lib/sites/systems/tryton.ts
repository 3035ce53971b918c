import type { Site } from '../../model/site.ts';

/**
 * Tryton's web client, on a host of the firm's own. The database is the tenant; ids are numbers in each model.
 * Each opened record is a tab whose pane stays in the page, and the name is the live value of a field: its
 * title is the model's.
 */
export const tryton: Site = {
  system: 'tryton',
  title: 'Tryton',
  selfHosted: true,
  hosts: [],
  declaredTenant: '{host}{base}/{database}',
  uniqueIn: 'object',
  objects: {
    'party.party': { kind: 'client', label: 'party' },
    'project.work': { kind: 'engagement', label: 'project' },
    'sale.opportunity': { kind: 'opportunity', label: 'opportunity' },
    'ir.*': { kind: null, label: 'set-up' },
  },
  routes: ['/', '/index.html'].map((page) => ({
    at: `${page}#{database}/model/{object:dotted}/{id:digits}`,
    view: 'form',
  })),
  traces: ['/', '/index.html'].map((page) => `${page}#{database}/model/{object:dotted}/**`),
  // As Tryton's own links write it; a bare number would fit anything.
  idForms: ['{object}/{id}'],
  guides: {
    form: {
      scopes: ['#tabcontent > .tab-pane.active'],
      names: [{ selector: 'input[name="name"]', read: 'value' }],
      anchors: [{ selector: 'nav.toolbar', where: 'after' }],
    },
  },
};

// http://127.0.0.1:8000/#crm/model/party.party/3;name=%22Party%22&views=%5Bnull%5D
// https://erp.example.org/#firm/model/project.work/1

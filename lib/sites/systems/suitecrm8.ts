import type { Site } from '../../model/site.ts';
import { rule } from './rule.ts';

/** SuiteCRM 8, on a host of the firm's own. A duplicate is a new record; a conversion is a page of the lead. */
export const suitecrm8: Site = {
  system: 'suitecrm8',
  title: 'SuiteCRM 8',
  selfHosted: true,
  hosts: [],
  declaredTenant: '{host}{base}',
  uniqueIn: 'object',
  objects: {
    accounts: rule('client', 'account'),
    contacts: rule('stakeholder', 'contact'),
    leads: rule('opportunity', 'lead'),
    opportunities: rule('opportunity', 'opportunity'),
    cases: rule('case', 'case'),
    project: rule('engagement', 'project'),
    'aor-reports': rule(null, 'report'),
    administration: rule(null, 'administration'),
  },
  routes: ['record', 'detail', 'edit', 'convert'].map((action) => ({
    at: `/#/{object:slug}/${action}/{id:code}`,
    view: 'record',
  })),
  traces: ['/#/{object:slug}/record/{id:guid}', '/#/{object:slug}/detail/{id:guid}'],
  idForms: ['{object}/record/{id}'],
  guides: {
    record: {
      scopes: [],
      names: [{ selector: 'scrm-dynamic-label.record-view-name-label', read: 'text' }],
      anchors: [{ selector: '.record-view-header', where: 'after' }],
    },
  },
};

// https://crm.example.org/#/accounts/record/4dd34a55-0c3a-4f1c-8b8b-64f1a6e3b1a2
// https://crm.example.org/#/accounts/edit/4dd34a55-0c3a-4f1c-8b8b-64f1a6e3b1a2

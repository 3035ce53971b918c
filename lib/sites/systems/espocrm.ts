import type { Site } from '../../model/site.ts';
import { rule } from './rule.ts';

const record = '/#{object:name}';

/** EspoCRM, on a host of the firm's own. The title is the record's name, and the last part of the header too. */
export const espocrm: Site = {
  system: 'espocrm',
  title: 'EspoCRM',
  selfHosted: true,
  hosts: [],
  declaredTenant: '{host}{base}',
  uniqueIn: 'object',
  objects: {
    Account: rule('client', 'account'),
    Contact: rule('stakeholder', 'contact'),
    Lead: rule('opportunity', 'lead'),
    Opportunity: rule('opportunity', 'opportunity'),
    Case: rule('case', 'case'),
    Project: rule('engagement', 'project'),
    // Set-up and reports.
    Admin: rule(null, 'administration'),
    Preferences: rule(null, 'preferences'),
    Report: rule(null, 'report'),
    Role: rule(null, 'role'),
    Team: rule(null, 'team'),
    User: rule(null, 'user'),
    Import: rule(null, 'import'),
  },
  routes: [
    { at: `${record}/view/{id:code}/**`, view: 'record' },
    { at: `${record}/edit/{id:code}/**`, view: 'record' },
    { at: `${record}/related/{id:code}/**`, view: 'part' },
  ],
  traces: ['Account', 'Contact', 'Lead', 'Opportunity', 'Case'].flatMap((entity) => [
    `/#${entity}/view/{id:code}/**`,
    `/#${entity}/list/**`,
  ]),
  idForms: ['{object}/view/{id}'],
  guides: {
    record: {
      scopes: [],
      names: [
        { selector: '.page-header-row h3.header-title .breadcrumb-item:last-child', read: 'text' },
        { selector: '.page-header-row h3.header-title > :last-child', read: 'text' },
      ],
      title: { strip: [], ignore: ['EspoCRM', '{Label}', '{object}'] },
      anchors: [
        { selector: '.page-header', where: 'after' },
        { selector: '.page-header-row', where: 'after' },
      ],
    },
    part: {
      scopes: [],
      names: [],
      anchors: [{ selector: '.page-header', where: 'after' }],
    },
  },
};

// https://crm.example.org/#Account/view/64b7f0c2a1b2c3d4e
// https://crm.example.org/#Account/related/64b7f0c2a1b2c3d4e/contacts

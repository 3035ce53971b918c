import type { HostRule, Site } from '../../model/site.ts';
import { rule } from './rule.ts';

const page = 'main.aspx?pagetype=entityrecord&id={id:guid}';
/** Behind the name stands whether it is saved; in other languages this stays, which is wordy but never another name. */
const strip = ['- Saved', '- Unsaved'];
const vendor = { tenant: '{org}.{region}.dynamics.com', pages: 'vendor' };
const otherClouds = ['crm.microsoftdynamics.us', 'crm.dynamics.cn'];

/**
 * Dynamics 365 and Power Apps, model-driven: one page for all records, without an id for a new one. On premises the
 * organisation is the first part of the path, which may be declared as the base.
 */
export const dynamics365: Site = {
  system: 'dynamics365',
  title: 'Dynamics 365',
  selfHosted: false,
  hosts: [
    { name: '{org:label}.{region:dynamics-region}.dynamics.com', ...vendor },
    ...otherClouds.map(
      (cloud): HostRule => ({
        name: `{org:label}.${cloud}`,
        tenant: `{org}.${cloud}`,
        pages: 'vendor',
      }),
    ),
  ],
  declaredTenant: '{host}{base}{/organization}',
  anyCase: true,
  uniqueIn: 'object',
  // Codes of objects in older addresses.
  words: { 1: 'account', 2: 'contact', 3: 'opportunity', 4: 'lead', 112: 'incident' },
  objects: {
    account: rule('client', 'account'),
    contact: rule('stakeholder', 'contact'),
    lead: rule('opportunity', 'lead'),
    opportunity: rule('opportunity', 'opportunity'),
    incident: rule('case', 'case'),
    msdyn_project: rule('engagement', 'project'),
    // Reports and set-up, which open as records do.
    ...Object.fromEntries(
      ['report', 'savedquery', 'userquery', 'systemform', 'webresource', 'workflow'].map((name) => [
        name,
        rule(null, name),
      ]),
    ),
  },
  routes: [
    { at: `/${page}&etn={object:lower-name}`, view: 'record' },
    { at: `/${page}&etc={object:word}`, view: 'record' },
    {
      at: `/{organization:lower-text}/${page}&etn={object:lower-name}`,
      on: 'premises',
      view: 'record',
    },
    { at: `/{organization:lower-text}/${page}&etc={object:word}`, on: 'premises', view: 'record' },
  ],
  traces: ['/main.aspx?pagetype=*', '/*/main.aspx?pagetype=*'],
  idForms: ['{id}'],
  guides: {
    record: {
      scopes: [],
      names: [
        { selector: 'h1[data-id="header_title"]', read: 'text', strip },
        { selector: '[id^="formHeaderTitle_"]', read: 'text', strip },
      ],
      anchors: [
        { selector: '[data-id="form-header"]', where: 'after' },
        { selector: '#headerContainer', where: 'after' },
      ],
    },
  },
};

// https://acme.crm4.dynamics.com/main.aspx?appid=f8a69fd7-e37a-ed11-81ad-0022486f4310&pagetype=entityrecord&etn=account&id=9df670b2-6567-eb11-bb2b-000d3ac2be4d
// https://acme.crm.dynamics.com/main.aspx?etc=1&id=%7b9DF670B2-6567-EB11-BB2B-000D3AC2BE4D%7d&pagetype=entityrecord

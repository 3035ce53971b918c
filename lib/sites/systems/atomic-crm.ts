import type { Site } from '../../model/site.ts';
import { dock } from './dock.ts';
import { rule } from './rule.ts';

const pages = ['/#/', '/'];

/** Atomic CRM, on a host of the firm's own: its routes stand in the hash, or in the path where the firm chose so. */
export const atomicCrm: Site = {
  system: 'atomic-crm',
  title: 'Atomic CRM',
  selfHosted: true,
  hosts: [],
  declaredTenant: '{host}{base}',
  uniqueIn: 'object',
  words: { contacts: 'contacts', deals: 'deals' },
  objects: {
    companies: rule('client', 'company'),
    contacts: rule('stakeholder', 'contact'),
    deals: rule('opportunity', 'deal'),
  },
  // Without `show` it is the page on which the record is edited.
  routes: pages.flatMap((start) => [
    { at: `${start}companies/{id:code}/show/**`, object: 'companies', view: 'company' },
    { at: `${start}companies/{id:code}`, object: 'companies', view: 'record' },
    { at: `${start}{object:word}/{id:code}/show/**`, view: 'record' },
    { at: `${start}{object:word}/{id:code}`, view: 'record' },
  ]),
  traces: ['companies', 'contacts'].map((list) => `/#/${list}/{id:code}/show/**`),
  idForms: ['{object}/{id}'],
  guides: {
    company: { scopes: [], names: [{ selector: 'h5', read: 'text' }], anchors: [] },
    record: dock,
  },
};

// https://crm.example.org/#/companies/12/show/contacts
// https://crm.example.org/companies/12/show

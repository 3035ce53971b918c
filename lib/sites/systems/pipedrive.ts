import type { Site } from '../../model/site.ts';
import { newPages } from './new-pages.ts';
import { rule } from './rule.ts';
import { customerHosts } from './vendor-hosts.ts';

const names: Site['guides'][string]['names'] = [
  { selector: '[data-testid="header-title"] textarea', read: 'value' },
  { selector: '[data-testid="header-title"] .cui5-editable-text__input', read: 'text' },
];

/** Pipedrive. An organisation and a person have the title `X - contact details`. */
export const pipedrive: Site = {
  system: 'pipedrive',
  title: 'Pipedrive',
  selfHosted: false,
  hosts: customerHosts('pipedrive.com'),
  declaredTenant: '{host}{base}',
  uniqueIn: 'object',
  words: { organization: 'organization', person: 'person' },
  objects: {
    organization: rule('client', 'organization'),
    person: rule('stakeholder', 'person'),
    deal: rule('opportunity', 'deal'),
    lead: rule('opportunity', 'lead'),
  },
  routes: [
    { at: '/{object:word}/{id:digits}/**', view: 'contact' },
    { at: '/deal/{id:digits}/**', object: 'deal', view: 'deal' },
    { at: '/leads/inbox/{id:guid}/**', object: 'lead', view: 'deal' },
  ],
  except: newPages,
  idForms: ['{object}/{id}'],
  guides: {
    contact: {
      scopes: [],
      names,
      title: { strip: [' - contact details'], ignore: ['Pipedrive'] },
      anchors: [],
    },
    deal: { scopes: [], names, anchors: [] },
  },
};

// https://acme.pipedrive.com/organization/2045
// https://acme.pipedrive.com/deal/42
// https://acme.pipedrive.com/leads/inbox/adf21080-0e10-11eb-879b-05d71fb426ec

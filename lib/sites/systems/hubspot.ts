import type { Site } from '../../model/site.ts';
import { dock } from './dock.ts';
import { newPages } from './new-pages.ts';
import { rule } from './rule.ts';

/** A preview of another record lies over the page and is built of the same parts. */
const OWN =
  ':not([data-selenium-test="sidebar-preview-panel"] *, [data-test-id="IndexPageInlineSidebar"] *)';
const side =
  '[data-scroll-trackable-container="left-sidebar"] [data-test-id="record-highlight-main-content"]';
const card = '[data-card-type="OBJECT_HIGHLIGHT"]';
const name = `[data-selenium-test="highlightTitle"]${OWN}`;

/** HubSpot. The portal is the tenant, whichever regional host shows it; the type of a record is a number with a name for old links. */
export const hubspot: Site = {
  system: 'hubspot',
  title: 'HubSpot',
  selfHosted: false,
  hosts: [{ name: '{app:hubspot-app}.hubspot.com', tenant: '{portal}', pages: 'vendor' }],
  declaredTenant: '{host}{base}/{portal}',
  uniqueIn: 'object',
  words: {
    '0-1': 'contact',
    '0-2': 'company',
    '0-3': 'deal',
    '0-5': 'ticket',
    '0-27': 'task',
    contact: 'contact',
    company: 'company',
    deal: 'deal',
    ticket: 'ticket',
  },
  objects: {
    company: rule('client', 'company'),
    contact: rule('stakeholder', 'contact'),
    deal: rule('opportunity', 'deal'),
    ticket: rule('case', 'ticket'),
    task: rule('other', 'task'),
    '*': rule('other', 'record'),
  },
  routes: [
    { at: '/contacts/{portal:digits}/record/{object:word}/{id:digits}/**', view: 'record' },
    { at: '/contacts/{portal:digits}/record/{object:hubspot-type}/{id:digits}/**', view: 'record' },
    { at: '/contacts/{portal:digits}/{object:word}/{id:digits}/**', view: 'record' },
    { at: '/tasks/{portal:digits}/view/*/task/{id:digits}/**', object: 'task', view: 'dock' },
  ],
  except: newPages,
  idForms: ['{object}/{id}'],
  guides: {
    record: {
      scopes: [],
      names: [`${side} ${name}`, `${card} ${name}`, name].map((selector) => ({
        selector,
        read: 'text',
      })),
      anchors: [
        { selector: `${side}${OWN}`, where: 'after' },
        { selector: `${card}${OWN}`, where: 'after' },
      ],
    },
    dock,
  },
};

// https://app.hubspot.com/contacts/1234567/record/0-2/9876543210
// https://app-eu1.hubspot.com/contacts/1234567/company/9876543210/
// https://app-eu1.hubspot.com/contacts/1234567/record/2-130916146/42/

import type { Site } from '../../model/site.ts';
import { rule } from './rule.ts';
import { customerHosts } from './vendor-hosts.ts';

/** monday.com. A board is a list; an item has its number wherever it is moved, so the board is not part of it. */
export const monday: Site = {
  system: 'monday',
  title: 'monday.com',
  selfHosted: false,
  hosts: customerHosts('monday.com'),
  declaredTenant: '{host}{base}',
  uniqueIn: 'object',
  objects: { item: rule('other', 'item') },
  routes: ['/boards/*', '/boards/*/views/*'].map((board) => ({
    at: `${board}/pulses/{id:digits}/**`,
    object: 'item',
    view: 'record',
  })),
  idForms: ['pulses/{id}'],
  guides: {
    record: {
      scopes: [],
      names: [],
      anchors: [
        { selector: '.slide-panel.open .item-page-header-details-wrapper', where: 'after' },
        { selector: '.item-page-header-details-wrapper', where: 'after' },
      ],
    },
  },
};

// https://acme.monday.com/boards/765008773/pulses/3073776565/posts/1676502313
// https://acme.monday.com/boards/765008773/views/12/pulses/3073776565

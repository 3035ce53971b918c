import type { Site } from '../../model/site.ts';
import { dock } from './dock.ts';
import { rule } from './rule.ts';
import { customerHosts } from './vendor-hosts.ts';

/** HaloPSA and its sister HaloITSM. Filters stand before the id, and a site is a place of its client. */
export const halopsa: Site = {
  system: 'halopsa',
  title: 'HaloPSA',
  selfHosted: false,
  hosts: customerHosts('halopsa.com', 'haloitsm.com'),
  declaredTenant: '{host}{base}',
  uniqueIn: 'object',
  objects: { client: rule('client', 'client'), ticket: rule('case', 'ticket') },
  routes: [
    { at: '/customers?clientid={id:digits}', object: 'client', view: 'record' },
    { at: '/customer?clientid={id:digits}', object: 'client', view: 'record' },
    { at: '/tickets?id={id:digits}', object: 'ticket', view: 'record' },
    { at: '/ticket?id={id:digits}', object: 'ticket', view: 'record' },
  ],
  idForms: ['{object}id={id}'],
  guides: { record: dock },
};

// https://acme.halopsa.com/customers?mainview=client&inactive=false&clientid=12
// https://acme.halopsa.com/customer?clientid=12&siteid=31
// https://acme.haloitsm.com/tickets?id=9001&view=all

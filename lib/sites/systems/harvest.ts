import type { Site } from '../../model/site.ts';
import { dock } from './dock.ts';
import { newPages } from './new-pages.ts';
import { rule } from './rule.ts';
import { customerHosts } from './vendor-hosts.ts';

/** Harvest. A list of one client's projects is a list, whatever the parameter says. */
export const harvest: Site = {
  system: 'harvest',
  title: 'Harvest',
  selfHosted: false,
  hosts: customerHosts('harvestapp.com'),
  declaredTenant: '{host}{base}',
  uniqueIn: 'object',
  words: { projects: 'project', clients: 'client' },
  objects: { project: rule('engagement', 'project'), client: rule('client', 'client') },
  routes: [{ at: '/{object:word}/{id:digits}/**', view: 'record' }],
  except: newPages,
  idForms: ['{object}s/{id}'],
  guides: { record: dock },
};

// https://acme.harvestapp.com/projects/17649167
// https://acme.harvestapp.com/projects/17649167/edit

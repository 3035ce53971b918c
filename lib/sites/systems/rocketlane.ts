import type { Site } from '../../model/site.ts';
import { dock } from './dock.ts';
import { newPages } from './new-pages.ts';
import { rule } from './rule.ts';
import { customerHosts, sharedHosts } from './vendor-hosts.ts';

/** Rocketlane, under the workspace's own host; some links go to `app`, which does not tell the workspace. */
export const rocketlane: Site = {
  system: 'rocketlane',
  title: 'Rocketlane',
  selfHosted: false,
  hosts: [...customerHosts('rocketlane.com'), ...sharedHosts(['app.rocketlane.com'])],
  declaredTenant: '{host}{base}',
  uniqueIn: 'object',
  objects: { project: rule('engagement', 'project') },
  routes: [{ at: '/projects/{id:digits}/**', object: 'project', view: 'record' }],
  except: newPages,
  idForms: ['{object}s/{id}'],
  guides: { record: dock },
};

// https://acme.rocketlane.com/projects/1379328/overview
// https://app.rocketlane.com/projects/1379328

import type { Site } from '../../model/site.ts';
import { dock } from './dock.ts';
import { newPages } from './new-pages.ts';
import { rule } from './rule.ts';

/** Kantata OX, formerly Mavenlink: one service under two hosts. A workspace is a project; its tabs and tasks are inside it. */
export const kantataOx: Site = {
  system: 'kantata-ox',
  title: 'Kantata OX',
  selfHosted: false,
  hosts: ['app.mavenlink.com', 'app.kantata.com'].map((name) => ({
    name,
    tenant: 'app.kantata.com',
    pages: 'vendor',
  })),
  declaredTenant: '{host}{base}',
  uniqueIn: 'object',
  objects: { workspace: rule('engagement', 'project'), story: rule('other', 'task') },
  routes: [
    { at: '/workspaces/{id:digits}/**', object: 'workspace', view: 'record' },
    { at: '/stories/{id:digits}/**', object: 'story', view: 'record' },
  ],
  except: newPages,
  idForms: ['{object}s/{id}'],
  guides: { record: dock },
};

// https://app.mavenlink.com/workspaces/41512345/gantt
// https://app.kantata.com/workspaces/41512345/#tracker/991
// https://app.mavenlink.com/stories/991

import type { Site } from '../../model/site.ts';
import { dock } from './dock.ts';
import { newPages } from './new-pages.ts';
import { rule } from './rule.ts';
import { customerHosts } from './vendor-hosts.ts';

/** Teamwork: paths below `app`, and hashes in links from before. */
export const teamwork: Site = {
  system: 'teamwork',
  title: 'Teamwork',
  selfHosted: false,
  hosts: customerHosts('teamwork.com', 'eu.teamwork.com'),
  declaredTenant: '{host}{base}',
  uniqueIn: 'object',
  objects: { project: rule('engagement', 'project'), task: rule('other', 'task') },
  routes: ['/app/', '/#/'].flatMap((start) => [
    { at: `${start}projects/{id:digits}/**`, object: 'project', view: 'project' },
    { at: `${start}tasks/{id:digits}/**`, object: 'task', view: 'record' },
  ]),
  except: [...newPages, '/#/**/new'],
  idForms: ['{object}s/{id}'],
  guides: {
    project: {
      scopes: [],
      names: [
        { selector: '.w-header-titles__project-name a', read: 'text' },
        { selector: '.tw-toolbar-title > span', read: 'text' },
      ],
      anchors: [],
    },
    record: dock,
  },
};

// https://acme.teamwork.com/app/projects/545123/tasks/list
// https://acme.eu.teamwork.com/app/projects/545123
// https://acme.teamwork.com/#/tasks/991

import type { Site } from '../../model/site.ts';
import { dock } from './dock.ts';
import { newPages } from './new-pages.ts';
import { rule } from './rule.ts';
import { customerHosts } from './vendor-hosts.ts';

/** Scoro. Only the header of a task is known. */
export const scoro: Site = {
  system: 'scoro',
  title: 'Scoro',
  selfHosted: false,
  hosts: customerHosts('scoro.com'),
  declaredTenant: '{host}{base}',
  uniqueIn: 'object',
  words: { companies: 'company', contacts: 'contact', projects: 'project', tasks: 'task' },
  objects: {
    company: rule('client', 'company'),
    contact: rule('stakeholder', 'contact'),
    project: rule('engagement', 'project'),
    task: rule('other', 'task'),
  },
  routes: [
    { at: '/tasks/view/{id:digits}/**', object: 'task', view: 'task' },
    { at: '/{object:word}/view/{id:digits}/**', view: 'record' },
  ],
  except: newPages,
  idForms: ['{object}s/view/{id}'],
  guides: {
    record: dock,
    task: {
      scopes: [],
      names: [{ selector: 'div.main-row-title', read: 'text' }],
      anchors: [{ selector: '.buttonbar.compact-button-bar', where: 'after' }],
    },
  },
};

// https://acme.scoro.com/projects/view/492/taskList?retainerPeriodId=7600
// https://acme.scoro.com/tasks/view/31

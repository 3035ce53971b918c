import type { Site } from '../../model/site.ts';
import { dock } from './dock.ts';
import { newPages } from './new-pages.ts';
import { rule } from './rule.ts';
import { sharedHosts } from './vendor-hosts.ts';

/** Productive. The organisation is the number before its name, which may change. */
export const productive: Site = {
  system: 'productive',
  title: 'Productive',
  selfHosted: false,
  hosts: sharedHosts(['app.productive.io'], '/{organization}'),
  declaredTenant: '{host}{base}/{organization}',
  uniqueIn: 'object',
  words: {
    companies: 'company',
    people: 'person',
    deals: 'deal',
    projects: 'project',
    tasks: 'task',
    task: 'task',
  },
  objects: {
    company: rule('client', 'company'),
    person: rule('stakeholder', 'person'),
    project: rule('engagement', 'project'),
    deal: rule('opportunity', 'deal'),
    task: rule('other', 'task'),
  },
  routes: [
    {
      at: '/{organization:number-slug}/tasks/task/{id:digits}/**',
      object: 'task',
      view: 'record',
    },
    { at: '/{organization:number-slug}/{object:word}/{id:digits}/**', view: 'record' },
    // A task opened over a list.
    { at: '/{organization:number-slug}/**?task/={id:digits}', object: 'task', view: 'record' },
  ],
  except: newPages,
  idForms: ['{object}s/{id}'],
  guides: { record: dock },
};

// https://app.productive.io/17342-acme/projects/1888/tasks?board=108220
// https://app.productive.io/17342-acme-gmbh/tasks/task/14715107
// https://app.productive.io/17342-acme/tasks?filter=MjQzOTky&task/14715107

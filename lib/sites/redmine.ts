import type { Site } from '../model/site.ts';
import { dock } from './dock.ts';
import { rule } from './rule.ts';

/** Redmine, on a host of the firm's own. A project has an identifier and a number, and both are addresses of it. */
export const redmine: Site = {
  system: 'redmine',
  title: 'Redmine',
  selfHosted: true,
  hosts: [],
  declaredTenant: '{host}{base}',
  uniqueIn: 'object',
  objects: { project: rule('engagement', 'project'), issue: rule('case', 'issue') },
  routes: [
    { at: '/projects/{id:redmine-project}/**', object: 'project', view: 'project' },
    { at: '/issues/{id:digits}/**', object: 'issue', view: 'issue' },
  ],
  // New things and reports, even inside a project.
  except: [
    '/projects/*/**/new',
    '/projects/*/copy',
    '/projects/*/issues/*/copy',
    '/projects/*/**/report',
    '/issues/*/**/new',
    '/issues/*/copy',
  ],
  traces: ['/projects/*/issues', '/projects/*/activity', '/projects/*/roadmap'],
  idForms: ['{object}s/{id}'],
  guides: { project: dock, issue: dock },
};

// https://redmine.example.org/projects/client-1
// https://redmine.example.org/projects/client-1/issues
// https://redmine.example.org/issues/1

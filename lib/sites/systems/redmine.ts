import type { Site } from '../../model/site.ts';

/** The address of a project and all that lies in it, which the identifier opens and the number too. */
const PROJECT = '/projects/{id:redmine-identifier}';
const ALIAS = '/projects/{id:redmine-alias}';

const anchors: Site['guides'][string]['anchors'] = [
  { selector: '#content', where: 'prepend' },
  { selector: '#header', where: 'after' },
];

/**
 * Redmine, on a host of the firm's own. A project is what the firm does for a client; its tabs, wiki and settings
 * belong to it. Its number and its identifier open one page: the identifier is its id, which the body's class
 * states on each of its pages, and a number has no key until the page has said it. A project that kept an
 * identifier of digits alone from before Redmine 1.0 states none and gets no key. Pages are loaded in full.
 */
export const redmine: Site = {
  system: 'redmine',
  title: 'Redmine',
  selfHosted: true,
  hosts: [],
  declaredTenant: '{host}{base}',
  uniqueIn: 'object',
  objects: {
    project: { kind: 'engagement', label: 'project' },
    issue: { kind: 'case', label: 'issue' },
  },
  routes: [
    { at: `${PROJECT}/**`, object: 'project', view: 'project' },
    { at: `${ALIAS}/**`, object: 'project', id: 'on-page', view: 'project' },
    { at: '/issues/{id:digits}/**', object: 'issue', view: 'issue' },
  ],
  // New things and reports, even inside a project, whose files and wiki pages may have these names.
  except: [
    '/projects/*/*/new',
    '/projects/*/issues/**/new',
    '/projects/*/copy',
    '/projects/*/issues/*/copy',
    '/projects/*/issues/report/**',
    '/projects/*/time_entries/report/**',
    '/projects/*/issues/*/time_entries/report',
    '/issues/*/**/new',
    '/issues/*/copy',
  ],
  traces: ['/projects', '/projects/*/issues', '/projects/*/activity', '/projects/*/roadmap'],
  idForms: ['{object}s/{id}'],
  guides: {
    project: {
      scopes: [],
      names: [
        { selector: '#header h1 .current-project', read: 'text' },
        // In a narrow window the list of projects stands in for the heading; without a project it bids to choose one.
        { selector: 'body[class*="project-"] #project-jump > .drdn-trigger', read: 'text' },
      ],
      anchors,
      canonical: { selector: 'body', read: 'class', form: 'project-{id:redmine-identifier}' },
    },
    issue: {
      scopes: [],
      names: [{ selector: '#content .issue .subject h3', read: 'text' }],
      anchors,
    },
  },
};

// http://127.0.0.1:8091/projects/client-1
// http://127.0.0.1:8091/projects/1/issues (the key waits for the page)
// https://redmine.example.org/issues/1

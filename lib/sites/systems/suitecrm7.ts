import type { Site } from '../../model/site.ts';
import { rule } from './rule.ts';

/** SuiteCRM 7, on a host of the firm's own. Parameters that begin with `return` tell where one came from. */
export const suitecrm7: Site = {
  system: 'suitecrm7',
  title: 'SuiteCRM 7',
  selfHosted: true,
  hosts: [],
  declaredTenant: '{host}{base}',
  uniqueIn: 'object',
  objects: {
    Accounts: rule('client', 'account'),
    Contacts: rule('stakeholder', 'contact'),
    Leads: rule('opportunity', 'lead'),
    Opportunities: rule('opportunity', 'opportunity'),
    Cases: rule('case', 'case'),
    Project: rule('engagement', 'project'),
    AOR_Reports: rule(null, 'report'),
    Administration: rule(null, 'administration'),
  },
  routes: ['/index.php', '/'].flatMap((page) => [
    { at: `${page}?module={object:name}&action=DetailView&record={id:code}`, view: 'record' },
    { at: `${page}?module={object:name}&action=EditView&record={id:code}`, view: 'record' },
    // The same pages, loaded into another one.
    { at: `${page}?action=ajaxui#?ajaxUILoc={page:address}`, inside: 'address', view: 'record' },
  ]),
  except: ['/**?isDuplicate=true', '/**?isDuplicate=1'],
  traces: ['/index.php?module={module:name}&action=DetailView&record={id:guid}'],
  idForms: ['module={object}&action=DetailView&record={id}'],
  guides: {
    record: {
      scopes: [],
      names: [{ selector: '.moduleTitle h2', read: 'text' }],
      anchors: [{ selector: '.moduleTitle', where: 'after' }],
    },
  },
};

// https://crm.example.org/index.php?module=Accounts&action=DetailView&record=4dd34a55-0c3a-4f1c-8b8b-64f1a6e3b1a2
// https://crm.example.org/index.php?action=EditView&module=Accounts&record=4dd34a55-0c3a-4f1c-8b8b-64f1a6e3b1a2&return_module=Contacts&return_action=DetailView

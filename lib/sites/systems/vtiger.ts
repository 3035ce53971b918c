import type { Site } from '../../model/site.ts';
import { dock } from './dock.ts';
import { rule } from './rule.ts';

/** vtiger and YetiForce, in the cloud or on a host of the firm's own. Tabs name related modules, which are decoys. */
export const vtiger: Site = {
  system: 'vtiger',
  title: 'vtiger or YetiForce',
  selfHosted: true,
  hosts: [],
  declaredTenant: '{host}{base}',
  uniqueIn: 'object',
  objects: {
    Accounts: rule('client', 'organization'),
    Contacts: rule('stakeholder', 'contact'),
    Leads: rule('opportunity', 'lead'),
    Potentials: rule('opportunity', 'opportunity'),
    HelpDesk: rule('case', 'ticket'),
    Project: rule('engagement', 'project'),
    Reports: rule(null, 'report'),
    Users: rule(null, 'user'),
  },
  routes: ['/index.php', '/'].flatMap((page) =>
    ['Detail', 'Edit'].map((view) => ({
      at: `${page}?module={object:name}&view=${view}&record={id:digits}`,
      view: 'record',
    })),
  ),
  except: ['/**?isDuplicate=true', '/**?parent=Settings'],
  traces: ['Detail', 'List'].map((view) => `/index.php?module={module:name}&view=${view}`),
  idForms: ['module={object}&view=Detail&record={id}'],
  guides: { record: dock },
};

// https://acme.vtiger.com/index.php?module=Accounts&view=Detail&record=1234
// https://crm.example.org/index.php?module=Accounts&relatedModule=Contacts&view=Detail&record=1234&mode=showRelatedList

import type { Site } from '../../model/site.ts';
import { salesforceGuides } from './salesforce-guides.ts';
import { salesforceHosts } from './salesforce-hosts.ts';
import { salesforceObjects, salesforcePrefixes } from './salesforce-objects.ts';
import { salesforceExcept, salesforceRoutes } from './salesforce-routes.ts';

/**
 * Salesforce: Lightning, Classic, Experience Cloud, and the PSA packages on it.
 * Record ids tell the object and are unique in an org, so the key needs no object.
 */
export const salesforce: Site = {
  system: 'salesforce',
  title: 'Salesforce',
  selfHosted: false,
  hosts: salesforceHosts,
  // A customer's own domain for Experience Cloud does not tell the My Domain.
  declaredTenant: '{origin}{base}',
  uniqueIn: 'tenant',
  objects: salesforceObjects,
  prefixes: salesforcePrefixes,
  routes: salesforceRoutes,
  except: salesforceExcept,
  idForms: ['{id}', '{id15}'],
  guides: salesforceGuides,
};

// https://acme.lightning.force.com/lightning/r/Account/0015g00000aBcDeAAK/view
// https://acme--qa.sandbox.lightning.force.com/lightning/r/pse__Proj__c/a21D1000002DeLyIAK/view
// https://acme.my.salesforce.com/0015g00000aBcDe
// https://acme.my.site.com/s/account/0015g00000aBcDeAAK/acme-industries

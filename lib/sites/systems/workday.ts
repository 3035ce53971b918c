import type { Site } from '../../model/site.ts';
import { dock } from './dock.ts';

/** Workday. An instance is a type and a number, in which the type is a number too: the address does not name the object. */
export const workday: Site = {
  system: 'workday',
  title: 'Workday',
  selfHosted: false,
  hosts: [
    {
      name: '{pod:workday-pod}.myworkday.com',
      tenant: '{pod}.myworkday.com/{tenant}',
      pages: 'vendor',
    },
  ],
  declaredTenant: '{host}{base}/{tenant}',
  uniqueIn: 'tenant',
  objects: {},
  routes: [{ at: '/{tenant}/d/inst/{id:workday-instance}/**', view: 'record' }],
  idForms: ['{id}'],
  guides: { record: dock },
};

// https://wd3.myworkday.com/acme/d/inst/247$15285/rel-task/2998$10955.htmld
// https://wd5.myworkday.com/acme/d/inst/247$15285.htmld

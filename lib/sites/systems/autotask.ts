import type { Route, Site } from '../../model/site.ts';
import { rule } from './rule.ts';

/** The page of each object, of a project with an action behind it, the command that opens it from outside, and the parameter that both take in any case. */
const pages = [
  ['Account', 'CRM/AccountDetail.mvc', 'OpenAccount', 'AccountID'],
  ['Contact', 'CRM/ContactDetail.mvc', 'OpenContact', 'ContactID'],
  ['Opportunity', 'CRM/OpportunityDetail.mvc', 'OpenOpportunity', 'OpportunityID'],
  ['Project', 'Projects/ProjectDetail.mvc/*', 'OpenProject', 'ProjectID'],
  ['Task', 'Projects/TaskDetail.mvc', 'OpenTaskDetail', 'TaskID'],
  ['Ticket', 'ServiceDesk/TicketDetail.mvc', 'OpenTicketDetail', 'TicketID'],
];

function routesOf([object = '', page, command, parameter]: string[]): Route[] {
  const id = `${parameter}={id:digits}`;
  return [
    { at: `/Mvc/${page}/**?${id}`, object, view: 'record' },
    {
      at: `/Autotask/AutotaskExtend/ExecuteCommand.aspx?Code=${command}&${id}`,
      object,
      view: 'record',
    },
  ];
}

/** Autotask, where the host is the zone of a data centre and nothing in an address tells the firm. */
export const autotask: Site = {
  system: 'autotask',
  title: 'Autotask',
  selfHosted: false,
  hosts: [
    { name: '{zone:autotask-zone}.autotask.net', tenant: '{zone}.autotask.net', pages: 'vendor' },
  ],
  declaredTenant: '{host}{base}',
  anyCase: true,
  uniqueIn: 'object',
  objects: {
    Account: rule('client', 'account'),
    Contact: rule('stakeholder', 'contact'),
    Opportunity: rule('opportunity', 'opportunity'),
    Project: rule('engagement', 'project'),
    Task: rule('other', 'task'),
    Ticket: rule('case', 'ticket'),
  },
  routes: pages.flatMap(routesOf),
  idForms: ['{object}Id={id}'],
  guides: {
    record: {
      scopes: [],
      names: [{ selector: '.EntityHeadingContainer .Title > .Text', read: 'text' }],
      anchors: [{ selector: '.EntityHeadingContainer', where: 'after' }],
    },
  },
};

// https://ww4.autotask.net/Mvc/CRM/AccountDetail.mvc?accountId=337
// https://ww4.autotask.net/Autotask/AutotaskExtend/ExecuteCommand.aspx?Code=OpenAccount&AccountID=337
// https://ww18.autotask.net/Mvc/Projects/ProjectDetail.mvc/ProjectDetail?projectId=88

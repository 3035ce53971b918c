import type { RecordKind } from '../model/record-link.ts';
import type { Site } from '../model/site.ts';

function rule(kind: RecordKind | null, label: string) {
  return { kind, label };
}

/** What the objects mean to us. Names of the customer's own objects that are not here are records of kind other. */
export const salesforceObjects: Site['objects'] = {
  Account: rule('client', 'account'),
  Contact: rule('stakeholder', 'contact'),
  Lead: rule('stakeholder', 'lead'),
  Opportunity: rule('opportunity', 'opportunity'),
  Case: rule('case', 'case'),
  Contract: rule('engagement', 'contract'),
  ServiceContract: rule('engagement', 'service contract'),
  Product2: rule('other', 'product'),
  // Certinia PSA, Kantata SX and TaskRay; `*` also takes the customer's own project object.
  pse__Proj__c: rule('engagement', 'project'),
  KimbleOne__DeliveryGroup__c: rule('engagement', 'engagement'),
  KimbleOne__Proposal__c: rule('opportunity', 'proposal'),
  Project__c: rule('engagement', 'project'),
  '*__Project__c': rule('engagement', 'project'),
  // Pages of the platform itself, never a customer record.
  Report: rule(null, 'report'),
  Dashboard: rule(null, 'dashboard'),
  Folder: rule(null, 'folder'),
  ListView: rule(null, 'list'),
  Flow: rule(null, 'flow'),
  EmailTemplate: rule(null, 'email template'),
  EnhancedLetterhead: rule(null, 'letterhead'),
  Profile: rule(null, 'profile'),
  PermissionSet: rule(null, 'permission set'),
  Group: rule(null, 'group'),
  Organization: rule(null, 'organization'),
  '*__mdt': rule(null, 'setting'),
};

/** Objects by the first letters of an id. Custom objects get `a` and two more, different in each org. */
export const salesforcePrefixes: NonNullable<Site['prefixes']> = {
  '001': 'Account',
  '003': 'Contact',
  '005': 'User',
  '006': 'Opportunity',
  '00B': 'ListView',
  '00D': 'Organization',
  '00G': 'Group',
  '00O': 'Report',
  '00Q': 'Lead',
  '00T': 'Task',
  '00U': 'Event',
  '00X': 'EmailTemplate',
  '00e': 'Profile',
  '00k': 'OpportunityLineItem',
  '00l': 'Folder',
  '00v': 'CampaignMember',
  '01Z': 'Dashboard',
  '01s': 'Pricebook2',
  '01t': 'Product2',
  '02i': 'Asset',
  '02s': 'EmailMessage',
  '0PS': 'PermissionSet',
  '0Q0': 'Quote',
  '0QL': 'QuoteLineItem',
  '0WO': 'WorkOrder',
  '1WL': 'WorkOrderLineItem',
  '300': 'Flow',
  '301': 'Flow',
  '500': 'Case',
  '501': 'Solution',
  '550': 'Entitlement',
  '701': 'Campaign',
  '800': 'Contract',
  '801': 'Order',
  '802': 'OrderItem',
  '810': 'ServiceContract',
  '811': 'ContractLineItem',
  a: null,
};

import { longSalesforceId } from '../salesforce-id.ts';

const PARTITIONS = new Set(
  'sandbox develop scratch demo patch trailblaze free bt sfdctest sfdcdot'.split(' '),
);

/** First labels that are Salesforce's own pages, never a customer's. */
const RESERVED = new Set('www login test help status trust success developer trailhead'.split(' '));

/** A My Domain name with its sandbox part: `acme`, `acme--qa`; null for reserved words, punycode and package hosts. */
export function orgName(label: string): string | null {
  if (!/^[a-z0-9](?:[a-z0-9-]*[a-z0-9])?$/.test(label)) return null;
  if (label.startsWith('xn--') || label.split('--').length > 2) return null;
  return RESERVED.has(label) ? null : label;
}

/** A My Domain name that itself says it is no production org, so that the label after it adds nothing. */
export function markedOrgName(label: string): string | null {
  return label.includes('--') || label.endsWith('-dev-ed') ? orgName(label) : null;
}

/** A server instance with a host of its own: `na44`, `cs15`. */
export function instanceName(label: string): string | null {
  return /^(?:na|eu|ap|cs|um|gs)[0-9]{1,4}$/.test(label) ? label : null;
}

/** The label between My Domain and the vendor's domain that tells what the org is for. */
export function partition(label: string): string | null {
  return PARTITIONS.has(label) ? label : null;
}

/** The id of the record whose Lightning page a path such as `/lightning/r/Account/001…/view` opens. */
export function idInPath(path: string): string | null {
  const [empty, lightning, r, first = '', second = ''] = path.split(/[/?#]/, 5);
  if (empty !== '' || lightning !== 'lightning' || r !== 'r') return null;
  return longSalesforceId(second) ?? longSalesforceId(first);
}

/** The customer's own object to which a quick action such as `Project__c.Close` belongs. */
export function actionObject(action: string): string | null {
  const [object = '', name] = action.split('.', 3);
  return name && /^[A-Za-z][A-Za-z0-9_]{0,90}__c$/.test(object) ? object : null;
}

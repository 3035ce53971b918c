import { hostLabel } from './host-label.ts';
import { codeId, guid } from './record-ids.ts';
import { longSalesforceId } from './salesforce-id.ts';
import { documentName, unsavedKind } from './systems/frappe-words.ts';
import { actionName, actionOfOldAddress, modelName, modelSegment } from './systems/odoo-words.ts';
import { redmineAlias, redmineIdentifier } from './systems/redmine-words.ts';
import {
  actionObject,
  idInPath,
  instanceName,
  markedOrgName,
  orgName,
  partition,
} from './systems/salesforce-words.ts';

/** Reads a captured text into its canonical form, or null when it is not of this format. */
export type Format = (text: string) => string | null;

function shaped(shape: RegExp, limit: number): Format {
  return (text) => (text.length <= limit && shape.test(text) ? text : null);
}

/** Takes texts of a shape and keeps of them what its first group matched. */
function part(shape: RegExp, limit: number): Format {
  return (text) => (text.length <= limit ? (shape.exec(text)?.[1] ?? null) : null);
}

/** Takes what another format takes, in lower case. */
function lowered(format: Format): Format {
  return (text) => format(text)?.toLowerCase() ?? null;
}

const TEXT = /^[^\p{Cc}\p{Cs}]+$/u;
const text = shaped(TEXT, 200);
const name = shaped(/^[A-Za-z][A-Za-z0-9_]*$/, 100);

/** The formats that a template may ask for, `{name:format}`: a closed list, so that a definition stays data. */
export const formats = {
  text,
  'lower-text': lowered(text),
  address: shaped(TEXT, 2_000),
  digits: shaped(/^[1-9][0-9]*$/, 19),
  name,
  'lower-name': lowered(name),
  slug: shaped(/^[a-z0-9]+(?:[-_][a-z0-9]+)*$/, 100),
  dotted: shaped(/^[a-z_][a-z0-9_]*(?:\.[a-z0-9_]+)+$/, 100),
  code: codeId,
  guid,
  label: hostLabel,
  // What is written before or behind a number that alone counts.
  'number-slug': part(/^([1-9][0-9]{0,18})(?:-[^/]*)?$/, 200),
  'org-number': part(/^org([1-9][0-9]{0,18})$/, 30),
  'autotask-zone': shaped(/^ww[1-9][0-9]{0,2}$/, 10),
  'dynamics-region': shaped(/^crm(?:[1-9][0-9]?)?$/, 10),
  'frappe-name': documentName,
  'frappe-unsaved': unsavedKind,
  'hubspot-app': shaped(/^app(?:-[a-z]{2}[0-9]{1,2})?$/, 10),
  'hubspot-type': shaped(/^[0-9]{1,2}-[1-9][0-9]*$/, 30),
  'odoo-model': modelName,
  'odoo-model-segment': modelSegment,
  'odoo-action': actionName,
  'odoo-old-action': actionOfOldAddress,
  'workday-instance': part(/^([0-9]{1,9}\$[0-9]{1,15})(?:\.htmld)?$/, 40),
  'workday-pod': shaped(/^wd[1-9][0-9]{0,2}(?:-[a-z]{2,12})?$/, 20),
  'redmine-identifier': redmineIdentifier,
  'redmine-alias': redmineAlias,
  'salesforce-id': longSalesforceId,
  'salesforce-id-in-path': idInPath,
  'salesforce-action-object': actionObject,
  'salesforce-org': orgName,
  'salesforce-marked-org': markedOrgName,
  'salesforce-partition': partition,
  'salesforce-instance': instanceName,
} satisfies Record<string, Format>;

/** The format of that name; an unknown name is a mistake in the definition and throws. */
export function formatNamed(name: string): Format {
  if (!Object.hasOwn(formats, name))
    throw new Error(`There is no format "${name}" in lib/sites/formats.ts.`);
  return formats[name as keyof typeof formats];
}

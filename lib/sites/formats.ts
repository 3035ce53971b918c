import { redmineAlias, redmineIdentifier } from './redmine-words.ts';
import { longSalesforceId } from './salesforce-id.ts';
import {
  actionObject,
  idInPath,
  instanceName,
  markedOrgName,
  orgName,
  partition,
} from './salesforce-words.ts';

/** Reads a captured text into its canonical form, or null when it is not of this format. */
export type Format = (text: string) => string | null;

function shaped(shape: RegExp, limit: number): Format {
  return (text) => (text.length <= limit && shape.test(text) ? text : null);
}

/** The formats that a template may ask for, `{name:format}`: a closed list, so that a definition stays data. */
export const formats = {
  text: shaped(/^[^\p{Cc}\p{Cs}]+$/u, 200),
  digits: shaped(/^[1-9][0-9]*$/, 19),
  name: shaped(/^[A-Za-z][A-Za-z0-9_]*$/, 100),
  dotted: shaped(/^[a-z_][a-z0-9_]*(?:\.[a-z0-9_]+)+$/, 100),
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
  if (!Object.hasOwn(formats, name)) throw new Error(`There is no format "${name}".`);
  return formats[name as keyof typeof formats];
}

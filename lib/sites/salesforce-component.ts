/** Salesforce's own components that stand for one record; a customer's component only mentions one. */
const RECORD_COMPONENT = /^(?:sfa|force):(?!create|new|clone)[A-Za-z]{1,80}$/;

type Json = Record<string, unknown>;

function isJson(value: unknown): value is Json {
  return typeof value === 'object' && value !== null;
}

function textOf(value: unknown): string {
  return typeof value === 'string' && value.length <= 4_000 ? value : '';
}

/** The JSON behind a hash: base64, plain or URL-safe, with or without padding; null when it is anything else. */
function pageReference(hash: string): Json | null {
  try {
    const base64 = decodeURIComponent(hash).replaceAll('-', '+').replaceAll('_', '/');
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
    const value: unknown = JSON.parse(new TextDecoder().decode(bytes));
    return isJson(value) ? value : null;
  } catch {
    return null;
  }
}

/** The record address for the hash of `/one/one.app#<base64>`: the Classic page in a frame, or a component about one record; else null. */
export function componentAddress(hash: string): string | null {
  const page = pageReference(hash);
  if (!page || !isJson(page.attributes)) return null;
  const component = textOf(page.componentDef);
  if (component === 'one:alohaPage') return textOf(page.attributes.address) || null;
  const id = textOf(page.attributes.recordId);
  if (!RECORD_COMPONENT.test(component) || !/^[A-Za-z0-9]{15,18}$/.test(id)) return null;
  const object = textOf(page.attributes.sObjectName);
  return /^\w+$/.test(object) ? `/lightning/r/${object}/${id}` : `/lightning/r/${id}`;
}

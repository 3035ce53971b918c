/** What the address of a page says about where a system lives, or why it says nothing. */
export type DeclaredAddress = { origin: string; basePath: string } | { error: string };

/** Reads the address that a person typed or pasted: its origin, and the folder that its path names. */
export function readAddress(typed: string): DeclaredAddress {
  const text = typed.trim();
  if (text === '') return { error: 'Paste the address of any page of the system.' };
  const url = parse(/^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `https://${text}`);
  if (!url) return { error: 'This is not a web address. It looks like https://crm.example.org' };
  if (url.protocol !== 'https:' && url.protocol !== 'http:')
    return { error: 'Only addresses that begin with https:// or http:// can have cards.' };
  if (url.username || url.password)
    return { error: 'Leave the name and password out of the address.' };
  if (!/^[a-z0-9._-]+$|^\[[0-9a-f:.]+\]$/.test(url.hostname))
    return { error: 'This host has letters that a browser can’t ask access for. Type it in full.' };
  return { origin: url.origin, basePath: folderOf(url.pathname) };
}

/** Why a base path can't be one, or undefined. */
export function basePathError(path: string): string | undefined {
  if (path !== '' && !path.startsWith('/')) return 'Begin with a slash, such as /crm';
  return /[?#\\\s]/.test(path) ? 'A folder has no ?, # or spaces, such as /crm' : undefined;
}

function parse(text: string): URL | undefined {
  return URL.canParse(text) ? new URL(text) : undefined;
}

/** The folder of a path: "/tryton/" of "/tryton/index.html" is "/tryton". */
function folderOf(path: string): string {
  const folder = path.slice(0, path.lastIndexOf('/'));
  return folder === '' ? '/' : folder;
}

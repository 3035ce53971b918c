/** What may be wrong with a server, as a stable code. */
export type ProbeCode = keyof typeof WORDS;

const WORDS = {
  unreachable: 'The address can’t be reached. Check it, and whether you are online.',
  redirected:
    'The server leads elsewhere, perhaps to a page where one signs in. Give the address that it ends at, or another way to sign in.',
  unauthorized:
    'The server wants a name and a password, or does not take those given. Fill them in as the server knows them.',
  forbidden: 'The server does not let this account read there. Ask its administrator.',
  read_only: 'This account may read there, but not write. Ask the server’s administrator.',
  login_page: 'There is a page, not a document; perhaps one to sign in. Check the address.',
  not_json:
    'There is something that is no JSON, or broken off. Give an address where nothing is yet.',
  not_ours: 'There is a file of something else. Give an address where nothing is yet.',
  newer: 'The document was written by a newer Clientside. Update this one.',
  not_readable: 'The server does not give documents there.',
  no_folder: 'There is no folder for the document. Make it on the server, then try again.',
  not_writable: 'The server can’t write there: it takes no PUT. WebDAV must be switched on for it.',
  header_ignored:
    'The server does not obey {headers}, so that people would overwrite each other unseen. Take another server, or an endpoint.',
  header_refused:
    'The server does not take {headers} as it should, so nothing could ever be written. Take another server, or an endpoint.',
  no_etag:
    'The server sends no ETag, so nobody can tell whether somebody else has written. Switch it on.',
  weak_etag:
    'The server’s ETag stays weak, and can’t be used to write. Compression on the way may be the cause.',
  same_etag:
    'The server’s ETag stays the same when the document changes, so that people would overwrite each other unseen.',
  full: 'The server has no room for the document.',
  server_failed: 'The server failed ({status}). Try again later.',
} as const;

/** The sentence of a code, with the headers and the status that it is about. */
export function wordsOf(
  code: ProbeCode,
  { headers = [], status }: { headers?: readonly string[]; status?: number },
): string {
  return WORDS[code]
    .replace('{headers}', headers.join(' and '))
    .replace('{status}', `${status ?? 'no answer'}`);
}

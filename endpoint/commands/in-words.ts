import { userInfo } from 'node:os';

/** What went wrong, as a sentence for the person who gave the command. */
export function inWords(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { code, path } = error as NodeJS.ErrnoException;
  if (code === 'EISDIR') return `${path ?? 'What you named'} is a folder; it must be a file.`;
  if (path !== undefined) return ofFile(path, code) ?? error.message;
  return ofSqlite(error) ?? error.message;
}

function ofFile(path: string, code: string | undefined): string | undefined {
  if (code === 'ENOENT') return `There is no file or folder ${path}.`;
  if (code === 'EACCES' || code === 'EPERM') return `${account()} may not use ${path}.`;
  if (code === 'ENOTDIR') return `There is no ${path}: a part of the path is no folder.`;
  return code === 'ENOSPC' ? `The disk of ${path} is full.` : undefined;
}

/** SQLite's primary result codes that are of the file and not of what was asked. */
function ofSqlite(error: Error): string | undefined {
  const code = 'errcode' in error && typeof error.errcode === 'number' ? error.errcode & 0xff : 0;
  if (code === 5) return 'Another process is writing to the data. Try again.';
  if (code === 8) return `${account()} may read the data, but not write it.`;
  if (code === 13) return 'The disk is full.';
  if (code === 14) return `${account()} can’t open the data file, or may not write beside it.`;
  return code === 26 ? 'The file is no data of an endpoint.' : undefined;
}

/** Who runs this: a person who took another account than the service's sees it here. */
function account(): string {
  try {
    return `The account ${userInfo().username}`;
  } catch {
    return 'This account';
  }
}

import { userInfo } from 'node:os';

/** What went wrong, as a sentence for the person who gave the command. */
export function inWords(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { code, path, file } = error as NodeJS.ErrnoException & { file?: string };
  if (path !== undefined) return ofFile(path, code) ?? error.message;
  if (code === 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE') return ofFlag(error.message);
  return ofSqlite(error, file ?? 'the data') ?? `${file ? `${file}: ` : ''}${error.message}`;
}

function ofFile(path: string, code: string | undefined): string | undefined {
  if (code === 'EISDIR') return `${path} is a folder; it must be a file.`;
  if (code === 'ENOENT') return `There is no file or folder ${path}.`;
  if (code === 'EACCES' || code === 'EPERM') return `${account()} may not use ${path}.`;
  if (code === 'ENOTDIR') return `There is no ${path}: a part of the path is no folder.`;
  return code === 'ENOSPC' ? `The disk of ${path} is full.` : undefined;
}

/** Node says in three lines that a flag's value is missing, or begins with a dash. */
function ofFlag(said: string): string {
  const [, flag] = /'(?:-\w, )?(--[\w-]+)/.exec(said) ?? [];
  if (!flag || said.includes('does not take')) return said;
  return `${flag} takes a value after it; one that begins with - is written ${flag}=-….`;
}

/** SQLite's primary result codes that are of the file and not of what was asked. */
function ofSqlite(error: Error, file: string): string | undefined {
  const code = 'errcode' in error && typeof error.errcode === 'number' ? error.errcode & 0xff : 0;
  if (code === 5) return 'Another process is writing to the data. Try again.';
  if (code === 8)
    return `${account()} may read ${file}, but not write it. Give that account the right to.`;
  if (code === 10)
    return `${file} can’t be written or read: the disk fails, or a quota on it is used up.`;
  if (code === 11)
    return `${file} is damaged. Keep it, and restore a backup that is whole into a new file.`;
  if (code === 13) return 'The disk is full.';
  if (code === 14)
    return `${account()} can’t open ${file}, or may not write beside it. The folder must be there, and that account must have the right to both.`;
  return code === 26
    ? `${file} is no data of an endpoint. Look whether it is the file that you mean.`
    : undefined;
}

/** Who runs this: a person who took another account than the service's sees it here. */
function account(): string {
  try {
    return `The account ${userInfo().username}`;
  } catch {
    return 'This account';
  }
}

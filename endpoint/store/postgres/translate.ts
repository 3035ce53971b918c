import pg from 'pg';
import { StoreUnavailable } from '../store.ts';

/** What PostgreSQL may get over by itself, by the beginning of its code: in words, and when to try again, in seconds. */
const PASSING: readonly [codes: RegExp, words: string, seconds: number][] = [
  [/^(40001|40P01|55P03|57014|25P03)$/, 'Others are writing.', 1],
  [/^53100$/, 'The database’s disk is full.', 60],
  [/^(53|57P|08|58|25006)/, 'The database can’t take it now.', 5],
  [/^3D000$/, 'The server has no database of the name in DATABASE_URL.', 60],
  [
    /^42501$/,
    'The user of DATABASE_URL may not make the schema clientside, or it is another’s: whoever looks after the database makes one for that user.',
    60,
  ],
  [/^(28|3D|3F)/, 'The database doesn’t let us in: look at DATABASE_URL.', 60],
];

/** What pg threw, as StoreUnavailable where waiting helps; the URL's password is in neither. */
export function translate(error: unknown): unknown {
  if (!(error instanceof Error) || error instanceof StoreUnavailable) return error;
  const code = codeOf(error);
  if (error instanceof pg.DatabaseError) {
    const [, words = '', seconds] = PASSING.find(([codes]) => codes.test(code)) ?? [];
    return seconds === undefined
      ? error
      : new StoreUnavailable(`${words} (PostgreSQL ${code})`, seconds, error);
  }
  return isOfTheLine(error, code)
    ? new StoreUnavailable(`The database can’t be reached: ${reasonOf(error, code)}.`, 5, error)
    : error;
}

/** Whether a transaction was refused only because of another one that ran beside it. */
export function isConflict(error: unknown): boolean {
  return error instanceof pg.DatabaseError && ['40001', '40P01'].includes(error.code ?? '');
}

/** Whether the connection failed, not what was asked: a code of the system or of TLS, or one of pg's own sentences. */
function isOfTheLine(error: Error, code: string): boolean {
  return (
    /^(E[A-Z]+|EAI_[A-Z]+|ERR_TLS_\w+|ERR_SSL_\w+|CERT_\w+|\w*_CERT\w*|UNABLE_TO_\w+)$/.test(
      code,
    ) || /connect|connection|timeout|SSL|queryable/i.test(error.message)
  );
}

/** Why there is no connection, where pg has said it in a sentence without a code. */
const SENTENCES: readonly [said: RegExp, words: string][] = [
  [/does not support SSL/, 'it speaks no TLS, which sslmode in DATABASE_URL asks for'],
  [/SSL/, 'TLS could not begin'],
  [/timeout/i, 'no answer in time'],
  [/terminated|ended|queryable|closed/i, 'the connection broke off'],
];

function reasonOf(error: Error, code: string): string {
  const { syscall, path } = error as NodeJS.ErrnoException;
  if (syscall === 'open') return `the file ${path} of DATABASE_URL can’t be read (${code})`;
  if (code) return code;
  return SENTENCES.find(([said]) => said.test(error.message))?.[1] ?? 'it failed';
}

function codeOf(error: Error): string {
  return 'code' in error && typeof error.code === 'string' ? error.code : '';
}

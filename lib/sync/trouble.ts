/** Why an endpoint could not do what was asked: a stable code, a sentence where it gave one, and what else it said. */
export type TroubleFacts = {
  code: string;
  detail?: string;
  /** Seconds after which it may be asked again. */
  retryAfter?: number | undefined;
  /** The endpoint's time in milliseconds, and the record that it is about. */
  time?: number | undefined;
  i?: number | undefined;
};

/** Troubles that only a person can end and only this side finds. */
const FOUND_HERE: ReadonlySet<string> = new Set([
  'many_deletes',
  // Of documents.
  'document_refused',
  'not_ours',
  'document_full',
  'no_etag',
  'weak_etag',
  'no_folder',
  // Of sealed workspaces.
  'sealed',
  'not_encrypted',
  'wrong_key',
]);

/** Troubles that only a person can end. */
const LASTING: ReadonlySet<string> = new Set([
  ...FOUND_HERE,
  'unauthorized',
  'not_member',
  'read_only',
  'client_too_old',
  'not_sealed',
]);

/** What stops sending alone: who can't send can still pull. */
const UNSENDABLE: ReadonlySet<string> = new Set([
  'read_only',
  'document_full',
  'no_etag',
  'weak_etag',
  'no_folder',
]);

/** Whether an endpoint may say so: else it could have a person agree to what was never found here. */
export function isSayable(code: string): boolean {
  return !FOUND_HERE.has(code);
}

/** Whether a trouble stops sending alone. */
export function isUnsendable(code: string): boolean {
  return UNSENDABLE.has(code);
}

/** What stopped sharing. */
export class Trouble extends Error {
  readonly facts: TroubleFacts;

  constructor(facts: TroubleFacts, cause?: unknown) {
    super(facts.detail ?? facts.code, { cause });
    this.name = 'Trouble';
    this.facts = facts;
  }

  /** Whether it waits for a person instead of better times. */
  get isLasting(): boolean {
    return LASTING.has(this.facts.code);
  }
}

/** What an answer is worth that can't be one, and why. */
export function badAnswer(detail: string, cause?: unknown): Trouble {
  return new Trouble({ code: 'bad_answer', detail }, cause);
}

/** What a status says that stands for nothing else. */
export function codeOf(status: number): string {
  return status >= 500 ? 'unavailable' : 'bad_answer';
}

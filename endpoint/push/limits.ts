/** The most bytes in the body of a push. */
export const PUSH_LIMIT = 1024 * 1024;
/** The most records in a push. */
export const PUSH_RECORDS = 500;
/** The most bytes of a record as JSON. */
export const RECORD_LIMIT = 256 * 1024;
/** The most bytes of a note, or of a revision of one, as JSON. */
export const NOTE_LIMIT = 64 * 1024;
/** The most levels of nesting in a record. */
export const DEEPEST = 100;

/** The bytes of a value as JSON. */
export function sizeOf(value: unknown): number {
  return Buffer.byteLength(JSON.stringify(value));
}

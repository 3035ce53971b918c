/** Every way in which the product can fail, as a stable code. */
export type FailureCode =
  | 'invalid'
  | 'immutable'
  | 'missing'
  | 'changed-since'
  | 'store-newer'
  | 'store-refused'
  | 'store-full'
  | 'not-allowed'
  | 'no-record'
  | 'bad-file'
  | 'reload'
  | 'unexpected';

/** What is shown of a failure: its code, whether it will pass by itself, and what the person can do. */
export type FailureReport = { code: FailureCode; passing: boolean; advice: string; field?: string };

/** A failure: a code, whether it will pass, and a sentence that tells the person what to do. */
export class Failure extends Error {
  readonly report: FailureReport;

  constructor(
    code: FailureCode,
    advice: string,
    options: { passing?: boolean; field?: string; cause?: unknown } = {},
  ) {
    super(advice, { cause: options.cause });
    this.name = 'Failure';
    this.report = {
      code,
      advice,
      passing: options.passing ?? false,
      ...(options.field ? { field: options.field } : {}),
    };
  }
}

/** The report of anything that was thrown; what is not a Failure becomes `unexpected`, with its own words. */
export function reportOf(thrown: unknown): FailureReport {
  if (thrown instanceof Failure) return thrown.report;
  const words = thrown instanceof Error ? thrown.message : String(thrown);
  return {
    code: 'unexpected',
    passing: true,
    advice: `Something went wrong (${words.slice(0, 200)}). Try again; nothing was changed.`,
  };
}

/** Every way in which a request can fail, as a stable code, with its status and title. */
export const PROBLEMS = {
  bad_request: [400, 'The request can’t be read'],
  unauthorized: [401, 'No valid token'],
  not_member: [403, 'The token is not of this workspace'],
  read_only: [403, 'The token may only read'],
  invite_invalid: [403, 'The invite is not good'],
  not_found: [404, 'There is nothing here'],
  method_not_allowed: [405, 'Not with this method'],
  epoch_changed: [409, 'The workspace was restored'],
  resync: [410, 'The cursor is too old'],
  too_large: [413, 'Too much at once'],
  unsupported_media: [415, 'Not plain JSON'],
  clock_ahead: [422, 'A clock is ahead'],
  client_too_old: [426, 'The client is too old'],
  busy: [429, 'Too many requests'],
  not_sealed: [422, 'The workspace is encrypted'],
  internal: [500, 'The endpoint failed'],
  unavailable: [503, 'Not now'],
} as const;

export type ProblemCode = keyof typeof PROBLEMS;

/** A request that fails: a code, a sentence, and what else the client needs. */
export class Problem extends Error {
  readonly code: ProblemCode;
  readonly status: number;
  readonly headers: Record<string, string>;
  readonly members: Record<string, unknown>;

  constructor(
    code: ProblemCode,
    detail: string,
    more: { headers?: Record<string, string>; members?: Record<string, unknown> } = {},
  ) {
    super(detail);
    this.name = 'Problem';
    this.code = code;
    this.status = PROBLEMS[code][0];
    this.headers = more.headers ?? {};
    this.members = more.members ?? {};
  }

  /** The problem document of RFC 9457. */
  document(): string {
    const { code, status, message: detail, members } = this;
    const type = `urn:clientside:problem:${code}`;
    return JSON.stringify({ type, title: PROBLEMS[code][1], status, code, detail, ...members });
  }
}

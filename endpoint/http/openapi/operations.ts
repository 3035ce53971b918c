import type * as z from 'zod/mini';
import { changesSchema } from '../changes.ts';
import type { RouteName } from '../find-route.ts';
import { joinSchema } from '../join.ts';
import type { ProblemCode } from '../problem.ts';
import { pushSchema } from '../push.ts';
import * as answers from './answers.ts';
import * as examples from './examples.ts';

type Schema = z.ZodMiniType;

/** What a document says of a route. */
export type Operation = {
  summary: string;
  query?: Schema;
  body?: { schema: Schema; example: unknown };
  /** The answer when all is well: JSON by a schema, or text of another type. */
  answer: { status: number; type: string; schema?: Schema; example?: unknown };
  /** Whether there is a 304 as well. */
  isCached?: boolean;
  problems: readonly ProblemCode[];
};

const ALWAYS = ['internal', 'unavailable'] as const;
const KEPT = [
  ...ALWAYS,
  'bad_request',
  'unauthorized',
  'not_member',
  'client_too_old',
  'busy',
] as const;
const BODY = ['bad_request', 'unsupported_media', 'too_large'] as const;

const json = (schema: Schema, example: unknown, status = 200) => ({
  status,
  type: 'application/json',
  schema,
  example,
});
const text = (type: string) => ({ status: 200, type });

/** Every route in words; what it reads is the schema that it parses with. */
export const OPERATIONS: Record<RouteName, Operation> = {
  '/healthz': {
    summary: 'Whether the endpoint can read its data',
    answer: json(answers.healthSchema, examples.health),
    problems: ALWAYS,
  },
  '/metrics': {
    summary: 'Counters since the start, for Prometheus; no workspace and no person is named',
    answer: text('text/plain'),
    problems: ALWAYS,
  },
  '/openapi.json': {
    summary: 'This document',
    answer: text('application/json'),
    problems: ALWAYS,
  },
  '/join': {
    summary: 'A page that says what to do with a join link; its fragment is never sent',
    answer: text('text/html'),
    problems: ALWAYS,
  },
  '/v1/join': {
    summary:
      'Exchanges an invite for a personal token, once. With the same nonce it may be repeated for 10 minutes, and the token before is revoked',
    body: { schema: joinSchema, example: examples.join },
    answer: json(answers.joinedSchema, examples.joined, 201),
    problems: [...ALWAYS, ...BODY, 'invite_invalid', 'busy'],
  },
  '/v1/sign-in': {
    summary: 'What a client needs to sign in by the firm’s issuer, with code and PKCE',
    answer: json(answers.signInSchema, examples.signIn),
    problems: [...ALWAYS, 'not_found'],
  },
  '/v1/w/:ws/push': {
    summary: 'Merges records; the result of each, in order',
    body: { schema: pushSchema, example: examples.push },
    answer: json(answers.pushedSchema, examples.pushed),
    problems: [...KEPT, ...BODY, 'read_only', 'clock_ahead', 'not_sealed'],
  },
  '/v1/w/:ws/changes': {
    summary: 'What changed since a cursor; the check comes with the last page',
    query: changesSchema,
    answer: json(answers.pageSchema, examples.page),
    isCached: true,
    problems: [...KEPT, 'epoch_changed', 'resync'],
  },
  '/v1/w/:ws/snapshot': {
    summary:
      'Every record, one a line; the last line has the cursor, without which it was broken off',
    answer: text('application/x-ndjson'),
    problems: KEPT,
  },
  '/v1/w/:ws/me': {
    summary: 'Who the holder of the token is here, and where the workspace stands',
    answer: json(answers.meSchema, examples.me),
    problems: KEPT,
  },
};

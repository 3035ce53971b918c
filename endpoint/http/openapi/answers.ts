import * as z from 'zod/mini';
import { storedRecordSchema } from '../../../lib/record/stored-record.ts';
import { ROLES } from '../../tokens/token.ts';
import { PROBLEMS, type ProblemCode } from '../problem.ts';

// What the routes answer. They write it by hand, quickly; the tests of this folder hold real answers against these.

const moment = z.int().check(z.gte(0));
const count = z.int().check(z.gte(0));
const cursor = z.string().check(z.regex(/^[0-9a-z]{1,32}\.\d{1,15}$/));
const role = z.enum(ROLES);
const check = z.strictObject({ count, xor: z.string().check(z.regex(/^[0-9a-f]{16}$/)) });

export const pushedSchema = z.strictObject({
  results: z.array(
    z.union([
      z.strictObject({ i: count, s: z.enum(['ok', 'noop']) }),
      z.strictObject({
        i: count,
        s: z.literal('rejected'),
        code: z.enum(['invalid', 'too_large', 'immutable', 'private']),
        field: z.optional(z.string()),
        detail: z.string(),
      }),
    ]),
  ),
  seq: count,
  time: moment,
});

export const pageSchema = z.strictObject({
  records: z.array(storedRecordSchema),
  next: cursor,
  more: z.boolean(),
  time: moment,
  check: z.optional(check),
});

export const snapshotEndSchema = z.strictObject({ next: cursor, count, time: moment, check });

export const meSchema = z.strictObject({
  workspace: z.string(),
  role,
  label: z.string(),
  expires: z.optional(moment),
  epoch: z.string(),
  seq: count,
  records: count,
  /** Whether nothing in it can be read without its key. */
  encrypted: z.boolean(),
  time: moment,
  limits: z.strictObject({
    pushBytes: count,
    pushRecords: count,
    recordBytes: count,
    noteBytes: count,
    pageRecords: count,
    waitSeconds: count,
  }),
});

export const joinedSchema = z.strictObject({
  workspace: z.string(),
  token: z.string(),
  role,
  label: z.string(),
  expires: z.optional(moment),
});

export const signInSchema = z.strictObject({
  issuer: z.string(),
  clientId: z.string(),
  audience: z.string(),
  scopes: z.array(z.string()),
});

export const healthSchema = z.strictObject({ ok: z.literal(true) });

const CODES = Object.keys(PROBLEMS) as [ProblemCode, ...ProblemCode[]];

export const problemSchema = z.looseObject({
  type: z.string().check(z.regex(/^urn:clientside:problem:[a-z_]+$/)),
  title: z.string(),
  status: z.int(),
  code: z.enum(CODES),
  detail: z.string(),
});

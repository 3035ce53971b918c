import { describe, expect, it } from 'vitest';
import type * as z from 'zod/mini';
import { storedRecordSchema } from '../../../lib/record/stored-record.ts';
import { makeInvite } from '../../invites/invite.ts';
import { client } from '../../records.fixture.ts';
import { startEndpoint } from '../endpoint.fixture.ts';
import { ROUTES } from '../find-route.ts';
import { PROBLEMS } from '../problem.ts';
import { problemSchema, snapshotEndSchema } from './answers.ts';
import { openApiDocument } from './open-api.ts';
import { OPERATIONS } from './operations.ts';

type Responses = Record<string, { content?: Record<string, unknown> }>;
type Paths = Record<string, Record<string, { responses: Responses; security: unknown[] }>>;

const { url, store, tokenFor } = await startEndpoint();
const { member, secret } = await tokenFor('Ann');
const paths = openApiDocument().paths as Paths;
const pathOf = (name: string) => name.replace(':ws', '{workspace}');
const says = (schema: z.ZodMiniType | undefined, value: unknown) =>
  schema?.safeParse(value).error?.issues;

/** Fails unless the document has this answer of a route, and its schema fits. */
async function holds(name: keyof typeof OPERATIONS, answer: Response) {
  const { answer: expected, problems } = OPERATIONS[name];
  const [operation] = Object.values(paths[pathOf(name)] ?? {});
  expect(Object.keys(operation?.responses ?? {})).toContain(`${answer.status}`);
  if (answer.status === 304) return;
  if (answer.ok) {
    expect(answer.headers.get('content-type')).toMatch(expected.type);
    if (expected.schema) expect(says(expected.schema, await answer.json())).toBeUndefined();
    return;
  }
  const problem = await answer.json();
  expect(says(problemSchema, problem)).toBeUndefined();
  expect(problems).toContain(problem.code);
}

describe('the OpenAPI document', () => {
  it('is served, and has every route by its method, and no other', async () => {
    const served = await (await fetch(`${url}/openapi.json`)).json();
    expect(served).toEqual(JSON.parse(JSON.stringify(openApiDocument())));
    expect(served.openapi).toBe('3.1.0');
    const documented = Object.entries(served.paths).flatMap(([path, item]) =>
      Object.keys(item as object).map((method) => `${method.toUpperCase()} ${path}`),
    );
    const routes = ROUTES.map(({ name, method }) => `${method} ${pathOf(name)}`);
    expect(documented.sort()).toEqual(routes.sort());
    for (const { name } of ROUTES) {
      const [operation] = Object.values(paths[pathOf(name)] ?? {});
      expect(operation?.security.length).toBe(name.includes(':ws') ? 1 : 0);
    }
  });

  it('has every problem code somewhere, but that of a method that no route has', () => {
    const said = new Set(Object.values(OPERATIONS).flatMap(({ problems }) => problems));
    const unsaid = Object.keys(PROBLEMS).filter((code) => !said.has(code as keyof typeof PROBLEMS));
    expect(unsaid).toEqual(['method_not_allowed']);
  });

  it('has examples that are as they say', () => {
    for (const { body, answer } of Object.values(OPERATIONS)) {
      if (body) expect(says(body.schema, body.example)).toBeUndefined();
      if (answer.schema) expect(says(answer.schema, answer.example)).toBeUndefined();
    }
  });

  it('points nowhere that is not there, and says what fields are', () => {
    const text = JSON.stringify(openApiDocument());
    const refs = new Set([...text.matchAll(/"\$ref":"([^"]+)"/g)].map(([, ref]) => ref));
    expect([...refs].sort()).toEqual([
      '#/components/schemas/Problem',
      '#/components/schemas/Record',
    ]);
    expect(text).not.toContain('$schema');
    expect(JSON.stringify(paths['/v1/w/{workspace}/changes'])).toContain('"name":"since"');
    const { Record: record } = (
      openApiDocument().components as { schemas: { Record: { properties: object } } }
    ).schemas;
    expect(record.properties).toMatchObject({
      k: { pattern: '^[a-z]{1,32}$' },
      f: { type: 'object' },
    });
  });
});

describe('what routes really answer', () => {
  it('is in it, when all is well', async () => {
    await holds('/v1/w/:ws/push', await member.push([client('1', 'A'), { id: 'x' }]));
    const changes = await member.get('changes');
    const etag = changes.headers.get('etag') ?? '';
    await holds('/v1/w/:ws/changes', changes);
    const idle = `changes?since=${etag.replaceAll('"', '')}`;
    const known = await member.get(idle, { 'if-none-match': etag });
    expect(known.status).toBe(304);
    await holds('/v1/w/:ws/changes', known);
    await holds('/v1/w/:ws/me', await member.get('me'));
    const snapshot = await member.get('snapshot');
    await holds('/v1/w/:ws/snapshot', snapshot);
    const lines = (await snapshot.text()).trimEnd().split('\n');
    expect(says(snapshotEndSchema, JSON.parse(lines.at(-1) ?? ''))).toBeUndefined();
    expect(says(storedRecordSchema, JSON.parse(lines[0] ?? ''))).toBeUndefined();
    for (const name of ['/healthz', '/metrics', '/join', '/openapi.json'] as const)
      await holds(name, await fetch(url + name));
  });

  it('is in it, when somebody joins or signs in', async () => {
    const made = { ws: 'team', role: 'editor', made: 1, expires: Date.now() + 60_000 } as const;
    const { secret: invite, invite: kept } = makeInvite({ ...made, lasts: 60_000 });
    await store.addInvites([kept]);
    const headers = { 'content-type': 'application/json' };
    const join = (body: unknown, more = {}) =>
      fetch(`${url}/v1/join`, {
        method: 'POST',
        headers: { ...headers, ...more },
        body: JSON.stringify(body),
      });
    const good = { workspace: 'team', invite, name: 'Ann' };
    await holds('/v1/join', await join(good));
    await holds('/v1/join', await join(good));
    await holds('/v1/join', await join({}));
    await holds('/v1/join', await join({ name: 'x'.repeat(20_000) }));
    await holds('/v1/join', await join({}, { 'content-type': 'text/plain' }));
    await holds('/v1/sign-in', await fetch(`${url}/v1/sign-in`));
  });

  it('is in it, when it goes wrong', async () => {
    const late = client('1', 'A', 1e12);
    const { member: reader } = await tokenFor('Bob', 'reader');
    await holds('/v1/w/:ws/push', await member.push([late]));
    await holds('/v1/w/:ws/push', await reader.push([]));
    await holds('/v1/w/:ws/push', await member.send('{'));
    await holds('/v1/w/:ws/push', await member.send('{}', { 'content-type': 'text/plain' }));
    await holds('/v1/w/:ws/push', await member.send(`"${'x'.repeat(2_000_000)}"`));
    await holds('/v1/w/:ws/changes', await member.get('changes?since=a.1'));
    await holds('/v1/w/:ws/changes', await member.get('changes?since=x'));
    await holds('/v1/w/:ws/me', await fetch(`${url}/v1/w/team/me`));
    const authorization = `Bearer ${secret}`;
    await holds('/v1/w/:ws/me', await fetch(`${url}/v1/w/no/me`, { headers: { authorization } }));
    const strict = await startEndpoint({ minSchema: 2, rate: 1, failures: 1 });
    const { member: old } = await strict.tokenFor('Cy');
    await holds('/v1/w/:ws/snapshot', await old.get('snapshot'));
    await holds('/v1/w/:ws/snapshot', await old.get('snapshot'));
    await strict.stop();
  });
});

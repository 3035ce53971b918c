import * as z from 'zod/mini';
import { storedRecordSchema } from '../../../lib/record/stored-record.ts';
import pack from '../../../package.json' with { type: 'json' };
import { json, type Reply } from '../reply.ts';
import { problemSchema } from './answers.ts';
import { OPERATIONS, type Operation } from './operations.ts';
import { problemResponses } from './problem-responses.ts';

type Json = Record<string, unknown>;

const RECORD = { $ref: '#/components/schemas/Record' };
const WORKSPACE = {
  name: 'workspace',
  in: 'path',
  required: true,
  schema: { type: 'string', pattern: '^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$' },
};
const HEADERS = [
  {
    name: 'Clientside-Schema',
    in: 'header',
    description: 'The newest record version that the client writes',
    schema: { type: 'integer', minimum: 1 },
  },
];

/** The OpenAPI 3.1 document of all routes. */
export function openApiDocument(): Json {
  const paths = Object.entries(OPERATIONS).map(([name, operation]) => {
    const method = operation.body ? 'post' : 'get';
    const operationId = `${method}-${name.split('/').at(-1)}`;
    const said = { operationId, ...operationOf(name, operation) };
    return [name.replace(':ws', '{workspace}'), { [method]: said }];
  });
  return {
    openapi: '3.1.0',
    info: { title: 'Clientside endpoint', version: pack.version, license: { name: pack.license } },
    servers: [{ url: '.' }],
    paths: Object.fromEntries(paths),
    components: {
      securitySchemes: { token: { type: 'http', scheme: 'bearer' } },
      schemas: {
        Record: schemaOf(storedRecordSchema, 'output'),
        Problem: schemaOf(problemSchema, 'output'),
      },
    },
  };
}

let document: string | undefined;

/** `GET /openapi.json`. */
export async function openApi(): Promise<Reply> {
  document ??= JSON.stringify(openApiDocument());
  return json(document);
}

function operationOf(
  name: string,
  { summary, query, body, answer, isCached, problems }: Operation,
) {
  const isKept = name.includes(':ws');
  const { status, type, schema, example } = answer;
  const content = { [type]: schema ? { schema: schemaOf(schema, 'output'), example } : {} };
  return {
    summary,
    security: isKept ? [{ token: [] }] : [],
    parameters: [...(isKept ? [WORKSPACE, ...HEADERS] : []), ...queryParameters(query)],
    ...(body ? { requestBody: bodyOf(body) } : {}),
    responses: {
      [status]: { description: 'Done', content },
      ...(isCached ? { 304: { description: 'Nothing changed since If-None-Match' } } : {}),
      ...problemResponses(problems),
    },
  };
}

function bodyOf({ schema, example }: { schema: z.ZodMiniType; example: unknown }): Json {
  const content = { 'application/json': { schema: schemaOf(schema, 'input'), example } };
  return { required: true, content };
}

function queryParameters(query: z.ZodMiniType | undefined): Json[] {
  const properties = query ? (schemaOf(query, 'input').properties as Json) : {};
  return Object.entries(properties).map(([name, schema]) => ({ name, in: 'query', schema }));
}

/** A schema as JSON Schema; records stand in it by their name. */
function schemaOf(schema: z.ZodMiniType, io: 'input' | 'output'): Json {
  const { $schema: _version, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: 'any' });
  const records = (rest.properties as Record<string, Json> | undefined)?.records;
  // The route takes each by itself, so that one that is wrong does not spoil the others.
  if (records?.type === 'array') records.items = RECORD;
  return rest as Json;
}

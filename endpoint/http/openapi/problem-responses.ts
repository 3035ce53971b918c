import { PROBLEMS, type ProblemCode } from '../problem.ts';

/** The responses of an operation that fails, by status, each with the codes that it may have. */
export function problemResponses(problems: readonly ProblemCode[]): Record<string, unknown> {
  const byStatus = Map.groupBy(problems, (code) => PROBLEMS[code][0]);
  const responses = [...byStatus].map(([status, codes]) => [
    `${status}`,
    {
      description: codes.map((code) => `\`${code}\`: ${PROBLEMS[code][1]}`).join('; '),
      ...(codes.some(hasRetryAfter) ? { headers: { 'Retry-After': SECONDS } } : {}),
      content: { 'application/problem+json': { schema: schemaOf(codes) } },
    },
  ]);
  return Object.fromEntries(responses);
}

const SECONDS = { description: 'Seconds to wait', schema: { type: 'integer' } };

function hasRetryAfter(code: ProblemCode): boolean {
  return code === 'busy' || code === 'unavailable';
}

function schemaOf(codes: readonly ProblemCode[]) {
  const problem = { $ref: '#/components/schemas/Problem' };
  return { allOf: [problem, { properties: { code: { enum: codes } } }] };
}

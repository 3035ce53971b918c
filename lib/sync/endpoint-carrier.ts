import * as z from 'zod/mini';
import { type Answer, askEndpoint, type Line } from './ask-endpoint.ts';
import { type Carrier, type Delivered, type Look, type Parcel, vaultsAmong } from './carrier.ts';
import { fetchPage } from './fetch-page.ts';
import { SCHEMA } from './schema-version.ts';
import { badAnswer } from './trouble.ts';

const text = z.catch(z.optional(z.string().check(z.maxLength(2000))), undefined);
const answerSchema = z.object({
  results: z.array(
    z.discriminatedUnion('s', [
      z.object({ i: z.int(), s: z.literal(['ok', 'noop']) }),
      z.object({
        i: z.int(),
        s: z.literal('rejected'),
        code: z.string(),
        field: text,
        detail: text,
      }),
    ]),
  ),
});

/** Carries to and from an endpoint. */
export function endpointCarrier(line: Line): Carrier {
  return {
    records: 500,
    bytes: 1024 * 1024 - 1024,
    pullsFirst: false,
    push: async (parcel) => resultsOf(await post(line, parcel), parcel),
    pull: (since) => fetchPage(line, since),
    look: () => look(line),
  };
}

function post(line: Line, { texts }: Parcel): Promise<Answer> {
  const head = JSON.stringify({ client: 'clientside', schema: SCHEMA });
  return askEndpoint(line, {
    path: 'push',
    post: `${head.slice(0, -1)},"records":[${texts.join(',')}]}`,
  });
}

/** The result of each record, in order; an answer that leaves one out is none. */
function resultsOf({ body, backoff }: Answer, { records }: Parcel): Delivered {
  const parsed = answerSchema.safeParse(body);
  const results = parsed.success ? parsed.data.results : [];
  if (results.length !== records.length || results.some(({ i }, at) => i !== at))
    throw badAnswer('The answer to a push is none.');
  return { results, backoff };
}

/** A sealed workspace has its vault before everything else. */
async function look(line: Line): Promise<Look> {
  const { page } = await fetchPage(line, '', 3);
  const records = page?.records ?? [];
  const vaults = vaultsAmong(records);
  return { vaults, isEmpty: records.length === vaults.length, time: page?.time ?? 0 };
}

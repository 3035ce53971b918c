import { unreachable } from './send-request.ts';
import { badAnswer } from './trouble.ts';

/** The most bytes of an answer: pages end at 4 MiB of characters, and a last record of 256 KiB. */
const MOST = 16 * 1024 * 1024;

/** The JSON in an answer; fails with `bad_answer` on HTML, on what is cut off and on what has no end, and as `readText` does. */
export async function readBody(response: Response): Promise<unknown> {
  const type = response.headers.get('content-type') ?? '';
  if (!/^application\/(problem\+)?json\s*(;|$)/i.test(type))
    throw badAnswer('The answer is not JSON.');
  return parseJson(await readText(response), 'The answer was cut off.');
}

/** The JSON in a text; fails with `bad_answer`, and what is to be said of it, on any other text. */
export function parseJson(text: string, broken: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw badAnswer(broken, cause);
  }
}

/** The text of an answer; fails with `bad_answer` on one without end or not in UTF-8, and with `unreachable` where it breaks off. */
export async function readText(response: Response): Promise<string> {
  const reader = response.body?.getReader();
  // Letters that can't be read would be other ones from then on.
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const parts: string[] = [];
  let size = 0;
  for (;;) {
    const { done, value } = (await reader?.read().catch(brokenOff)) ?? { done: true };
    const part = decoded(decoder, value);
    parts.push(part);
    if (done) return parts.join('');
    size += part.length;
    if (size > MOST) {
      await reader?.cancel();
      throw badAnswer('The answer is too long.');
    }
  }
}

/** Lets the text of an answer be whose status says all; how that ends is nobody's concern. */
export async function leaveText({ body }: Response): Promise<void> {
  await body?.cancel().catch(() => undefined);
}

function brokenOff(cause: unknown): never {
  throw unreachable(cause);
}

/** The letters of a part; at the end those that are left. */
function decoded(decoder: TextDecoder, part: Uint8Array<ArrayBuffer> | undefined): string {
  try {
    return decoder.decode(part, { stream: part !== undefined });
  } catch (cause) {
    throw badAnswer('The answer is not UTF-8.', cause);
  }
}

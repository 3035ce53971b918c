import { Trouble } from './trouble.ts';

/** The most bytes of an answer: pages end at 4 MiB of characters, and a last record of 256 KiB. */
const MOST = 16 * 1024 * 1024;

/** The JSON in an answer; fails with `bad_answer` on HTML, on what is cut off and on what has no end. */
export async function readBody(response: Response): Promise<unknown> {
  const type = response.headers.get('content-type') ?? '';
  if (!/^application\/(problem\+)?json\s*(;|$)/i.test(type))
    throw new Trouble({ code: 'bad_answer', detail: 'The answer is not JSON.' });
  const text = await readText(response);
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new Trouble({ code: 'bad_answer', detail: 'The answer was cut off.' }, cause);
  }
}

/** The text of an answer; fails with `bad_answer` on one without end, and as the network does. */
export async function readText(response: Response): Promise<string> {
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  const parts: string[] = [];
  let size = 0;
  for (;;) {
    const { done, value = '' } = (await reader?.read()) ?? { done: true };
    if (done) return parts.join('');
    parts.push(value);
    size += value.length;
    if (size > MOST) {
      await reader?.cancel();
      throw new Trouble({ code: 'bad_answer', detail: 'The answer is too long.' });
    }
  }
}

import { browser } from '../platform/browser.ts';
import { Failure, type FailureReport } from '../platform/failure.ts';
import type { MessageInput, MessageName, MessageOutput } from './catalog.ts';
import { goneFailure } from './gone.ts';

/** How every answer travels: the value, or a failure. */
export type Reply = { ok: true; value: unknown } | { ok: false; failure: FailureReport };

/** Asks the background; fails with its failure, or with `reload` when the extension was updated or switched off. The answer was parsed before it was sent: zod stays out of the card's first paint. */
export async function ask<N extends MessageName>(
  name: N,
  input: MessageInput<N>,
): Promise<MessageOutput<N>> {
  const reply = await send({ type: name, ...(input as object) });
  if (!reply.ok) throw new Failure(reply.failure.code, reply.failure.advice, reply.failure);
  return reply.value as MessageOutput<N>;
}

async function send(message: object): Promise<Reply> {
  const reply = await browser.runtime.sendMessage(message).catch((cause: unknown) => {
    throw goneFailure(cause);
  });
  // A worker that is stopped half-way closes the channel without a word.
  if (!reply)
    throw new Failure('unexpected', 'Clientside did not answer. Try again.', { passing: true });
  return reply as Reply;
}

import { browser } from '../platform/browser.ts';
import { Failure, type FailureReport } from '../platform/failure.ts';
import { catalog, type MessageInput, type MessageName, type MessageOutput } from './catalog.ts';

/** How every answer travels: the value, or a failure. */
export type Reply = { ok: true; value: unknown } | { ok: false; failure: FailureReport };

/** Asks the background and parses its answer; fails with its failure, or with `reload` when the extension was updated or switched off. */
export async function ask<N extends MessageName>(
  name: N,
  input: MessageInput<N>,
): Promise<MessageOutput<N>> {
  const reply = await send({ type: name, ...(input as object) });
  if (!reply.ok) throw new Failure(reply.failure.code, reply.failure.advice, reply.failure);
  return catalog[name].output.parse(reply.value) as MessageOutput<N>;
}

async function send(message: object): Promise<Reply> {
  try {
    return (await browser.runtime.sendMessage(message)) as Reply;
  } catch (cause) {
    throw new Failure('reload', 'Clientside was updated or switched off. Reload this tab.', {
      cause,
    });
  }
}

import type { Runtime } from '../platform/browser.ts';
import { Failure, reportOf } from '../platform/failure.ts';
import type { Reply } from './ask.ts';
import { catalog, type MessageInput, type MessageName, type MessageOutput } from './catalog.ts';
import { whoSends } from './who-sends.ts';

/** What answers one message: its parsed input, and who sent it. */
export type Handler<N extends MessageName> = (
  input: MessageInput<N>,
  sender: Runtime.MessageSender,
) => Promise<MessageOutput<N>>;

/** A handler for every message of the catalog. */
export type Handlers = { [N in MessageName]: Handler<N> };

/** The listener of the background: only the sender that the catalog names is heard, and only with input that parses. */
export function answerWith(handlers: Handlers) {
  return (
    message: unknown,
    sender: Runtime.MessageSender,
    respond: (reply: Reply) => void,
  ): true | undefined => {
    const name = nameOf(message);
    if (!name) return undefined;
    reply(handlers, name, message, sender).then(respond);
    return true;
  };
}

function nameOf(message: unknown): MessageName | undefined {
  if (typeof message !== 'object' || message === null || !('type' in message)) return undefined;
  const { type } = message;
  return typeof type === 'string' && Object.hasOwn(catalog, type)
    ? (type as MessageName)
    : undefined;
}

async function reply<N extends MessageName>(
  handlers: Handlers,
  name: N,
  message: unknown,
  sender: Runtime.MessageSender,
): Promise<Reply> {
  try {
    const { from, input, output } = catalog[name];
    if (whoSends(sender) !== from) throw new Failure('not-allowed', 'This page may not ask that.');
    const parsed = input.safeParse(message);
    if (!parsed.success)
      throw new Failure('invalid', `${name}: ${parsed.error.issues[0]?.message}`);
    const value = await handlers[name](parsed.data as MessageInput<N>, sender);
    return { ok: true, value: output.parse(value) };
  } catch (thrown) {
    return { ok: false, failure: reportOf(thrown) };
  }
}

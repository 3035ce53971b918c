import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { jsonLog } from '../http/log.ts';
import type { Store } from '../store/store.ts';
import { type Desk, engine, Refused } from './command.ts';
import { invitation } from './invitation.ts';
import { listen } from './listen.ts';
import { doorFlags, doorOptions } from './serve-flags.ts';
import { checkWorkspaces, reachIssuer, signOnBy } from './sign-on.ts';

/** Serves until SIGTERM or SIGINT; then lets what has begun come to its end. */
export async function serve(args: string[], desk: Desk): Promise<void> {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({
    args,
    options: { port: text, host: text, data: text, ...doorFlags },
  });
  const { host = '127.0.0.1' } = values;
  const port = portOf(values.port ?? '8787');
  const door = doorOptions(values);
  const signOn = values.oidc === undefined ? undefined : await signOnBy(values.oidc, desk);
  const data = await engine(desk, values.data);
  const isNew = !desk.databaseUrl && !existsSync(data.words);
  const store = await data.open();
  if (signOn) await closingOnFailure(store, () => checkWorkspaces(signOn.settings, store));
  const log = jsonLog({ write: desk.err }, desk.now);
  const options = { host, port, log, signOn, ...door };
  const served = await closingOnFailure(store, () => listen(store, options));
  const place = `${data.words}${isNew ? ', which is new and empty: if other data was meant, stop, and say --data FILE' : ''}`;
  desk.out(welcome(served.url, place, invitation(desk, data.words), host));
  if (signOn) void reachIssuer(signOn, log);
  await toldToStop();
  desk.out('Stopping: requests that have begun are answered.\n');
  await served.stop();
  await store.close();
}

async function closingOnFailure<T>(store: Store, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    await store.close();
    throw error;
  }
}

function welcome(url: string, place: string, next: string, host: string): string {
  const isOpen = !['127.0.0.1', '::1', 'localhost'].includes(host);
  return `Clientside endpoint listens on ${url}
The data is in ${place}.
Next, in another terminal, a link for each person to join with:
  ${next}
${isOpen ? 'It speaks plain HTTP: let other machines reach it only through a server that adds TLS.\n' : ''}Ctrl+C stops it.
`;
}

function portOf(given: string): number {
  const port = Number(given);
  if (/^\d+$/.test(given) && port <= 65_535) return port;
  throw new Refused('--port takes a number from 0 to 65535.');
}

/** Of npm and the terminal the signal may come twice: the second one changes nothing. */
function toldToStop(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => resolve());
  });
}

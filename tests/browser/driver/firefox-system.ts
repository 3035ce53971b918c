import type { Browser } from 'puppeteer-core';

/** Runs self-contained functions with the rights of Firefox's own window (`gBrowser`, `Services`). */
export type FirefoxSystem = <R, A>(run: (arg: A) => R | Promise<R>, arg: A) => Promise<R>;

type Answer = {
  type: string;
  context: string;
  contexts: Answer[];
  result?: { value?: string };
  exceptionDetails?: { text: string };
};

/** The way into Firefox's own window; needs `--remote-allow-system-access`. */
export async function enterSystem(browser: Browser): Promise<FirefoxSystem> {
  // Puppeteer has no public way to send a command of its own; the session allows only one client.
  const { connection } = browser as unknown as {
    connection: { send(method: string, params: object): Promise<{ result: Answer }> };
  };
  const tree = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
  const context = tree.result.contexts[0]?.context;

  return async (run, arg) => {
    const { result } = await connection.send('script.callFunction', {
      functionDeclaration: `async (arg) => JSON.stringify(await (${run})(JSON.parse(arg)))`,
      arguments: [{ type: 'string', value: JSON.stringify(arg ?? null) }],
      awaitPromise: true,
      target: { context },
    });
    if (result.exceptionDetails) throw new Error(result.exceptionDetails.text);
    const answer = result.result?.value;
    return answer === undefined ? undefined : JSON.parse(answer);
  };
}

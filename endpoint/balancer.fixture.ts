import { once } from 'node:events';
import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import { afterTests } from './temporary-folder.fixture.ts';

/**
 * A balancer that gives each request to the next endpoint in turn, and to the one after it when nobody listens there.
 * An answer that breaks off breaks off for the client, too.
 */
export async function startBalancer(urls: readonly string[]): Promise<string> {
  let turn = 0;
  const server = createServer(async (req, res) => {
    const body = Buffer.concat(await Array.fromAsync(req as AsyncIterable<Buffer>));
    for (let tried = 0; tried < urls.length; tried += 1) {
      turn += 1;
      if (await pass(req, body, res, urls[turn % urls.length] ?? '')) return;
    }
    res.writeHead(502).end();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  afterTests(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = server.address();
  return `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
}

/** Whether the request was taken; what becomes of it then is the client's to see. */
function pass(req: IncomingMessage, body: Buffer, res: ServerResponse, url: string) {
  const { promise, resolve } = Promise.withResolvers<boolean>();
  const { method, headers } = req;
  const onward = request(`${url}${req.url}`, { method, headers });
  onward.on('response', (answer) => {
    res.writeHead(answer.statusCode ?? 502, answer.headers);
    answer.pipe(res);
    answer.on('error', () => res.destroy());
    resolve(true);
  });
  onward.on('error', (error) => {
    const isRefused = 'code' in error && error.code === 'ECONNREFUSED';
    if (!isRefused) res.destroy();
    resolve(!isRefused);
  });
  res.on('close', () => onward.destroy());
  onward.end(body);
  return promise;
}

import type { IncomingMessage, ServerResponse } from 'node:http';
import { authorize } from './authorize.ts';
import { awayOf } from './away.ts';
import type { House } from './call.ts';
import { allowExtension } from './cors.ts';
import { checkSchema, schemaOf } from './door.ts';
import { findRoute, type Route } from './find-route.ts';
import { type Log, logFailure } from './log.ts';
import { Problem } from './problem.ts';
import { readRest } from './read-json.ts';
import { problemReply, type Reply, send } from './reply.ts';

/** Answers one request, whatever comes; never rejects. */
export async function answer(
  house: House,
  log: Log,
  req: IncomingMessage,
  res: ServerResponse,
): Promise<void> {
  const start = performance.now();
  const seen: { route: string; code?: string } = { route: 'none' };
  res.setHeader('cache-control', 'no-store');
  res.setHeader('x-content-type-options', 'nosniff');
  res.setHeader('vary', 'Origin, Accept-Encoding');
  try {
    allowExtension(req, res);
    const reply = await replyTo(house, log, req, res, seen);
    if (!req.complete) await readRest(req);
    await send(req, res, reply);
  } catch (error) {
    // The head is out already, or the client gone: nothing can be said any more.
    seen.code = 'broken_off';
    if (!res.writableFinished && !res.destroyed) logFailure(log, error);
    res.destroy();
  }
  const status = res.statusCode;
  const method = ['GET', 'POST', 'OPTIONS'].find((known) => known === req.method) ?? 'other';
  const ms = Math.round(performance.now() - start);
  house.metrics.count('requests', { route: seen.route, status: `${status}` });
  log({ level: 'info', method, ...seen, status, ms });
}

async function replyTo(
  house: House,
  log: Log,
  req: IncomingMessage,
  res: ServerResponse,
  seen: { route: string; code?: string },
): Promise<Reply> {
  try {
    const [path = '', query = ''] = (req.url ?? '').split(/\?(.*)/s);
    const route = findRoute(path);
    seen.route = route.name;
    if (req.method === 'OPTIONS') return { status: 204, headers: { allow: route.method } };
    if (req.method !== route.method)
      throw new Problem('method_not_allowed', `Use ${route.method}.`, {
        headers: { allow: route.method },
      });
    return await enter(house, route, req, res, new URLSearchParams(query));
  } catch (error) {
    const problem = problemOf(error);
    seen.code = problem.code;
    if (problem.status >= 500) logFailure(log, error);
    return problemReply(problem);
  }
}

async function enter(
  house: House,
  route: Route,
  req: IncomingMessage,
  res: ServerResponse,
  query: URLSearchParams,
): Promise<Reply> {
  if ('open' in route) return route.open(house, { req, query });
  const token = await authorize(house, req, route.ws);
  if (route.method === 'GET') checkSchema(house.door, schemaOf(req));
  const gone = new AbortController();
  res.once('close', () => gone.abort());
  const reply = await route.answer(house, { req, query, token, signal: gone.signal });
  const backoff = house.pace.backoff();
  return backoff ? { ...reply, headers: { ...reply.headers, backoff: `${backoff}` } } : reply;
}

function problemOf(error: unknown): Problem {
  if (error instanceof Problem) return error;
  const away = awayOf(error);
  if (away)
    return new Problem('unavailable', `${away.cause} Try again later.`, {
      headers: { 'retry-after': `${away.seconds}` },
    });
  return new Problem('internal', 'This is a fault of the endpoint. Nothing was changed.');
}

import type { House } from './call.ts';
import { json, type Reply } from './reply.ts';

/** `GET /healthz`: fails when the store can't be read. */
export async function healthz({ store }: House): Promise<Reply> {
  await store.head('');
  return json('{"ok":true}');
}

/** `GET /metrics`: counters since the start, as Prometheus reads them. */
export async function metrics({ metrics, waiting }: House): Promise<Reply> {
  const gauges = { waiting: waiting.size(), up_seconds: Math.round(process.uptime()) };
  const headers = { 'content-type': 'text/plain; version=0.0.4' };
  return { status: 200, headers, body: metrics.text(gauges) };
}

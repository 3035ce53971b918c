import { describe, expect, it } from 'vitest';
import { startEndpoint } from './endpoint.fixture.ts';

const { url } = await startEndpoint();

describe('browsers', () => {
  const ask = (origin: string, method = 'OPTIONS') =>
    fetch(`${url}/v1/w/team/push`, { method, headers: { origin } });

  it('let extensions read the answers, problems too', async () => {
    for (const origin of ['chrome-extension://abcdefghijklmnop', 'moz-extension://3e1c-9']) {
      const preflight = await ask(origin);
      expect(preflight.status).toBe(204);
      expect(preflight.headers.get('access-control-allow-origin')).toBe(origin);
      expect(preflight.headers.get('access-control-allow-headers')).toContain('authorization');
      expect((await ask(origin, 'POST')).headers.get('access-control-allow-origin')).toBe(origin);
    }
  });

  it('let no web page read them', async () => {
    for (const origin of [
      'https://evil.test',
      'null',
      'https://chrome-extension://x',
      'chrome-extension://x/y',
    ]) {
      const preflight = await ask(origin);
      const names = [...preflight.headers.keys()].filter((name) =>
        name.startsWith('access-control'),
      );
      expect(names).toEqual([]);
    }
  });
});

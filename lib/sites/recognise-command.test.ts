import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import cases from '../../tests/fixtures/sites/cases.json' with { type: 'json' };
import { recognise } from './index.ts';

const script = fileURLToPath(new URL('../../scripts/recognise.mjs', import.meta.url));

function run(input: string, flags: string[] = []) {
  const { stdout, stderr, status } = spawnSync('node', [script, ...flags], {
    input,
    encoding: 'utf8',
  });
  return { lines: stdout.split('\n').slice(0, -1), stdout, stderr, status };
}

describe('the recognise command', () => {
  it('answers the known addresses line for line', () => {
    const { lines } = run(cases.map((entry) => JSON.stringify(entry)).join('\n'));
    const expected = cases.map(({ url, declared }) => recognise(url, declared ? [declared] : []));
    expect(lines.map((line) => JSON.parse(line))).toEqual(expected);
    const record = lines.find((line) => line !== 'null') ?? '{}';
    expect(Object.keys(JSON.parse(record))).toEqual(
      'system object recordId tenant kind key'.split(' '),
    );
  });

  it('prints null and a sentence for a line that it cannot read, and goes on', () => {
    const good = '{"url":"https://acme.my.salesforce.com/0015g00000aBcDe"}';
    const { lines, stderr, status } = run(
      `\uFEFF${good}\r\nnot json\n\n{"link":"x"}\n{"url":"https://a.b","declared":{"origin":"a.b","system":"tryton"}}\n{"url":"https://a.b","declared":{"origin":"https://a.b","system":"none"}}\n${good}`,
    );
    expect(lines.map((line) => line !== 'null')).toEqual([
      true,
      false,
      false,
      false,
      false,
      false,
      true,
    ]);
    expect(stderr.split('\n').filter(Boolean)).toHaveLength(5);
    expect(stderr).toContain('Line 2: not JSON.');
    expect(stderr).toContain('there is no system "none"');
    expect(status).toBe(0);
  });

  it('keeps line separators inside a string in one line', () => {
    expect(run('{"url":"https://x.test/\u2028\u2029"}\n').lines).toEqual(['null']);
  });

  it('prints nothing for no input', () => {
    expect(run('').stdout).toBe('');
  });

  // Each call is a process, and a busy machine takes its time to start one.
  it('explains itself on request', () => {
    expect(run('', ['--help']).stdout).toContain('npm run -s recognise');
  });

  it('fails for a flag that it does not know', () => {
    expect(run('', ['--what']).status).toBe(2);
  });
});

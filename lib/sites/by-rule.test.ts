import { describe, expect, it } from 'vitest';
import listed from '../../tests/fixtures/sites/by-rule.json' with { type: 'json' };
import { declaredSiteSchema } from '../model/declared-site.ts';
import { recognise } from './index.ts';

/** Groups of addresses: those of a record with its kind, object and id, and those that are none. */
const groups: { system: string; declared?: unknown; records: object; none: string[] }[] = listed;

/** What an address opens, as the list writes it; a record of another system is told by its name. */
function opened(system: string, url: string, declared: unknown): string {
  const found = recognise(url, declared ? [declaredSiteSchema.parse(declared)] : []);
  if (!found) return 'none';
  const what = `${found.kind} ${found.object ?? '-'} ${found.recordId}`;
  return found.system === system ? what : `${found.system}: ${what}`;
}

describe('addresses that nobody has seen, judged by what is known of their system', () => {
  it.each(groups.map((group) => [group.system, group] as const))('of %s', (_, group) => {
    const { system, declared, records, none } = group;
    const urls = [...Object.keys(records), ...none];
    const answers = urls.map((url) => [url, opened(system, url, declared)]);
    const expected = [...Object.entries(records), ...none.map((url) => [url, 'none'])];
    expect(answers).toEqual(expected);
  });
});

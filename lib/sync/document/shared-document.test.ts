import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { client, note } from '../../../endpoint/records.fixture.ts';
import {
  emptyDocument,
  mergeInto,
  parseDocument,
  warningsOf,
  writeDocument,
} from './shared-document.ts';

const written = (records: unknown[]) =>
  JSON.stringify({ format: 'clientside-shared', version: 1, epoch: 'e1', records });

describe('a shared document', () => {
  it('is read as it was written, whatever is in it', () => {
    const entry = fc.oneof(fc.jsonValue(), fc.constantFrom(client('1', 'A'), note('1', 'said')));
    fc.assert(
      fc.property(fc.array(entry), (entries) => {
        const document = parseDocument(written(entries));
        const again = parseDocument(writeDocument(document));
        expect(JSON.stringify(again.strays)).toBe(JSON.stringify(document.strays));
        expect([...again.records]).toEqual([...document.records]);
        expect([again.epoch, again.rest]).toEqual(['e1', {}]);
      }),
    );
  });

  it('is never the same text twice, and always of the same length', () => {
    const [one, two] = [writeDocument(emptyDocument()), writeDocument(emptyDocument())];
    expect(one).not.toBe(two);
    expect(one.length).toBe(two.length);
  });

  it('merges what it has twice, and is changed only by what is new', () => {
    const document = parseDocument(written([client('1', 'A', 1), client('1', 'B', 2)]));
    expect(document.records.get('client_1')?.f.name).toBe('B');
    const same = mergeInto(document, [client('1', 'A', 1)], 'Ann');
    expect(same).toMatchObject({ isSame: true, results: [{ s: 'noop' }] });
    const other = mergeInto(document, [client('1', 'C', 3), client('2', 'D')], 'Ann');
    expect(other).toMatchObject({ isSame: false, results: [{ s: 'ok' }, { s: 'ok' }] });
    expect(other.document.records.get('client_1')).toMatchObject({ f: { name: 'C' }, by: 'Ann' });
    expect(document.records.size).toBe(1);
  });

  it('does not let a note be overwritten', () => {
    const document = parseDocument(written([note('1', 'said')]));
    expect(mergeInto(document, [note('1', 'unsaid', 9)], 'Ann')).toMatchObject({
      isSame: true,
      results: [{ s: 'rejected', code: 'immutable', field: 'text' }],
    });
  });

  it('takes no record that nobody could read again', () => {
    const half = 'x'.repeat(150_000);
    const document = parseDocument(written([client('1', half, 1)]));
    const other = { ...client('1', ''), f: { about: half }, h: client('1', '', 2).h };
    expect(mergeInto(document, [other, client('2', half + half)], 'Ann')).toMatchObject({
      isSame: true,
      results: [
        { s: 'rejected', code: 'too_large' },
        { s: 'rejected', code: 'too_large' },
      ],
    });
  });

  it.each([
    ['bad_answer', '{"format":"clientside-sha'],
    ['bad_answer', `${'['.repeat(20_000)}${']'.repeat(20_000)}`],
    ['not_ours', '{"format":"clientside","version":1,"records":[]}'],
    ['client_too_old', written([]).replace('"version":1', '"version":2')],
    ['client_too_old', '{"format":"clientside-shared","version":2,"parts":{}}'],
  ])('fails with %s on what is none', (code, text) => {
    expect(() => parseDocument(text)).toThrow(
      expect.objectContaining({
        facts: { code, ...(code === 'bad_answer' ? { detail: expect.any(String) } : {}) },
      }),
    );
  });

  it('says when it has more than 2,000 records, 5 writers or 4 MiB', () => {
    const of = (count: number) =>
      parseDocument(written(Array.from({ length: count }, (_, n) => client(`${n}`, 'A'))));
    expect(warningsOf(of(2000), 1000)).toEqual([]);
    expect(warningsOf(of(2001), 5_000_000)).toEqual(['many_records', 'large_document']);
    const many = Array.from({ length: 6 }, (_, n) => ({ ...client(`${n}`, 'A'), by: `${n}` }));
    expect(warningsOf(parseDocument(written(many)), 1000)).toEqual(['many_writers']);
  });
});

import { describe, expect, it } from 'vitest';
import type { SharingView } from '../../lib/views/sharing-view.ts';
import { statusWords } from './status-words.ts';
import { troubleWords } from './trouble-words.ts';

const NOW = 1_800_000_000_000;
const MINUTE = 60_000;
const view: SharingView = {
  title: 'Payroll North',
  host: 'share.example.com',
  waiting: 0,
  attention: 0,
};
const said = (some: Partial<SharingView>) => statusWords({ ...view, ...some }, NOW);

describe('the status of sharing in words', () => {
  it.each([
    [{}, 'Not shared yet'],
    [{ sharedAt: NOW - 20_000 }, 'Shared just now'],
    [{ sharedAt: NOW - 3 * MINUTE }, 'Shared 3 minutes ago'],
    [{ sharedAt: NOW + 9 * MINUTE }, 'Shared just now'],
    [{ sharedAt: NOW, attention: 2 }, 'Shared just now; 2 things to look at'],
    [{ waiting: 2, sharedAt: NOW - 3 * MINUTE }, '2 edits waiting, last shared 3 minutes ago'],
    [{ waiting: 1 }, '1 edit waiting, not shared yet'],
    [
      { waiting: 1200, sharedAt: NOW - 26 * 60 * MINUTE },
      '1,200 edits waiting, last shared 26 hours ago',
    ],
    [{ sharedAt: NOW - 49 * 60 * MINUTE }, 'Shared 2 days ago'],
    [
      { pulling: { why: 'first', pulled: 12_000 } },
      'Bringing what the team has: 12,000 records so far',
    ],
    [{ pulling: { why: 'first', pulled: 0 } }, 'Bringing what the team has'],
    [
      { waiting: 2, sharedAt: NOW - 3 * MINUTE, pulling: { why: 'restored', pulled: 7 } },
      'Bringing what the team has: 7 records so far; 2 edits waiting, last shared 3 minutes ago',
    ],
    [
      { waiting: 2, trouble: { code: 'unreachable', retryAt: NOW + 4 * MINUTE } },
      'share.example.com can’t be reached; 2 edits waiting, not shared yet',
    ],
    [
      {
        waiting: 2,
        sharedAt: NOW - 3 * MINUTE,
        trouble: { code: 'unreachable', retryAt: NOW + 4 * MINUTE },
      },
      'share.example.com can’t be reached; 2 edits waiting, last shared 3 minutes ago',
    ],
    [
      { waiting: 1, paused: { code: 'unauthorized', at: NOW } },
      'share.example.com does not know you any more; 1 edit waiting, not shared yet',
    ],
    [
      { paused: { code: 'many_deletes', detail: '6 of 9', at: NOW } },
      'The team has deleted a lot: 6 of 9 records',
    ],
    [
      { isDocument: true, paused: { code: 'unauthorized', at: NOW } },
      'share.example.com does not take the file’s name and password any more',
    ],
    [
      { isDocument: true, paused: { code: 'document_full', at: NOW } },
      'The file at share.example.com is full',
    ],
  ] as const)('says of %j: %s', (some, words) => {
    expect(said(some).words).toBe(words);
  });

  it('says when it is tried again, and what a person can do', () => {
    const { tone, advice } = said({ trouble: { code: 'busy', retryAt: NOW + 4 * MINUTE } });
    expect(tone).toBe('away');
    expect(advice).toMatch(/^The next try is in 4 minutes\. (?!It is tried again)/);
    expect(said({ paused: { code: 'client_too_old', at: NOW } })).toMatchObject({
      tone: 'alert',
      advice: expect.stringContaining('Update the extension'),
    });
  });
});

describe('a trouble in words', () => {
  it('tells a code that it does not know with what the endpoint said', () => {
    expect(troubleWords('out_to_lunch', 'h.example', 'Back at one.')).toEqual({
      words: 'h.example answered “out_to_lunch”',
      advice: 'Back at one.',
    });
    expect(troubleWords('constructor', 'h.example').words).toContain('constructor');
  });
});

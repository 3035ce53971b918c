import { describe, expect, it } from 'vitest';
import { requestVerdict } from './request-verdict.ts';

describe('requestVerdict', () => {
  it('delivers what is in the contract, whatever the reason', () => {
    expect(requestVerdict({ clause: '4.2', reason: 'preference' })).toEqual({
      verdict: 'deliver',
      because: 'In the contract (4.2): deliver it.',
    });
  });

  it.each([
    ['delivery-gap', 'fix-our-process', 'offer the fix to all'],
    ['past-scar', 'acknowledge-and-keep', 'show the safeguard, keep the process'],
    ['new-need', 'change-order', 'change order'],
    ['preference', 'decline', 'give the reason'],
  ] as const)('outside the contract, %s means %s', (reason, verdict, words) => {
    const advice = requestVerdict({ reason });
    expect(advice.verdict).toBe(verdict);
    expect(advice.because).toContain(words);
    expect(requestVerdict({ reason, clause: '  ' }).verdict).toBe(verdict);
  });

  it('asks for the reason before it advises', () => {
    expect(requestVerdict({})).toMatchObject({ verdict: null });
    expect(requestVerdict({}).because).toContain('ask why');
  });
});

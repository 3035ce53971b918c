import type { Request, RequestReason, Verdict } from '../model/request.ts';

/** What the method advises; null while it can't tell. `because` says why in a plain sentence. */
export type VerdictAdvice = { verdict: Verdict | null; because: string };

const advice: Record<RequestReason, { verdict: Verdict; because: string }> = {
  'delivery-gap': {
    verdict: 'fix-our-process',
    because:
      'Not in the contract, but it shows a gap in our delivery: fix our process and offer the fix to all clients.',
  },
  'past-scar': {
    verdict: 'acknowledge-and-keep',
    because:
      'Not in the contract; it comes from a bad experience with a past provider: acknowledge it, show the safeguard, keep the process.',
  },
  'new-need': {
    verdict: 'change-order',
    because: 'Not in the contract, but the need is real and new: offer a change order.',
  },
  preference: {
    verdict: 'decline',
    because: 'Not in the contract and a preference only: decline, and give the reason.',
  },
};

/** Advises on a request by its clause, else by its reason (method.md 10); the person decides and the log keeps both. */
export function requestVerdict(request: Pick<Request, 'clause' | 'reason'>): VerdictAdvice {
  const clause = request.clause?.trim();
  if (clause) return { verdict: 'deliver', because: `In the contract (${clause}): deliver it.` };
  if (request.reason) return advice[request.reason];
  return {
    verdict: null,
    because:
      'No clause of the contract names it: ask why the client wants it, then choose the reason.',
  };
}

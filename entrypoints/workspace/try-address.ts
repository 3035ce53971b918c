import type { Declaration } from '../../components/workspace/DeclareSite.tsx';
import { recognise, recordLabel } from '../../lib/sites/index.ts';

/** What an address would open once a system is declared there, in words; undefined when it is no record. */
export function tryAddress(address: string, declared: Declaration): string | undefined {
  const typed = address.trim();
  const url = /^[a-z][a-z0-9+.-]*:\/\//i.test(typed) ? typed : `https://${typed}`;
  const record = recognise(url, [declared]);
  if (!record || record.system !== declared.system) return undefined;
  return `${recordLabel(record)}, number or id ${record.recordId}`;
}

import { useRef, useState } from 'react';
import type { JoinTrouble } from '../../components/workspace/sharing/TroubleNote.tsx';
import { reportOf } from '../../lib/platform/failure.ts';
import { requestHosts } from '../../lib/platform/permissions.ts';
import type { SignedIn } from '../../lib/sync/sign-in/signed-in.ts';
import { Trouble } from '../../lib/sync/trouble.ts';
import { signInTo } from './sign-in.ts';

/** Signing in to an endpoint from a click; `onSigned` may answer with a trouble of its own. */
export function useSignIn(onSigned: (signed: SignedIn) => Promise<JoinTrouble | undefined>) {
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<JoinTrouble>();
  // What turned out to be needed too: the next click asks for it.
  const more = useRef<string[]>([]);

  const work = async (endpoint: string, granting: Promise<boolean>, host: string) => {
    if (!(await granting)) return { code: 'not_granted', host };
    const signed = await signInTo(endpoint);
    if ('pass' in signed) return onSigned(signed);
    more.current = signed.hosts;
    return { code: 'one_more_host', host };
  };
  /** Call directly in a click: the browser asks only then. */
  const signIn = (endpoint: string, issuer: string, hosts: string[]) => {
    const { host } = new URL(issuer);
    const granting = requestHosts([...new Set([...hosts, ...more.current])]);
    setBusy(true);
    setTrouble(undefined);
    void work(endpoint, granting, host)
      .catch((thrown) => troubleOf(thrown, host))
      .then((went) => {
        setTrouble(went);
        setBusy(false);
      });
  };
  return { busy, trouble, signIn };
}

/** What went wrong, for a note. */
export function troubleOf(thrown: unknown, host: string): JoinTrouble {
  if (!(thrown instanceof Trouble))
    return { code: 'unexpected', host, detail: reportOf(thrown).advice };
  const { code, detail } = thrown.facts;
  return { code, host, ...(detail ? { detail } : {}) };
}

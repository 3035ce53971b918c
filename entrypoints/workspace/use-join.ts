import { useRef, useState } from 'react';
import type { Decision } from '../../components/workspace/sharing/FoundTeam.tsx';
import type { SignInWish } from '../../components/workspace/sharing/JoinTeam.tsx';
import type { JoinTrouble } from '../../components/workspace/sharing/TroubleNote.tsx';
import { ask } from '../../lib/messages/ask.ts';
import { endpointPattern } from '../../lib/messages/sharing/endpoint-pattern.ts';
import type { WayIn } from '../../lib/messages/sharing/way-in.ts';
import { requestHost } from '../../lib/platform/permissions.ts';
import { saveSettings } from '../../lib/platform/settings.ts';
import { parseEndpoint, parseJoinLink } from '../../lib/sync/join-link.ts';
import type { Entrance, Found } from '../../lib/views/team-view.ts';
import { showNewKey } from './new-key.ts';
import { showActiveTeam } from './show-team.ts';
import { findSignIn, type SignInPlace } from './sign-in.ts';
import { troubleOf, useSignIn } from './use-sign-in.ts';

type Step = { entrance: WayIn; found: Found };
type SignInStep = SignInWish & SignInPlace;

/** Joining a team in two steps: look what is there, then join; between them one signs in, where the firm has that. */
export function useJoin() {
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<JoinTrouble>();
  const [step, setStep] = useState<Step>();
  // The same one for each try, so that a lost answer costs no invite.
  const nonce = useRef(crypto.randomUUID());

  const [signInStep, setSignInStep] = useState<SignInStep>();
  const signing = useSignIn(
    async (signed) =>
      signInStep &&
      look({ endpoint: signInStep.endpoint, workspace: signInStep.workspace, signed }),
  );

  const settle = async (at: Address, work: () => Promise<JoinTrouble | undefined>) => {
    setBusy(true);
    setTrouble(undefined);
    const host = hostOf(at);
    const went = await work().catch((thrown) => troubleOf(thrown, host));
    setTrouble(went && { ...went, host });
    setBusy(false);
  };
  const look = async (entrance: WayIn) => {
    const found = await ask('team.try', { entrance });
    if (!found.ok) return { ...found, host: hostOf(entrance) };
    nonce.current = crypto.randomUUID();
    setSignInStep(undefined);
    setStep({ entrance, found });
    return undefined;
  };
  const onTry = (entrance: Entrance) => {
    const granting = grant(entrance);
    void settle(entrance, async () =>
      (await granting) ? look(entrance) : { code: 'not_granted', host: '' },
    );
  };
  const onFindSignIn = (wish: SignInWish) => {
    const granting = grant(wish);
    void settle(wish, async () => {
      const endpoint = parseEndpoint(wish.endpoint);
      if (!endpoint) return { code: 'bad_address', host: '' };
      if (!(await granting)) return { code: 'not_granted', host: '' };
      setSignInStep({ ...wish, endpoint, ...(await findSignIn(endpoint)) });
      return undefined;
    });
  };
  const onSignIn = () => {
    if (signInStep) signing.signIn(signInStep.endpoint, signInStep.issuer, signInStep.hosts);
  };
  const onJoin = ({ name, ...decision }: Decision) => {
    if (!step) return;
    void settle(step.entrance, async () => {
      const { entrance } = step;
      const asked = { entrance, name, nonce: nonce.current, ...decision };
      const answer = await ask('team.join', asked);
      if (!answer.ok) return { host: '', ...answer };
      const { team, key } = answer;
      if (key) showNewKey({ team, written: key, at: Date.now() });
      if (name) await saveSettings({ name });
      setStep(undefined);
      showActiveTeam();
      return undefined;
    });
  };
  const onBack = () => {
    setStep(undefined);
    setSignInStep(undefined);
  };
  const signIn = signInStep && { ...signInStep, busy: signing.busy, trouble: signing.trouble };
  return { busy, trouble, step, signIn, onTry, onFindSignIn, onSignIn, onJoin, onBack };
}

type Address = { link: string } | { endpoint: string } | { document: string };

/** Asks for the endpoint's host: the browser asks only when this is called in the click itself, with nothing awaited before. */
function grant(at: Address): Promise<boolean> {
  const endpoint = endpointOf(at);
  const pattern = endpoint && endpointPattern(endpoint);
  return pattern ? requestHost(pattern) : Promise.resolve(true);
}

function endpointOf(at: Address): string | undefined {
  if ('link' in at) return parseJoinLink(at.link)?.endpoint;
  return parseEndpoint('document' in at ? at.document : at.endpoint);
}

function hostOf(at: Address): string {
  const endpoint = endpointOf(at);
  return endpoint ? new URL(endpoint).host : '';
}

import { useEffect, useRef, useState } from 'react';
import type { Decision } from '../../components/workspace/sharing/FoundTeam.tsx';
import type { SignInWish } from '../../components/workspace/sharing/JoinTeam.tsx';
import type { JoinTrouble } from '../../components/workspace/sharing/TroubleNote.tsx';
import { ask } from '../../lib/messages/ask.ts';
import { endpointPattern } from '../../lib/messages/sharing/endpoint-pattern.ts';
import { holdHosts } from '../../lib/messages/sharing/hold-hosts.ts';
import type { WayIn } from '../../lib/messages/sharing/way-in.ts';
import { requestHost } from '../../lib/platform/permissions.ts';
import { saveSettings } from '../../lib/platform/settings.ts';
import { parseEndpoint, parseJoinLink } from '../../lib/sync/join-link.ts';
import { shownTeams, teamIn } from '../../lib/sync/teams.ts';
import type { Entrance, Found } from '../../lib/views/team-view.ts';
import { letGo } from './let-go.ts';
import { useShowTeam } from './show-team.ts';
import { findSignIn, type SignInPlace } from './sign-in.ts';
import { troubleOf, useSignIn } from './use-sign-in.ts';

/** What was found behind an entrance, and what the team is called here that has joined it before. */
type Step = { entrance: WayIn; found: Found; again: string | undefined };
type SignInStep = SignInWish & SignInPlace;

/** Joining a team in two steps, with what the one on the page has or apart from it: look what is there, then join; between them one signs in, where the firm has that. */
export function useJoin(team: string) {
  const { returnToSharing } = useShowTeam();
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

  const last = useRef<Promise<void>>(undefined);
  // Whoever goes to another room has given up, once what runs has ended.
  useEffect(() => () => void (last.current ?? Promise.resolve()).then(letGo), []);

  const settle = (at: Address, work: () => Promise<JoinTrouble | undefined>) => {
    const settling = async () => {
      setBusy(true);
      setTrouble(undefined);
      const host = hostOf(at);
      const went = await work().catch((thrown) => troubleOf(thrown, host));
      // What was found can be joined once more without asking for the host again.
      if (went && !step) await letGo();
      setTrouble(went && { ...went, host });
      setBusy(false);
    };
    last.current = settling();
  };
  const look = async (entrance: WayIn) => {
    const found = await ask('team.try', { entrance });
    if (!found.ok) return { ...found, code: codeOf(found, entrance), host: hostOf(entrance) };
    nonce.current = crypto.randomUUID();
    setSignInStep(undefined);
    const again = teamIn(await shownTeams.read(), found)?.title;
    setStep({ entrance, found, again });
    return undefined;
  };
  const onTry = (entrance: Entrance) => {
    const granting = grant(entrance);
    settle(entrance, async () =>
      (await granting) ? look(entrance) : { code: 'not_granted', host: '' },
    );
  };
  const onFindSignIn = (wish: SignInWish) => {
    const granting = grant(wish);
    settle(wish, async () => {
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
  /** A link that is no good is of no more use: another one is pasted. */
  const backToLink = async () => {
    setStep(undefined);
    await letGo();
  };
  const onJoin = ({ name, ...decision }: Decision) => {
    if (!step) return;
    const goOn = returnToSharing();
    settle(step.entrance, async () => {
      const { entrance } = step;
      const asked = { entrance, name, nonce: nonce.current, team, ...decision };
      const answer = await ask('team.join', asked);
      if (!answer.ok) {
        if (answer.code === 'invite_invalid') await backToLink();
        return { host: '', ...answer };
      }
      if (name) await saveSettings({ name });
      setStep(undefined);
      await letGo();
      goOn(answer.team);
      return undefined;
    });
  };
  const onBack = () => {
    setStep(undefined);
    setSignInStep(undefined);
    setTrouble(undefined);
    void letGo();
  };
  const signIn = signInStep && { ...signInStep, busy: signing.busy, trouble: signing.trouble };
  return { busy, trouble, step, signIn, onTry, onFindSignIn, onSignIn, onJoin, onBack };
}

/** Who pastes a token was not known before. */
function codeOf({ code }: { code: string }, entrance: WayIn): string {
  return 'token' in entrance && code === 'unauthorized' ? 'bad_token' : code;
}

type Address = { link: string } | { endpoint: string } | { document: string };

/** Asks for the endpoint's host: the browser asks only when this is called in the click itself, with nothing awaited before. */
async function grant(at: Address): Promise<boolean> {
  const endpoint = endpointOf(at);
  const pattern = endpoint && endpointPattern(endpoint);
  if (!pattern) return true;
  const holding = holdHosts([pattern]);
  const isGranted = await requestHost(pattern);
  await holding;
  return isGranted;
}

function endpointOf(at: Address): string | undefined {
  if ('link' in at) return parseJoinLink(at.link)?.endpoint;
  return parseEndpoint('document' in at ? at.document : at.endpoint);
}

function hostOf(at: Address): string {
  const endpoint = endpointOf(at);
  return endpoint ? new URL(endpoint).host : '';
}

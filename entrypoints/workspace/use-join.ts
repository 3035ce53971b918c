import { useRef, useState } from 'react';
import type { Decision } from '../../components/workspace/sharing/FoundTeam.tsx';
import type { JoinTrouble } from '../../components/workspace/sharing/TroubleNote.tsx';
import { ask } from '../../lib/messages/ask.ts';
import { endpointPattern } from '../../lib/messages/sharing/endpoint-pattern.ts';
import { reportOf } from '../../lib/platform/failure.ts';
import { requestHost } from '../../lib/platform/permissions.ts';
import { saveSettings } from '../../lib/platform/settings.ts';
import { parseEndpoint, parseJoinLink } from '../../lib/sync/join-link.ts';
import type { Entrance, Found } from '../../lib/views/team-view.ts';
import { showActiveTeam } from './show-team.ts';

type Step = { entrance: Entrance; found: Found };

/** Joining a team in two steps: look what is there, then join. */
export function useJoin() {
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<JoinTrouble>();
  const [step, setStep] = useState<Step>();
  // The same one for each try, so that a lost answer costs no invite.
  const nonce = useRef(crypto.randomUUID());

  const settle = async (entrance: Entrance, work: () => Promise<JoinTrouble | undefined>) => {
    setBusy(true);
    setTrouble(undefined);
    const host = hostOf(entrance);
    const went = await work().catch((thrown) => ({
      code: 'unexpected',
      host,
      detail: reportOf(thrown).advice,
    }));
    setTrouble(went && { ...went, host });
    setBusy(false);
  };
  const onTry = (entrance: Entrance) => {
    // The browser asks only when it is called in the click itself, with nothing awaited before.
    const endpoint = endpointOf(entrance);
    const pattern = endpoint && endpointPattern(endpoint);
    const granting = pattern ? requestHost(pattern) : Promise.resolve(true);
    void settle(entrance, async () => {
      if (!(await granting)) return { code: 'not_granted', host: '' };
      const found = await ask('team.try', { entrance });
      if (!found.ok) return { host: '', ...found };
      nonce.current = crypto.randomUUID();
      setStep({ entrance, found });
      return undefined;
    });
  };
  const onJoin = ({ name, isApart }: Decision) => {
    if (!step) return;
    void settle(step.entrance, async () => {
      const { entrance } = step;
      const answer = await ask('team.join', { entrance, name, nonce: nonce.current, isApart });
      if (!answer.ok) return { host: '', ...answer };
      if (name) await saveSettings({ name });
      setStep(undefined);
      showActiveTeam();
      return undefined;
    });
  };
  return { busy, trouble, step, onTry, onJoin, onBack: () => setStep(undefined) };
}

function endpointOf(entrance: Entrance): string | undefined {
  if ('link' in entrance) return parseJoinLink(entrance.link)?.endpoint;
  return parseEndpoint('document' in entrance ? entrance.document : entrance.endpoint);
}

function hostOf(entrance: Entrance): string {
  const endpoint = endpointOf(entrance);
  return endpoint ? new URL(endpoint).host : '';
}

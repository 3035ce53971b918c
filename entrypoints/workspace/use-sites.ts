import { useWindowEvent } from '@mantine/hooks';
import { useCallback, useEffect, useState } from 'react';
import type { Declaration } from '../../components/workspace/DeclareSite.tsx';
import type { SiteActs } from '../../components/workspace/SiteTable.tsx';
import { ask } from '../../lib/messages/ask.ts';
import { browserName } from '../../lib/messages/browser-name.ts';
import { browser } from '../../lib/platform/browser.ts';
import { reportOf } from '../../lib/platform/failure.ts';
import { requestHost } from '../../lib/platform/permissions.ts';
import { permissionPattern } from '../../lib/sites/index.ts';
import type { SiteView, SystemChoice } from '../../lib/views/site-view.ts';
import type { TaughtView } from '../../lib/views/taught-view.ts';
import { tellDone, tellFailure } from './tell.tsx';

const REFUSED = 'The browser did not give access, so cards stay off there.';

/** The sites with what can be done to each; every removal can be taken back. */
export function useSites() {
  const [sites, setSites] = useState<SiteView[]>();
  const [systems, setSystems] = useState<SystemChoice[]>([]);
  const [taught, setTaught] = useState<TaughtView[]>([]);
  const [busy, setBusy] = useState(false);
  const [advice, setAdvice] = useState<string>();
  const refresh = useRefresh(setSites, setTaught);
  useEffect(() => {
    ask('site.systems', {}).then(setSystems, (thrown) => tellFailure(reportOf(thrown).advice));
  }, []);

  const settle = (work: Promise<void>) =>
    work.catch((thrown) => tellFailure(reportOf(thrown).advice)).then(refresh);

  // The browser asks only when it is called in the click itself, with nothing awaited before.
  const switchOn = (site: SiteView) =>
    settle(turnOn(site.origin, site.pattern).then((granted) => tellGranted(site, granted)));
  const acts: SiteActs = {
    onSwitchOn: (site) => void switchOn(site),
    onSwitchOff: (site) =>
      void settle(
        switchOff(site).then((isKept) =>
          tellDone(offWords(site, isKept), {
            name: 'Switch on again',
            run: () => void switchOn(site),
          }),
        ),
      ),
    onForget: (site) =>
      void settle(
        ask('site.forget', { origin: site.origin, basePath: site.basePath }).then(() =>
          tellDone(`${site.title} at ${site.origin} is forgotten.`, {
            run: () => void settle(putBack(site)),
          }),
        ),
      ),
    onHidden: (site, hidden) =>
      void settle(ask('site.hidden', { origin: site.origin, hidden }).then(() => undefined)),
  };
  const declare = (declaration: Declaration) => {
    setBusy(true);
    setAdvice(undefined);
    declareNow(declaration)
      .then(setAdvice, (thrown) => setAdvice(reportOf(thrown).advice))
      .then(refresh)
      .finally(() => setBusy(false));
  };
  const accept = (site: TaughtView) => void settle(acceptNow(site));
  return { sites, taught, systems, busy, advice, acts, declare, accept };
}

/** Reads the list at the start, and again whenever permissions change or the person comes back. */
function useRefresh(
  onSites: (sites: SiteView[]) => void,
  onTaught: (taught: TaughtView[]) => void,
): () => Promise<void> {
  const refresh = useCallback(
    () =>
      Promise.all([ask('site.list', {}).then(onSites), ask('site.taught', {}).then(onTaught)]).then(
        () => undefined,
        (thrown) => tellFailure(reportOf(thrown).advice),
      ),
    [onSites, onTaught],
  );
  useEffect(() => {
    void refresh();
    const again = () => void refresh();
    browser.permissions.onAdded.addListener(again);
    browser.permissions.onRemoved.addListener(again);
    return () => {
      browser.permissions.onAdded.removeListener(again);
      browser.permissions.onRemoved.removeListener(again);
    };
  }, [refresh]);
  useWindowEvent('focus', () => void refresh());
  return refresh;
}

function tellGranted(site: SiteView, granted: boolean): void {
  if (granted) tellDone(`Cards show on ${site.title} now.`);
  else tellFailure(REFUSED);
}

function offWords({ title }: SiteView, isKept: boolean): string {
  return isKept
    ? `${title} is switched off. The access stays, since sharing with your team needs it.`
    : `${title} is switched off, and the access is given back.`;
}

/** Asks for a host in the click itself, and lets cards show there; without access the site is off. */
async function turnOn(origin: string, pattern: string): Promise<boolean> {
  const switching = ask('site.switch', { origin, isOn: true });
  const [granted] = await Promise.all([requestHost(pattern), switching]);
  if (!granted) await ask('site.switch', { origin, isOn: false });
  return granted;
}

/** Whether the access is kept, for sharing; a declared host stays declared, so that it can be switched on again from the list. */
async function switchOff({ origin, basePath }: SiteView): Promise<boolean> {
  const { isKept } = await ask('site.switch', { origin, isOn: false });
  if (basePath === undefined) await ask('site.forget', { origin });
  return isKept;
}

async function putBack({ origin, basePath = '/', system }: SiteView): Promise<void> {
  await ask('site.declare', { origin, basePath, system });
}

/** Declares a host and asks for it in the same click; answers what went wrong. */
function declareNow(declaration: Declaration): Promise<string | undefined> {
  const pattern = permissionPattern(`${declaration.origin}/`, browserName());
  if (!pattern) return Promise.resolve('The browser can’t ask access for this host.');
  const declaring = ask('site.declare', declaration);
  const granting = turnOn(declaration.origin, pattern);
  return Promise.all([declaring, granting]).then(([answer, granted]) => {
    if (!answer.ok) return answer.advice;
    if (!granted) return `${REFUSED} The host is in the list; switch it on there when you want.`;
    tellDone(`Declared. Cards show on ${declaration.origin} now.`);
    return undefined;
  });
}

/** Accepts a taught site and asks for its host in the same click. */
function acceptNow({ id, origin, pattern, title }: TaughtView): Promise<void> {
  const accepting = ask('site.accept', { id });
  const granting = turnOn(origin, pattern);
  return Promise.all([accepting, granting]).then(([answer, granted]) => {
    if (!answer.ok) tellFailure(answer.advice);
    else if (!granted) tellFailure(`${REFUSED} It is in the list above; switch it on there.`);
    else tellDone(`Cards show on ${title} now.`);
  });
}

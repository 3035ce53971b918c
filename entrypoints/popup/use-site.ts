import { useCallback, useEffect, useState } from 'react';
import type { SitePanelProps } from '../../components/popup/SitePanel.tsx';
import type { SiteChoice } from '../../components/popup/site-choice.ts';
import { ask } from '../../lib/messages/ask.ts';
import { onChanges } from '../../lib/messages/changes.ts';
import { browser } from '../../lib/platform/browser.ts';
import { reportOf } from '../../lib/platform/failure.ts';
import { requestHost } from '../../lib/platform/permissions.ts';
import type { SiteStatus, SystemChoice } from '../../lib/views/site-view.ts';

const REFUSED =
  'The browser did not give access, so nothing has changed. Press again to be asked again.';

/** The tab that is meant: the one named in the address, else the active one. */
async function meantTab(): Promise<number | undefined> {
  const named = Number(new URLSearchParams(location.search).get('tab') ?? Number.NaN);
  if (Number.isInteger(named)) return named;
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.id;
}

/** The status of the tab's site, kept up to date, and what a person can do about it. */
export function useSite(): Omit<SitePanelProps, 'onOpenClient'> {
  const [status, setStatus] = useState<SiteStatus>();
  const [systems, setSystems] = useState<SystemChoice[]>([]);
  const [busy, setBusy] = useState(false);
  const [advice, setAdvice] = useState<string>();

  const refresh = useCallback(async () => {
    try {
      setStatus(await ask('site.status', { tab: await meantTab() }));
    } catch (thrown) {
      setAdvice(reportOf(thrown).advice);
      setStatus((known) => known ?? { state: 'closed' });
    }
  }, []);
  useEffect(() => {
    void refresh();
    return onChanges(() => void refresh());
  }, [refresh]);
  const isUnknown = status?.state === 'unknown';
  useEffect(() => {
    if (isUnknown) ask('site.systems', {}).then(setSystems, () => undefined);
  }, [isUnknown]);

  const settle = async (work: Promise<string | undefined>) => {
    setBusy(true);
    setAdvice(undefined);
    setAdvice(await work.catch((thrown) => reportOf(thrown).advice));
    await refresh();
    setBusy(false);
  };
  return {
    status,
    systems,
    busy,
    advice,
    // The browser asks only when it is called in the click itself, with nothing awaited before.
    onShow: (pattern) => void settle(show(pattern, status)),
    onDeclare: (choice) => void settle(declare(choice)),
    onTeach: (pattern) => void settle(teach(requestHost(pattern))),
    onHidden: (origin, hidden) =>
      void settle(ask('site.hidden', { origin, hidden }).then(() => undefined)),
  };
}

/** The browser may close the popup while it asks: the background hears first that cards are wanted. */
async function show(pattern: string, status?: SiteStatus): Promise<string | undefined> {
  const origin = status?.state === 'off' ? status.site.origin : undefined;
  const switching = origin && ask('site.switch', { origin, isOn: true });
  const [granted] = await Promise.all([requestHost(pattern), switching]);
  return granted ? undefined : REFUSED;
}

/** The lesson begins when the access is there: the page's script tells the background where it is. */
async function teach(granting: Promise<boolean>): Promise<string | undefined> {
  const tab = await meantTab();
  if (tab === undefined) return 'Open a record of your CRM and start there.';
  const answer = await ask('site.teach', { tab });
  if (!answer.ok) return answer.advice;
  if (await granting) {
    window.close();
    return undefined;
  }
  await ask('site.untaught', { tab });
  return REFUSED;
}

function declare({ origin, basePath, system, pattern }: SiteChoice): Promise<string | undefined> {
  const declaring = ask('site.declare', { origin, basePath, system });
  const switching = ask('site.switch', { origin, isOn: true });
  const granting = requestHost(pattern);
  return Promise.all([declaring, granting, switching]).then(([answer, granted]) => {
    if (!answer.ok) return answer.advice;
    return granted ? undefined : REFUSED;
  });
}

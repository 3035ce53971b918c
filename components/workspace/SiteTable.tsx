import { Button, Switch } from '@mantine/core';
import type { SiteView } from '../../lib/views/site-view.ts';
import { hostOf } from '../popup/host-of.ts';
import styles from './sites.module.css';
import { useLanding } from './use-landing.ts';

export type SiteActs = {
  /** Called in the click itself: the browser asks for access. */
  onSwitchOn(site: SiteView): void;
  onSwitchOff(site: SiteView): void;
  onForget(site: SiteView): void;
  onHidden(site: SiteView, hidden: boolean): void;
};

/** The sites that are switched on or declared, each with what Clientside may do there. */
export function SiteTable(props: SiteActs & { sites: readonly SiteView[] }) {
  return (
    <ul className={styles.sites}>
      {props.sites.map((site) => (
        <SiteRow key={`${site.origin}${site.basePath ?? ''}`} {...props} site={site} />
      ))}
    </ul>
  );
}

function SiteRow({ site, ...acts }: SiteActs & { site: SiteView }) {
  const isDeclared = site.basePath !== undefined;
  const { onClick, ...landing } = useLanding<HTMLLIElement>(site.granted);
  const name = `${site.title} at ${hostOf(site.pattern)}`;
  return (
    <li className={styles.site} {...landing}>
      <div className={styles.about}>
        <strong>{site.title}</strong>
        <span className={styles.host}>
          <bdi>
            {site.origin}
            {isDeclared && site.basePath !== '/' && site.basePath}
          </bdi>
        </span>
        <span className={styles.state}>{stateOf(site)}</span>
      </div>
      <div className={styles.acts} onClickCapture={onClick}>
        {/* By its key each button is one of its own: a second Enter never presses what takes its place. */}
        {site.granted ? (
          <>
            <Switch
              size="sm"
              label="Show cards"
              aria-label={`Show cards on ${name}`}
              checked={!site.hidden}
              onChange={(event) => acts.onHidden(site, !event.currentTarget.checked)}
            />
            <Button
              key="off"
              variant="default"
              size="xs"
              aria-label={`Switch off ${name}`}
              onClick={() => acts.onSwitchOff(site)}
            >
              Switch off
            </Button>
          </>
        ) : (
          <>
            <Button
              key="on"
              size="xs"
              aria-label={`Switch on ${name}`}
              onClick={() => acts.onSwitchOn(site)}
            >
              Switch on
            </Button>
            {isDeclared && (
              <Button
                key="forget"
                variant="default"
                size="xs"
                aria-label={`Forget ${name}`}
                onClick={() => acts.onForget(site)}
              >
                Forget
              </Button>
            )}
          </>
        )}
      </div>
    </li>
  );
}

function stateOf(site: SiteView): string {
  const declared = site.basePath === undefined ? '' : 'Declared by you. ';
  if (site.isKept)
    return `${declared}Off: no cards here. Clientside keeps access to ${hostOf(site.pattern)} only because sharing with your team needs it.`;
  if (!site.granted)
    return `${declared}Off: Clientside has no access to ${hostOf(site.pattern)} and does nothing there.`;
  if (site.hidden) return `${declared}Allowed, but cards are hidden here.`;
  return `${declared}On: has access to ${hostOf(site.pattern)} only.`;
}

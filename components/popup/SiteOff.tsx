import { Button } from '@mantine/core';
import type { SiteView } from '../../lib/views/site-view.ts';
import { hostOf } from './host-of.ts';
import styles from './popup.module.css';

/** A known system whose cards are not switched on yet. */
export function SiteOff(props: { site: SiteView; busy: boolean; onShow(): void }) {
  return (
    <>
      <h2 className={styles.headline}>This is {props.site.title}</h2>
      <p className={styles.words}>
        See on each account who the client is: the people, what moves and worries them, how the
        journey stands.
      </p>
      <Button className={styles.act} fullWidth loading={props.busy} onClick={props.onShow}>
        Show cards on this site
      </Button>
      <AsksFor pattern={props.site.pattern} />
    </>
  );
}

/** What exactly the browser will ask for. */
export function AsksFor({ pattern }: { pattern: string }) {
  return (
    <p className={styles.small}>
      Asks for <bdi>{hostOf(pattern)}</bdi> only. What Clientside knows stays in this browser.
    </p>
  );
}

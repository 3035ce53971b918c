import { Button } from '@mantine/core';
import styles from './popup.module.css';

/** What the popup shows while there is nothing to look up: the two ways to begin. */
export function TeachFirst(props: {
  busy: 'sample' | 'offering' | undefined;
  onLoadSample(): void;
  onLoadOffering(): void;
  onSeeOfferings(): void;
}) {
  return (
    <div className={styles.teach}>
      <h2 className={styles.headline}>Nothing to look up yet</h2>
      <p className={styles.words} style={{ margin: 0 }}>
        See how it works with three invented clients, or begin with your own and the ready personas
        of a payroll roll-out.
      </p>
      <Button
        variant="light"
        loading={props.busy === 'sample'}
        disabled={!!props.busy}
        onClick={props.onLoadSample}
      >
        Load the sample clients
      </Button>
      <Button
        variant="default"
        loading={props.busy === 'offering'}
        disabled={!!props.busy}
        onClick={props.onLoadOffering}
      >
        Load the payroll personas only
      </Button>
      <Button variant="subtle" disabled={!!props.busy} onClick={props.onSeeOfferings}>
        See all offerings
      </Button>
    </div>
  );
}

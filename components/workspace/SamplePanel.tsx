import { Button } from '@mantine/core';
import { Panel } from './Panel.tsx';
import styles from './room.module.css';

/** The sample clients: one click in, one click out. */
export function SamplePanel(props: {
  isIn: boolean;
  /** The offering that comes with them, when it is not in the library yet. */
  needs?: string;
  busy: boolean;
  onLoad(): void;
  onRemove(): void;
}) {
  return (
    <Panel
      title="Sample clients"
      actions={
        props.isIn ? (
          <Button variant="default" loading={props.busy} onClick={props.onRemove}>
            Remove the sample
          </Button>
        ) : (
          <Button loading={props.busy} onClick={props.onLoad}>
            Load the sample
          </Button>
        )
      }
    >
      <p className={styles.words}>
        Three invented clients in the middle of a payroll roll-out, with their people, notes and
        journeys. In one of them every touchpoint looks fine and the journey does not.
      </p>
      <p className={styles.words}>
        {props.isIn
          ? 'It is in. Removing takes every trace of it away, with what you added to these clients; nothing else is touched.'
          : `It is marked “sample” wherever it shows, is never shared, and goes with one click.${props.needs ? ` It brings “${props.needs}” along.` : ''}`}
      </p>
    </Panel>
  );
}

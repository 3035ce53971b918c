import { Button, Checkbox } from '@mantine/core';
import { useState } from 'react';
import { Panel } from './Panel.tsx';
import styles from './room.module.css';

/** Exporting everything as one file; where there are several teams, what one of them has. */
export function ExportPanel(props: {
  busy: boolean;
  /** What the team is called that is exported, where it is one of several. */
  team?: string | undefined;
  onExport(withPrivate: boolean): void;
}) {
  const [withPrivate, setWithPrivate] = useState(false);
  return (
    <Panel title="Export">
      <p className={styles.words}>
        One JSON file with every client, person, note and persona
        {props.team && (
          <>
            {' '}
            of “<bdi>{props.team}</bdi>”
          </>
        )}
        , to keep as a backup or to open in another browser.{' '}
        {props.team && 'Each team is exported by itself. '}Sample data stays out.
      </p>
      <Checkbox
        mt="sm"
        label="With my private notes"
        description="Leave this off when the file is for somebody else"
        checked={withPrivate}
        onChange={(event) => setWithPrivate(event.currentTarget.checked)}
      />
      <Button
        mt="md"
        variant="default"
        loading={props.busy}
        onClick={() => props.onExport(withPrivate)}
      >
        Export to a file
      </Button>
    </Panel>
  );
}

import { Button } from '@mantine/core';
import { useState } from 'react';
import type { RefusedView } from '../../../../lib/views/sharing/refused-view.ts';
import { Ask } from '../../Ask.tsx';
import { Panel } from '../../Panel.tsx';
import room from '../../room.module.css';
import { RefusedItem } from './RefusedItem.tsx';
import { subjectWords } from './trouble-words.ts';
import styles from './troubles.module.css';

export type RefusedActs = {
  onTryAgain(row: RefusedView): void;
  onShareAsNew(row: RefusedView): void;
  onExport(row: RefusedView): void;
  onLetBe(row: RefusedView): void;
};

/** What the endpoint did not take; letting one be is asked for, with an export on the way. */
export function Refused(props: RefusedActs & { rows: readonly RefusedView[] }) {
  const { rows, ...acts } = props;
  const [asked, setAsked] = useState<RefusedView>();
  const [state, setState] = useState<'open' | 'kept' | 'answered'>('kept');
  const open = (row: RefusedView) => {
    setAsked(row);
    setState('open');
  };
  const letBe = (row: RefusedView) => {
    setState('answered');
    acts.onLetBe(row);
  };
  return (
    <Panel title="Refused by the endpoint">
      <p className={room.words}>
        Your team does not have these. They stay in this browser until you have dealt with them.
      </p>
      <ul className={styles.items}>
        {rows.map((row) => (
          <RefusedItem key={row.id} row={row} {...acts} onLetBe={() => open(row)} />
        ))}
      </ul>
      <Ask
        isOpen={state === 'open'}
        isFocusMoved={state === 'answered'}
        title="Let it be?"
        onClose={() => setState('kept')}
      >
        {asked && (
          <>
            <p className={styles.question}>
              Your team will not have <bdi>{subjectWords(asked)}</bdi> as you wrote it, and you are
              not reminded again. What is in this browser stays.
            </p>
            <div className={styles.acts}>
              <Button
                size="sm"
                onClick={() => {
                  acts.onExport(asked);
                  letBe(asked);
                }}
              >
                Export it, then let it be
              </Button>
              <Button size="sm" variant="default" onClick={() => letBe(asked)}>
                Let it be
              </Button>
              <Button size="sm" variant="subtle" onClick={() => setState('kept')}>
                Keep it
              </Button>
            </div>
          </>
        )}
      </Ask>
    </Panel>
  );
}

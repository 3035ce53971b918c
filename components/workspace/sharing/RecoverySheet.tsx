import { Button, Checkbox } from '@mantine/core';
import { Printer } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { dateWords } from '../../card/elements/date-words.ts';
import { Panel } from '../Panel.tsx';
import sheet from './RecoverySheet.module.css';
import styles from './sharing.module.css';

/** The key of a workspace, on a sheet to print and to keep. */
export function RecoverySheet(props: {
  title: string;
  host: string;
  /** The key as it is written, its groups joined by dashes. */
  written: string;
  /** When it was made, in milliseconds. */
  at: number;
  onDone(): void;
}) {
  const [isKept, setKept] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  // It comes in the place of the room: the button that made it has gone with the focus.
  useEffect(() => {
    if (document.activeElement === document.body) root.current?.querySelector('h2')?.focus();
  }, []);
  return (
    <div ref={root}>
      <Panel
        title={`Recovery sheet of “${props.title}”`}
        actions={
          <Button
            className={sheet.unprinted}
            variant="default"
            leftSection={<Printer size={16} aria-hidden />}
            onClick={() => print()}
          >
            Print
          </Button>
        }
      >
        <p className={sheet.words}>
          This key opens everything that the team “{props.title}” shares through {props.host}. It is
          shown here until you say that it is kept, and then never again. Print it, or copy it into
          the vault where your firm keeps its passwords. Everybody who joins needs it.
        </p>
        <ol className={sheet.key} aria-label="Key">
          {props.written.split('-').map((group, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the place of a group is what it is.
            <li key={i}>{group}</li>
          ))}
        </ol>
        <p className={sheet.words}>
          Nobody can make it again: not who runs the endpoint, and not who made Clientside. Without
          it what is at the endpoint is lost; what is on your team’s devices stays there. Made on{' '}
          {dateWords(props.at)}.
        </p>
        <div className={`${styles.form} ${sheet.unprinted}`}>
          <Checkbox
            label="The key is printed, or in a safe place"
            checked={isKept}
            onChange={(event) => setKept(event.currentTarget.checked)}
          />
          <div>
            <Button disabled={!isKept} onClick={props.onDone}>
              Done
            </Button>
          </div>
        </div>
      </Panel>
    </div>
  );
}

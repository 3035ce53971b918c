import { Button, FileButton } from '@mantine/core';
import { FileUp } from 'lucide-react';
import { type DragEvent, useState } from 'react';
import styles from './exchange.module.css';
import { Panel } from './Panel.tsx';
import room from './room.module.css';

/** Choosing a file to import, by dragging it in or by a button; nothing changes before the dry run is confirmed. */
export function ImportPanel(props: { busy: boolean; advice?: string; onFile(file: File): void }) {
  const [isOver, setOver] = useState(false);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const file = event.dataTransfer.files[0];
    if (file) props.onFile(file);
  };
  return (
    <Panel title="Import">
      <p className={room.words}>
        A file that Clientside has exported. You first see what it would change; nothing happens
        until you say so, and it can be undone.
      </p>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: a place to drop on; the button in it does the same. */}
      <div
        className={isOver ? `${styles.drop} ${styles.over}` : styles.drop}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <FileUp size={24} strokeWidth={1.5} aria-hidden />
        <span>Drop the file here, or</span>
        <FileButton accept=".json,application/json" onChange={(file) => file && props.onFile(file)}>
          {(button) => (
            <Button {...button} loading={props.busy}>
              Choose a file
            </Button>
          )}
        </FileButton>
      </div>
      {props.advice && (
        <p className={room.notice} role="alert" style={{ margin: '16px 0 0' }}>
          {props.advice}
        </p>
      )}
    </Panel>
  );
}

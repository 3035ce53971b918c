import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import styles from './tell.module.css';

/** How long a notification that offers an undo stays, in milliseconds; after it, Recent changes offers the same. */
const UNDO_SHOWN = 30_000;
const SHOWN = 8_000;

/** Says that something was done, with a way to take it back. */
export function tellDone(words: string, undo?: { name?: string; run(): void }): void {
  const id = crypto.randomUUID();
  notifications.show({
    id,
    autoClose: undo ? UNDO_SHOWN : SHOWN,
    closeButtonProps: { 'aria-label': 'Close this message' },
    message: (
      <div className={styles.row}>
        <span className={styles.words}>{words}</span>
        {undo && (
          <Button
            size="compact-sm"
            variant="light"
            onClick={() => {
              notifications.hide(id);
              undo.run();
            }}
          >
            {undo.name ?? 'Undo'}
          </Button>
        )}
      </div>
    ),
  });
}

/** Says what went wrong and what to do; it stays until it is closed. */
export function tellFailure(advice: string): void {
  notifications.show({
    autoClose: false,
    color: 'alert',
    closeButtonProps: { 'aria-label': 'Close this message' },
    message: advice,
  });
}

import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import styles from './tell.module.css';

/** How long a notification that offers an undo stays, in milliseconds; after it, Recent changes offers the same. */
const UNDO_SHOWN = 30_000;
const SHOWN = 8_000;

/** Messages that say no more than what was done: the next one takes the place of the last. */
const PLAIN = 'done';
/** Messages with an undo that are still shown, the oldest first; more would cover the page, and Recent changes has them all. */
let undoable: string[] = [];
const MOST_UNDOABLE = 2;

/** Says that something was done, with a way to take it back. */
export function tellDone(words: string, undo?: { name?: string; run(): void }): void {
  notifications.hide(PLAIN);
  const id = undo ? crypto.randomUUID() : PLAIN;
  if (undo) makeRoomFor(id);
  const run = () => {
    // The button goes with the focus: whoever uses the keyboard goes on in the room.
    document.getElementById('content')?.focus({ preventScroll: true });
    notifications.hide(id);
    undo?.run();
  };
  notifications.show({
    id,
    autoClose: undo ? UNDO_SHOWN : SHOWN,
    closeButtonProps: { 'aria-label': 'Close this message' },
    message: (
      <div className={styles.row}>
        <span className={styles.words}>{words}</span>
        {undo && (
          <Button size="compact-sm" variant="light" onClick={run}>
            {undo.name ?? 'Undo'}
          </Button>
        )}
      </div>
    ),
  });
}

function makeRoomFor(id: string): void {
  undoable = [...undoable, id];
  for (const old of undoable.slice(0, -MOST_UNDOABLE)) notifications.hide(old);
  undoable = undoable.slice(-MOST_UNDOABLE);
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

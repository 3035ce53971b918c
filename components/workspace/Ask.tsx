import { Modal } from '@mantine/core';
import type { ReactNode } from 'react';
import styles from './ask.module.css';

/** A small dialog that asks one thing; Escape and the ground around it answer no. It stays mounted while it is closed: only so the focus finds back to what opened it. */
export function Ask(props: {
  isOpen: boolean;
  title: string;
  onClose(): void;
  /** The answer has moved the focus itself. */
  isFocusMoved?: boolean;
  children: ReactNode;
}) {
  return (
    <Modal.Root
      opened={props.isOpen}
      onClose={props.onClose}
      returnFocus={!props.isFocusMoved}
      centered
    >
      <Modal.Overlay />
      <Modal.Content>
        <Modal.Body className={styles.body}>
          <Modal.Title className={styles.title}>{props.title}</Modal.Title>
          {props.children}
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}

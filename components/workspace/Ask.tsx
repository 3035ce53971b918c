import { Modal } from '@mantine/core';
import type { ReactNode } from 'react';
import styles from './ask.module.css';

/** A small dialog that asks one thing; Escape and the ground around it answer no. */
export function Ask(props: {
  isOpen: boolean;
  title: string;
  onClose(): void;
  children: ReactNode;
}) {
  return (
    <Modal.Root opened={props.isOpen} onClose={props.onClose} centered>
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

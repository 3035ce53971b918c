import { ActionIcon, CloseButton, Drawer } from '@mantine/core';
import { ChevronLeft, ChevronRight } from 'lucide-react';
import { type ReactNode, useRef } from 'react';
import type { CastView } from '../../lib/views/offering-view.ts';
import { PersonaSheet } from '../persona/PersonaSheet.tsx';
import styles from './drawer.module.css';

/** One persona of a cast in full, beside the offering; the ones before and after it are one step away. */
export function PersonaDrawer(props: {
  cast: readonly CastView[];
  offering: string;
  /** The place in the cast; absent: closed. */
  at: number | undefined;
  onRead(at: number): void;
  onClose(): void;
}) {
  const { cast, at, onRead } = props;
  const top = useRef<HTMLDivElement>(null);
  const one = at === undefined ? undefined : cast[at];
  const read = (next: number) => {
    onRead(next);
    top.current?.scrollIntoView();
  };
  return (
    <Drawer.Root opened={!!one} onClose={props.onClose} position="right" size="min(760px, 100%)">
      <Drawer.Overlay />
      <Drawer.Content>
        <Drawer.Header className={styles.head}>
          <Drawer.Title className={styles.title}>
            <bdi>{one?.persona.name}</bdi>
          </Drawer.Title>
          <div className={styles.steps}>
            <Step name="Persona before" to={(at ?? 0) - 1} count={cast.length} onRead={read}>
              <ChevronLeft size={18} aria-hidden />
            </Step>
            <span className={styles.place} aria-live="polite">
              {(at ?? 0) + 1} of {cast.length}
            </span>
            <Step name="Persona after" to={(at ?? 0) + 1} count={cast.length} onRead={read}>
              <ChevronRight size={18} aria-hidden />
            </Step>
            <CloseButton aria-label="Close" onClick={props.onClose} />
          </div>
        </Drawer.Header>
        <Drawer.Body className={styles.body}>
          <div ref={top} className={styles.top} />
          {one && (
            <>
              <p className={styles.minimum}>
                Expected at kickoff of <bdi>{props.offering}</bdi>: at least {one.minimum}.
              </p>
              <PersonaSheet view={one} level={3} />
            </>
          )}
        </Drawer.Body>
      </Drawer.Content>
    </Drawer.Root>
  );
}

function Step(props: {
  name: string;
  to: number;
  count: number;
  onRead(at: number): void;
  children: ReactNode;
}) {
  const { to } = props;
  return (
    <ActionIcon
      variant="default"
      aria-label={props.name}
      disabled={to < 0 || to >= props.count}
      onClick={() => props.onRead(to)}
    >
      {props.children}
    </ActionIcon>
  );
}

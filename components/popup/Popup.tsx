import { Button } from '@mantine/core';
import { AppWindow } from 'lucide-react';
import type { ReactNode } from 'react';
import { Brand } from '../workspace/Brand.tsx';
import styles from './popup.module.css';

/** The frame of the popup: the site of the tab, the lookup, and the way to the workspace. */
export function Popup(props: { site: ReactNode; children: ReactNode; onOpenWorkspace(): void }) {
  return (
    <main className={styles.popup}>
      <h1 className={styles.brand}>
        <Brand />
      </h1>
      {props.site}
      <div className={styles.find}>{props.children}</div>
      <footer className={styles.foot}>
        <Button
          variant="subtle"
          size="compact-sm"
          leftSection={<AppWindow size={16} aria-hidden />}
          onClick={props.onOpenWorkspace}
        >
          Open workspace
        </Button>
      </footer>
    </main>
  );
}

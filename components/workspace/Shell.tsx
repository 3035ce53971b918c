import { AppShell, Burger, CloseButton, Drawer } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { type ReactNode, useEffect } from 'react';
import { Brand } from './Brand.tsx';
import { Menu } from './Menu.tsx';
import styles from './shell.module.css';

type ShellProps = {
  path: string;
  lookup: ReactNode;
  /** The team that is shown, under the brand; and where sharing it stands, under the rooms. */
  team: ReactNode;
  foot: ReactNode;
  children: ReactNode;
};

/** The frame of every room: the menu beside or, where it is narrow, behind a button; the lookup on top. */
export function Shell(props: ShellProps) {
  const [isOpen, { open, close }] = useDisclosure(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the menu goes whenever the room changes.
  useEffect(close, [props.path]);
  return (
    <AppShell
      layout="alt"
      header={{ height: 56 }}
      navbar={{ width: 224, breakpoint: 'sm', collapsed: { mobile: true } }}
      padding={0}
    >
      <button type="button" className={styles.skip} onClick={focusContent}>
        Skip to the content
      </button>
      <AppShell.Header className={styles.header}>
        <Burger
          hiddenFrom="sm"
          size="sm"
          opened={isOpen}
          onClick={open}
          aria-label="Open the menu"
        />
        <div className={styles.lookup}>{props.lookup}</div>
      </AppShell.Header>
      <AppShell.Navbar className={styles.side} visibleFrom="sm" component="div">
        <Menu path={props.path} foot={props.foot}>
          <div className={styles.head}>
            <Home />
            {props.team}
          </div>
        </Menu>
      </AppShell.Navbar>
      <Drawer.Root opened={isOpen} onClose={close} size="xs" hiddenFrom="sm">
        <Drawer.Overlay />
        <Drawer.Content aria-label="Menu">
          <Drawer.Body className={styles.drawer}>
            <Menu path={props.path} foot={props.foot}>
              <div className={styles.head}>
                <div className={styles.drawerHead}>
                  <Home />
                  <CloseButton aria-label="Close the menu" onClick={close} />
                </div>
                {props.team}
              </div>
            </Menu>
          </Drawer.Body>
        </Drawer.Content>
      </Drawer.Root>
      <AppShell.Main className={styles.main}>
        <div id="content" tabIndex={-1} className={styles.content}>
          {props.children}
        </div>
      </AppShell.Main>
    </AppShell>
  );
}

function Home() {
  return (
    <a className={styles.home} href="#/start" aria-label="Clientside, start page">
      <Brand />
    </a>
  );
}

/** The address after `#` names a room, so the jump is no link. */
function focusContent() {
  document.getElementById('content')?.focus();
}

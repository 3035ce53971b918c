import { Button, Menu } from '@mantine/core';
import { Copy } from 'lucide-react';
import styles from './sharing.module.css';

/** Copies a client to another team, chosen from a list. */
export function CopyClient(props: {
  teams: readonly { id: string; title: string }[];
  onCopy(team: string): void;
}) {
  return (
    <Menu position="bottom-end" withinPortal={false}>
      <Menu.Target>
        <Button variant="default" size="xs" leftSection={<Copy size={14} aria-hidden />}>
          Copy to another team
        </Button>
      </Menu.Target>
      <Menu.Dropdown className={styles.teams}>
        {props.teams.map(({ id, title }) => (
          <Menu.Item key={id} onClick={() => props.onCopy(id)}>
            <bdi>{title}</bdi>
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

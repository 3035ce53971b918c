import { Button, Menu } from '@mantine/core';
import { Copy } from 'lucide-react';

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
      <Menu.Dropdown>
        {props.teams.map(({ id, title }) => (
          <Menu.Item key={id} onClick={() => props.onCopy(id)}>
            {title}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

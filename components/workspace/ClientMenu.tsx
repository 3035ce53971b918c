import { Button, Menu } from '@mantine/core';
import { ChevronDown } from 'lucide-react';
import { useRef } from 'react';

/** What is seldom done with a client, or with one of its people. */
export function ClientMenu(props: {
  acts: readonly { words: string; isForGood?: boolean; run(): void }[];
}) {
  const opener = useRef<HTMLButtonElement>(null);
  // What is chosen may ask something, and gives the focus back to what had it: the menu is gone by then.
  const choose = (run: () => void) => {
    opener.current?.focus();
    run();
  };
  return (
    <Menu position="bottom-end" withinPortal={false}>
      <Menu.Target>
        <Button
          ref={opener}
          variant="default"
          size="xs"
          rightSection={<ChevronDown size={14} aria-hidden />}
        >
          More
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {props.acts.map(({ words, isForGood, run }) => (
          <Menu.Item
            key={words}
            // Mantine's own red for it can't be read on a dark ground.
            style={isForGood ? { color: 'var(--cs-alert)' } : undefined}
            onClick={() => choose(run)}
          >
            {words}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

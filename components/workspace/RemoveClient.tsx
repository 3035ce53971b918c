import { Button, Group } from '@mantine/core';
import { Ask } from './Ask.tsx';
import { counted, listed } from './counted.ts';
import styles from './room.module.css';

/** How much goes with a client. */
type Use = { people: number; notes: number; engagements: number; pages: number };

/** Says in numbers what goes with a client, before it is removed. */
export function RemoveClient(props: {
  isOpen: boolean;
  name: string;
  /** Absent while it is counted. */
  use: Use | undefined;
  /** The team that has the client, too. */
  team?: string | undefined;
  busy: boolean;
  /** It is done, and the focus is elsewhere. */
  isDone: boolean;
  onCancel(): void;
  onRemove(): void;
}) {
  const { use, team } = props;
  return (
    <Ask
      isOpen={props.isOpen}
      onClose={props.onCancel}
      isFocusMoved={props.isDone}
      title={`Remove “${props.name}”?`}
    >
      <p className={styles.words} style={{ marginTop: 0 }}>
        {use && `${goesWords(use)} `}
        {team && `It goes for everyone in “${team}”. `}
        You can undo this.
      </p>
      <Group justify="flex-end" mt="md">
        <Button variant="default" onClick={props.onCancel}>
          Keep it
        </Button>
        <Button color="alert" loading={props.busy || !use} onClick={props.onRemove}>
          Remove it
        </Button>
      </Group>
    </Ask>
  );
}

function goesWords({ people, notes, engagements, pages }: Use): string {
  const parts = [
    counted(people, 'person', 'people'),
    counted(notes, 'note'),
    counted(engagements, 'engagement'),
  ].filter(Boolean);
  const things = people + notes + engagements;
  const goes =
    things === 0
      ? 'Nothing else goes with it.'
      : `${listed(parts)} ${things === 1 ? 'goes' : 'go'} with it.`;
  if (pages === 0) return goes;
  const linked = pages === 1 ? '1 linked page' : `${counted(pages, 'linked page')}`;
  return `${goes} ${linked} will have no client.`;
}

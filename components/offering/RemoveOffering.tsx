import { Button, Group } from '@mantine/core';
import { Ask } from '../workspace/Ask.tsx';
import styles from '../workspace/room.module.css';

/** Says who would miss an offering, before it is removed. */
export function RemoveOffering(props: {
  /** Absent: nothing is being asked. */
  offering?: { name: string; people: number; engagements: number };
  onCancel(): void;
  onRemove(): void;
}) {
  const { offering } = props;
  return (
    <Ask isOpen={!!offering} onClose={props.onCancel} title={`Remove “${offering?.name ?? ''}”?`}>
      <p className={styles.words} style={{ marginTop: 0 }}>
        {useWords(offering?.people ?? 0, offering?.engagements ?? 0)} They stay, but their cards
        show no persona and no cast until the offering is back. You can undo this.
      </p>
      <Group justify="flex-end" mt="md">
        <Button variant="default" onClick={props.onCancel}>
          Keep it
        </Button>
        <Button color="alert" onClick={props.onRemove}>
          Remove it
        </Button>
      </Group>
    </Ask>
  );
}

function useWords(people: number, engagements: number): string {
  const who = people === 1 ? '1 person plays' : `${people} people play`;
  const what = engagements === 1 ? '1 engagement runs it' : `${engagements} engagements run it`;
  if (people === 0) return `${what[0]?.toUpperCase()}${what.slice(1)}.`;
  return engagements === 0 ? `${who} its personas.` : `${who} its personas, and ${what}.`;
}

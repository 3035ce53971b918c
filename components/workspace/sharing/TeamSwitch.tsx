import { NativeSelect } from '@mantine/core';
import styles from './sharing.module.css';

/** The team whose clients are shown, and the others to change to. */
export function TeamSwitch(props: {
  teams: readonly { id: string; title: string }[];
  shown: string;
  onChoose(team: string): void;
}) {
  return (
    <NativeSelect
      classNames={{ input: styles.shown }}
      aria-label="Team"
      value={props.shown}
      onChange={(event) => props.onChoose(event.currentTarget.value)}
      data={props.teams.map(({ id, title }) => ({ value: id, label: title }))}
    />
  );
}

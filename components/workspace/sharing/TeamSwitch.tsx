import { NativeSelect } from '@mantine/core';

/** The team whose clients are shown, and the others to change to. */
export function TeamSwitch(props: {
  teams: readonly { id: string; title: string }[];
  shown: string;
  onChoose(team: string): void;
}) {
  return (
    <NativeSelect
      aria-label="Team"
      value={props.shown}
      onChange={(event) => props.onChoose(event.currentTarget.value)}
      data={props.teams.map(({ id, title }) => ({ value: id, label: title }))}
    />
  );
}

import { useEffect, useRef } from 'react';
import styles from './lookup.module.css';
import type { LookupGroup, LookupItem } from './lookup-groups.ts';
import type { Lookup } from './use-lookup.ts';

type Choosing = {
  active: LookupItem | undefined;
  optionId(item: LookupItem): string;
  onOpen(item: LookupItem): void;
};

/** The results of a lookup as a listbox, or a sentence when there are none. */
export function LookupResults(props: Choosing & { id: string; shown: boolean; lookup: Lookup }) {
  const { groups, text, failed } = props.lookup;
  const none = failed
    ? 'The library could not be read. Close and open this again.'
    : `Nothing begins with “${text}”. Try the beginning of another word of the name.`;
  return (
    <div className={styles.results} hidden={!props.shown}>
      <div id={props.id} role="listbox" aria-label="Results">
        {props.shown && groups.map((group) => <Group key={group.label} group={group} {...props} />)}
      </div>
      <output className={groups.length === 0 ? styles.none : styles.unseen}>
        {props.shown && (groups.length === 0 ? none : countOf(groups))}
      </output>
    </div>
  );
}

function countOf(groups: LookupGroup[]): string {
  const n = groups.reduce((sum, group) => sum + group.items.length, 0);
  return n === 1 ? '1 result' : `${n} results`;
}

function Group({ group, ...props }: Choosing & { group: LookupGroup }) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a group of options inside a listbox, not a fieldset.
    <div role="group" aria-label={group.label}>
      <div className={styles.heading} aria-hidden>
        {group.label}
      </div>
      {group.items.map((item) => (
        <Option
          key={item.id}
          item={item}
          id={props.optionId(item)}
          isActive={item.id === props.active?.id}
          onOpen={props.onOpen}
        />
      ))}
    </div>
  );
}

function Option(props: {
  item: LookupItem;
  id: string;
  isActive: boolean;
  onOpen(item: LookupItem): void;
}) {
  const { item } = props;
  const ref = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (props.isActive) ref.current?.scrollIntoView({ block: 'nearest' });
  }, [props.isActive]);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the combobox has the focus and handles the keys.
    <div
      ref={ref}
      id={props.id}
      className={styles.option}
      role="option"
      tabIndex={-1}
      aria-selected={props.isActive}
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => props.onOpen(item)}
    >
      <span className={styles.name}>
        <bdi>{item.name}</bdi>
        {item.sample && <span className={styles.sample}>sample</span>}
      </span>
      <span className={styles.detail}>
        <bdi>{item.detail}</bdi>
      </span>
    </div>
  );
}

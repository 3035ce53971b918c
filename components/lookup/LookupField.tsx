import { Search } from 'lucide-react';
import { type KeyboardEvent, type RefObject, useEffect, useId, useState } from 'react';
import { LookupResults } from './LookupResults.tsx';
import styles from './lookup.module.css';
import type { LookupItem } from './lookup-groups.ts';
import type { Lookup } from './use-lookup.ts';

/** A search field with its results: arrows move, Enter opens, Escape empties. */
export function LookupField(props: {
  label: string;
  text: string;
  lookup: Lookup;
  onText(text: string): void;
  onOpen(item: LookupItem): void;
  inputRef?: RefObject<HTMLInputElement | null>;
  /** Whether the results float over what is below. */
  floating?: boolean;
}) {
  const { text, lookup } = props;
  const [active, setActive] = useState(0);
  const [isOpen, setOpen] = useState(true);
  const [isEager, setEager] = useState(false);
  const list = useId();
  const items = lookup.groups.flatMap((group) => group.items);
  const shown = text.trim() !== '' && lookup.text !== '' && isOpen;
  // biome-ignore lint/correctness/useExhaustiveDependencies: another answer begins at its first result.
  useEffect(() => setActive(0), [lookup.text]);

  const open = (item: LookupItem | undefined) => {
    if (!item) return;
    setOpen(false);
    props.onOpen(item);
  };
  useEffect(() => {
    if (!isEager || !lookup.isCurrent) return;
    setEager(false);
    open(items[0]);
  });
  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0 && items.length > 0) {
      event.preventDefault();
      setActive((active + step + items.length) % items.length);
    } else if (event.key === 'Enter') {
      if (lookup.isCurrent) open(items[active]);
      // Typed faster than found: the best result opens as soon as it is there.
      else setEager(true);
    } else if (event.key === 'Escape' && text !== '') {
      event.preventDefault();
      props.onText('');
    }
  };
  return (
    <search
      className={props.floating ? `${styles.lookup} ${styles.floating}` : styles.lookup}
      onBlur={(event) => {
        if (props.floating && !event.currentTarget.contains(event.relatedTarget)) setOpen(false);
      }}
    >
      <Search className={styles.glass} size={16} aria-hidden />
      <input
        ref={props.inputRef}
        className={styles.input}
        type="text"
        role="combobox"
        aria-label={props.label}
        aria-expanded={shown}
        aria-controls={list}
        aria-autocomplete="list"
        aria-activedescendant={shown && items[active] ? optionId(list, items[active]) : undefined}
        placeholder={props.label}
        value={text}
        autoComplete="off"
        spellCheck={false}
        maxLength={200}
        onFocus={() => setOpen(true)}
        onChange={(event) => {
          setOpen(true);
          setEager(false);
          props.onText(event.target.value);
        }}
        onKeyDown={onKeyDown}
      />
      <LookupResults
        id={list}
        shown={shown}
        lookup={lookup}
        active={items[active]}
        optionId={(item) => optionId(list, item)}
        onOpen={open}
      />
    </search>
  );
}

function optionId(list: string, item: LookupItem): string {
  return [list, item.team, item.id].filter(Boolean).join('-');
}

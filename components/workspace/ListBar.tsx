import { NativeSelect, TextInput } from '@mantine/core';
import { Search } from 'lucide-react';
import styles from './list.module.css';

const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];

/** What narrows a list down: finding by the beginning of a word, and jumping to a letter. */
export function ListBar(props: {
  /** What is listed: "clients". */
  what: string;
  find: string;
  onFind(text: string): void;
  /** Absent where the list fits on one page. */
  onLetter?(letter: string): void;
}) {
  return (
    <div className={styles.bar}>
      <TextInput
        className={styles.find}
        aria-label={`Find among ${props.what}`}
        placeholder={`Find among ${props.what}`}
        leftSection={<Search size={16} aria-hidden />}
        value={props.find}
        onChange={(event) => props.onFind(event.currentTarget.value)}
        maxLength={200}
        type="search"
      />
      {props.onLetter && props.find === '' && (
        <NativeSelect
          aria-label="Go to a letter"
          value=""
          onChange={(event) => props.onLetter?.(event.currentTarget.value)}
          data={[{ value: '', label: 'Go to a letter' }, ...LETTERS]}
        />
      )}
    </div>
  );
}

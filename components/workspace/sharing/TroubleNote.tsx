import { troubleWords } from '../../sharing/trouble-words.ts';
import { JOIN_WORDS } from './join-words.ts';
import styles from './sharing.module.css';

/** What went wrong with an entrance: the trouble's code, where, and what the endpoint said. */
export type JoinTrouble = { code: string; host: string; detail?: string };

/** Says what stands in the way of joining, and what to do. */
export function TroubleNote({ code, host, detail }: JoinTrouble) {
  const { words, advice } = troubleWords(code, host, detail, JOIN_WORDS);
  return (
    <p className={styles.trouble} role="alert">
      <b>{words}.</b> {advice}
    </p>
  );
}

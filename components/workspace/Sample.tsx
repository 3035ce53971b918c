import styles from './room.module.css';

/** Marks sample data, wherever it is shown. */
export function Sample() {
  return <span className={styles.sample}>sample</span>;
}

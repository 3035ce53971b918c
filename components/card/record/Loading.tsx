import { Heading } from '../elements/Heading.tsx';
import { Hidden } from '../elements/Hidden.tsx';
import styles from './Loading.module.css';

/** Stands for the card while it is asked for: nothing at first, a quiet outline after 150 ms. */
export function Loading() {
  return (
    <div className={styles.loading} role="status">
      <Heading depth={0}>
        <Hidden>Loading the card</Hidden>
      </Heading>
      <span className={styles.title} />
      <span className={styles.figures} />
      <span className={styles.row} />
      <span className={styles.row} />
    </div>
  );
}

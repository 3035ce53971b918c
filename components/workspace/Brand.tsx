import styles from './brand.module.css';

/** The product's name with its mark: a person in front of a page. */
export function Brand() {
  return (
    <span className={styles.brand}>
      <svg width="22" height="22" viewBox="0 0 24 24" aria-hidden="true">
        <rect x="7" y="2" width="15" height="17" rx="3" className={styles.page} />
        <path d="M11 7h7M11 10.500h7" className={styles.lines} />
        <circle cx="8" cy="13" r="4" className={styles.person} />
        <path d="M1 23c.4-4 3.200-6 7-6s6.600 2 7 6z" className={styles.person} />
      </svg>
      Clientside
    </span>
  );
}

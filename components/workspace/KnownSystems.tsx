import styles from './sites.module.css';

/** The systems that are known by their hosts, in columns by the alphabet. */
export function KnownSystems({ titles }: { titles: readonly string[] }) {
  if (titles.length === 0) return null;
  return (
    <>
      <p className={styles.known}>Known without declaring</p>
      <ul className={styles.systems}>
        {titles
          .toSorted((a, b) => a.localeCompare(b))
          .map((title) => (
            <li key={title}>{title}</li>
          ))}
      </ul>
    </>
  );
}

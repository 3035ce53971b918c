import { type ReactNode, useId } from 'react';
import { Heading } from './Heading.tsx';
import styles from './Section.module.css';

/** A part of the card with its heading, how many it holds, and what can be added to it. */
export function Section(props: {
  title: string;
  count?: number | string;
  tools?: ReactNode;
  children: ReactNode;
}) {
  const id = useId();
  return (
    <section aria-labelledby={id} className={styles.section}>
      <div className={styles.head}>
        <Heading depth={1} id={id} className={styles.title}>
          {props.title}
          {props.count !== undefined && <span className={styles.count}> {props.count}</span>}
        </Heading>
        {props.tools}
      </div>
      {props.children}
    </section>
  );
}

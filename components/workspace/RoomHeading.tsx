import { type ReactNode, useEffect, useRef } from 'react';
import styles from './room.module.css';

/** At the first load of the page the focus stays where the browser puts it. */
let isFirst = true;

/** The heading of a room, with what can be done in it; it names the tab and takes the focus when one comes in from another room. */
export function RoomHeading(props: {
  title: string;
  about?: ReactNode;
  actions?: ReactNode;
  back?: { href: string; name: string };
  /** The title is heard but not seen: what follows shows it. */
  isUnseen?: boolean;
}) {
  const ref = useRef<HTMLHeadingElement>(null);
  const { title } = props;
  useEffect(() => {
    document.title = `${title} · Clientside`;
  }, [title]);
  useEffect(() => {
    if (!isFirst) ref.current?.focus();
    isFirst = false;
  }, []);
  return (
    <header className={props.isUnseen ? `${styles.heading} ${styles.oneLine}` : styles.heading}>
      {props.back && (
        <a className={styles.back} href={props.back.href}>
          ← {props.back.name}
        </a>
      )}
      <div className={styles.titles}>
        <h1 ref={ref} tabIndex={-1} className={props.isUnseen ? styles.unseen : styles.title}>
          <bdi>{title}</bdi>
        </h1>
        {props.actions && <div className={styles.actions}>{props.actions}</div>}
      </div>
      {props.about && <p className={styles.about}>{props.about}</p>}
    </header>
  );
}

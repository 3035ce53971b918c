import { clientPath } from '../../../lookup/paths.ts';
import styles from './troubles.module.css';

/** What a trouble is about: its name, beside it what it is, and the client whose card has it. */
export function TroubleHead(props: {
  title: string;
  kind?: string | undefined;
  client?: { id: string; name: string } | undefined;
}) {
  const { title, kind, client } = props;
  return (
    <div className={styles.head}>
      <h3 className={styles.title}>
        <bdi>{title}</bdi>
        {kind && <span className={styles.kind}>{kind}</span>}
      </h3>
      {client && (
        <a className={styles.client} href={`#${clientPath(client.id)}`}>
          <bdi>{client.name}</bdi>
        </a>
      )}
    </div>
  );
}

import type { ClientView } from '../../lib/views/client-view.ts';
import type { SeenRecord } from '../../lib/views/seen-record.ts';
import { useCard } from './card-context.ts';
import { Button } from './elements/Button.tsx';
import { clipName } from './elements/clip-name.ts';
import styles from './Footer.module.css';

/** Which pages belong to the client, and how to undo a wrong link. */
export function Footer({ client, record }: { client: ClientView; record: SeenRecord }) {
  const { run } = useCard();
  const unlink = () =>
    run(
      { do: 'record.unlink' },
      { said: `No longer linked to ${clipName(client.name)}`, spot: 'top' },
    );
  return (
    <footer className={styles.footer}>
      <p className={styles.links}>
        Linked:{' '}
        {client.links.map(({ id, label, url }, i) => (
          <span key={id}>
            {i > 0 && ', '}
            {url ? (
              <a href={url} target="_blank" rel="noreferrer">
                {clipName(label)}
              </a>
            ) : (
              clipName(label)
            )}
          </span>
        ))}
      </p>
      <Button look="plain" icon="unlink" onClick={() => void unlink()}>
        {`Unlink this ${record.label}`}
      </Button>
    </footer>
  );
}

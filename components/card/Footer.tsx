import type { ClientView } from '../../lib/views/client-view.ts';
import type { SeenRecord } from '../../lib/views/seen-record.ts';
import type { SharingView } from '../../lib/views/sharing-view.ts';
import { useCard } from './card-context.ts';
import { Button } from './elements/Button.tsx';
import { clipName } from './elements/clip-name.ts';
import { Later } from './elements/Later.tsx';
import styles from './Footer.module.css';
import { sharingNote } from './later-parts.ts';

type FooterProps = { client: ClientView; record: SeenRecord; sharing?: SharingView | undefined };

/** Which pages belong to the client, how to undo a wrong link, and whether the team has it all. */
export function Footer({ client, record, sharing }: FooterProps) {
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
      {sharing && (
        <div className={styles.sharing}>
          <Later part={sharingNote} props={{ sharing }} />
        </div>
      )}
    </footer>
  );
}

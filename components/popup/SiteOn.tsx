import { Button, Switch } from '@mantine/core';
import type { SeenRecord } from '../../lib/views/seen-record.ts';
import type { SiteStatus } from '../../lib/views/site-view.ts';
import { hostOf } from './host-of.ts';
import styles from './popup.module.css';

type On = Extract<SiteStatus, { state: 'on' }>;

/** A site with cards: the record of the page and its client, and whether cards are shown here. */
export function SiteOn(props: {
  status: On;
  onTeach(): void;
  onHidden(hidden: boolean): void;
  onOpenClient(client: string, team: string): void;
}) {
  const { site, record, client, blocked } = props.status;
  return (
    <>
      <div className={styles.record}>
        <div>
          <h2 className={styles.headline}>
            <bdi>{client?.name ?? nameOf(record) ?? site.title}</bdi>
          </h2>
          <p className={styles.words}>{sentenceOf(props.status)}</p>
        </div>
        {client && (
          <Button size="xs" onClick={() => props.onOpenClient(client.id, client.team)}>
            Open card
          </Button>
        )}
      </div>
      {blocked && !site.hidden && (
        <p className={styles.notice} role="alert">
          This page does not let the card in.{' '}
          {client
            ? 'Open the card here instead; it is the same.'
            : 'Find the client below and open the card in a tab of its own.'}
        </p>
      )}
      {!record && site.system.startsWith('taught-') && (
        <Button variant="default" size="xs" className={styles.act} onClick={props.onTeach}>
          This page is a record too
        </Button>
      )}
      <Switch
        className={styles.act}
        size="sm"
        label={`Show cards on ${hostOf(site.pattern)}`}
        checked={!site.hidden}
        onChange={(event) => props.onHidden(!event.currentTarget.checked)}
      />
    </>
  );
}

function nameOf(record: SeenRecord | undefined): string | undefined {
  return record && (record.name ?? record.label);
}

function sentenceOf({ site, record, client }: On): string {
  if (client) return record ? `${record.label} in ${site.title}` : `Client on this page`;
  if (!record) return 'Cards are on. Open an account to see its card.';
  return site.hidden
    ? 'No client yet. Show cards here to link it.'
    : 'No client yet. Link or create it in the card on the page.';
}

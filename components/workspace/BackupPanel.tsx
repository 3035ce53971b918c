import { Button } from '@mantine/core';
import type { Backup } from '../../lib/views/backup-view.ts';
import { backupMoment, sizeWords } from './backup-words.ts';
import styles from './backups.module.css';
import { Panel } from './Panel.tsx';
import room from './room.module.css';

/** The backups that were made by themselves: bringing one back, after a dry run, or saving it as a file. */
export function BackupPanel(props: {
  /** Undefined while they are looked for; `none-kept` where the browser keeps no files for an extension. */
  backups: readonly Backup[] | 'none-kept' | undefined;
  busy: boolean;
  /** What the team is called whose backups these are, where it is one of several. */
  team?: string | undefined;
  onBring(backup: Backup): void;
  onSave(backup: Backup): void;
}) {
  const { backups, team, busy } = props;
  if (!backups) return null;
  return (
    <Panel title="Backups">
      {backups === 'none-kept' ? (
        <p className={room.words}>
          This browser keeps no files for Clientside, as in a private window. Export a file instead.
        </p>
      ) : (
        <>
          <p className={room.words}>
            Made by themselves, one a day while something changes
            {team && (
              <>
                {' '}
                in “<bdi>{team}</bdi>”
              </>
            )}
            , with your private notes. The newest seven stay, in this browser alone: to be safe from
            losing the device, export a file.
          </p>
          {backups.length === 0 ? (
            <p className={styles.none}>
              None yet. The first comes soon after something is written.
            </p>
          ) : (
            <ul className={styles.backups}>
              {backups.map((backup) => (
                <Line key={backup.at} {...{ backup, busy }} {...props} />
              ))}
            </ul>
          )}
        </>
      )}
    </Panel>
  );
}

function Line(props: {
  backup: Backup;
  busy: boolean;
  onBring(backup: Backup): void;
  onSave(backup: Backup): void;
}) {
  const { backup, busy } = props;
  const moment = backupMoment(backup);
  return (
    <li className={styles.backup}>
      <span className={styles.when}>{moment}</span>
      <span className={styles.size}>{sizeWords(backup.size)}</span>
      <span className={styles.acts}>
        <Button
          size="compact-sm"
          variant="default"
          disabled={busy}
          aria-label={`Bring back the backup of ${moment}`}
          onClick={() => props.onBring(backup)}
        >
          Bring back…
        </Button>
        <Button
          size="compact-sm"
          variant="subtle"
          disabled={busy}
          aria-label={`Save as a file the backup of ${moment}`}
          onClick={() => props.onSave(backup)}
        >
          Save as a file
        </Button>
      </span>
    </li>
  );
}

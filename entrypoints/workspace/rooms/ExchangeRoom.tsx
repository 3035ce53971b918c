import { BackupPanel } from '../../../components/workspace/BackupPanel.tsx';
import { ExportPanel } from '../../../components/workspace/ExportPanel.tsx';
import { ImportDryRun } from '../../../components/workspace/ImportDryRun.tsx';
import { ImportPanel } from '../../../components/workspace/ImportPanel.tsx';
import { RoomHeading } from '../../../components/workspace/RoomHeading.tsx';
import { Steps } from '../../../components/workspace/Steps.tsx';
import type { Backup } from '../../../lib/views/backup-view.ts';
import { useDb } from '../store-context.ts';
import { useBackups } from '../use-backups.ts';
import { useExport } from '../use-export.ts';
import { useImport } from '../use-import.ts';

/** Bringing records in, after a dry run, and taking them out; and what was backed up. */
export function ExchangeRoom() {
  const incoming = useImport();
  const outgoing = useExport();
  const { read } = incoming;
  const kept = useBackups(useDb().name, outgoing.team);
  const bring = async (backup: Backup) => {
    const file = await kept.read(backup);
    if (file) incoming.choose(file);
  };
  return (
    <>
      <RoomHeading title="Import & export" />
      <Steps at={read ? 'dry run' : 'file'}>
        {read ? (
          <ImportDryRun
            file={read.name}
            preview={read.preview}
            busy={incoming.busy}
            deleted={read.deleted}
            revives={incoming.revives}
            onRevives={incoming.revive}
            onApply={incoming.apply}
            onCancel={incoming.cancel}
            onDownloadRejected={incoming.downloadRejected}
          />
        ) : (
          <ImportPanel busy={incoming.busy} advice={incoming.advice} onFile={incoming.choose} />
        )}
      </Steps>
      <ExportPanel {...outgoing} />
      <BackupPanel
        {...kept}
        busy={incoming.busy}
        team={outgoing.team}
        onBring={(backup) => void bring(backup)}
      />
    </>
  );
}

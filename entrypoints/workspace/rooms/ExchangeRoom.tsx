import { ExportPanel } from '../../../components/workspace/ExportPanel.tsx';
import { ImportDryRun } from '../../../components/workspace/ImportDryRun.tsx';
import { ImportPanel } from '../../../components/workspace/ImportPanel.tsx';
import { RoomHeading } from '../../../components/workspace/RoomHeading.tsx';
import { Steps } from '../../../components/workspace/Steps.tsx';
import { useExport } from '../use-export.ts';
import { useImport } from '../use-import.ts';

/** Bringing records in, after a dry run, and taking them out. */
export function ExchangeRoom() {
  const incoming = useImport();
  const outgoing = useExport();
  const { read } = incoming;
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
    </>
  );
}

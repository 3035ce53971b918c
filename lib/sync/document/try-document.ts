import type { ClientsideDatabase } from '../../store/database.ts';
import { changeShareState } from '../../store/sharing/share-state.ts';
import type { Workspace } from '../ask-endpoint.ts';
import { type Probe, type ProbeOptions, probeDocument } from './probe-document.ts';

/** Probes the document of a workspace and remembers that its server can share; without that no run writes there. */
export async function tryDocument(
  db: ClientsideDatabase,
  workspace: Workspace,
  options: ProbeOptions = {},
): Promise<Probe> {
  const headers: Record<string, string> = workspace.token ? { authorization: workspace.token } : {};
  const probe = await probeDocument(workspace.endpoint, headers, options);
  if (probe.ok)
    await changeShareState(db, workspace, {
      isProbed: true,
      paused: undefined,
      retryAt: undefined,
    });
  return probe;
}

import { probeDocument } from '../../sync/document/probe-document.ts';
import type { Joined, Secret } from '../../sync/teams.ts';
import { Trouble } from '../../sync/trouble.ts';
import type { Found } from '../../views/team-view.ts';

type Document = { document: string; secret: Secret };

/** Whether a team can share by a document at an address; one that is not there yet is made. Fails with a Trouble that says why not. */
export async function findDocument({ document, secret: { token } }: Document): Promise<Found> {
  const headers: Record<string, string> = token ? { authorization: token } : {};
  const probe = await probeDocument(document, headers);
  if (!probe.ok) throw new Trouble({ code: 'document_refused', detail: probe.words });
  const { isNew, isSealed, records } = probe;
  return {
    ok: true,
    endpoint: document,
    workspace: fileName(document),
    document: { isNew, records },
    ...(isSealed ? { isSealed } : {}),
  };
}

/** What joining a document under a name comes to. */
export function enterDocument(
  { document: endpoint, secret }: Document,
  label: string,
): { joined: Joined } & Secret {
  const workspace = fileName(endpoint);
  return { joined: { mode: 'document', endpoint, workspace, role: 'editor', label }, ...secret };
}

/** The last part of an address without its ending: what people call the team. */
function fileName(address: string): string {
  const { pathname, host } = new URL(address);
  const [last = ''] = pathname.split('/').filter(Boolean).slice(-1);
  return (
    plainText(last)
      .replace(/\.json$/i, '')
      .slice(0, 200) || host
  );
}

function plainText(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

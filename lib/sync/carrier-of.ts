import type { Line } from './ask-endpoint.ts';
import type { Carrier } from './carrier.ts';
import { documentCarrier, type Seams } from './document/document-carrier.ts';
import { endpointCarrier } from './endpoint-carrier.ts';

/** What carries to and from a workspace, by its mode. */
export function carrierOf(line: Line, seams: Seams): Carrier {
  return line.workspace.mode === 'document' ? documentCarrier(line, seams) : endpointCarrier(line);
}

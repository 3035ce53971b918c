import * as z from 'zod/mini';
import type { CardScene } from './card-port.ts';
import { sessionSchema } from './catalog.ts';
import { LINE } from './scene-line.ts';
import { setLatest } from './set-latest.ts';

const callSchema = z.object({ type: z.literal(LINE), session: sessionSchema });

/** More lines than cards that are looked at; a card without one is given its scenes by message. */
const MOST = 50;

// They can't outlive the worker: a card that hears by message again opens its line anew.
const lines = new Map<string, MessagePort>();

/** Takes the line that a card opens; whoever sends one has our own origin, and a session is a secret between a card and the background. */
export function takeSceneLine({ data, origin, ports: [line] }: MessageEvent): void {
  const call = callSchema.safeParse(data);
  if (origin !== location.origin || !call.success || !line) return;
  const { session } = call.data;
  setLatest(lines, session, line, MOST);
  line.onmessage = () => lines.get(session) === line && lines.delete(session);
}

/** Gives the card with a session a scene by its line; false when it has none. */
export function giveByLine(session: string, scene: CardScene): boolean {
  const line = lines.get(session);
  line?.postMessage(scene);
  return line !== undefined;
}

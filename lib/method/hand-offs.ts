import type { Acknowledgement } from '../model/acknowledgement.ts';
import type { Touchpoint } from '../model/touchpoint.ts';
import { latestPer } from './latest.ts';

export type OwnedTouchpoint = Pick<Touchpoint, 'id' | 'serviceLine'>;
export type HandOffAcknowledgement = Pick<
  Acknowledgement,
  'id' | 'journey' | 'from' | 'to' | 'serviceLine' | 'by' | 'at'
>;

/** One side of a hand-off: its touchpoint, the service line that owns it, and its acknowledgement if there is one. */
export type HandOffSide = {
  touchpoint: string;
  serviceLine: string;
  acknowledged: { id: string; by: string; at: number } | null;
};

/** Two consecutive touchpoints of different service lines; an orphan until both sides acknowledged it. */
export type HandOff = { from: HandOffSide; to: HandOffSide; orphan: boolean };

/** The hand-offs between touchpoints given in the journey's order; where an owner is unknown there is none to see. */
export function handOffs(
  touchpoints: readonly OwnedTouchpoint[],
  acknowledgements: readonly HandOffAcknowledgement[],
): HandOff[] {
  return touchpoints.flatMap((to, index) => {
    const from = touchpoints[index - 1];
    if (!from || !isHandOff(from, to)) return [];
    const own = acknowledgements.filter((ack) => ack.from === from.id && ack.to === to.id);
    const sides = { from: sideOf(from, own), to: sideOf(to, own) };
    return [{ ...sides, orphan: !sides.from.acknowledged || !sides.to.acknowledged }];
  });
}

/** Whether two consecutive touchpoints have two known and different owners. */
export function isHandOff(from: OwnedTouchpoint, to: OwnedTouchpoint): boolean {
  return !!from.serviceLine && !!to.serviceLine && from.serviceLine !== to.serviceLine;
}

function sideOf(touchpoint: OwnedTouchpoint, own: readonly HandOffAcknowledgement[]): HandOffSide {
  const serviceLine = touchpoint.serviceLine ?? '';
  const theirs = own.filter((ack) => ack.serviceLine === serviceLine);
  const [ack] = latestPer(theirs, (given) => given.serviceLine);
  return {
    touchpoint: touchpoint.id,
    serviceLine,
    acknowledged: ack ? { id: ack.id, by: ack.by, at: ack.at } : null,
  };
}

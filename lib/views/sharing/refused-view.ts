/** A record that the endpoint refused, as people read it. */
export type RefusedView = {
  id: string;
  kind: string;
  name: string;
  isQuoted: boolean;
  client?: { id: string; name: string };
  at: number;
  /** Why it was refused, and what to do about it. */
  reason: string;
  remedy: string;
  /** A note whose id is taken can only be shared as a note of its own. */
  isOwnRecord: boolean;
  /** Waits to be sent again. */
  isWaiting: boolean;
};

/** Records that came from outside and were put aside for one reason. */
export type AsideView = {
  reason: string;
  /** Their numbers in the quarantine. */
  numbers: number[];
  /** Their ids as they claim them, the first of them. */
  ids: string[];
};

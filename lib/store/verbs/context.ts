/** Who writes about which client (and engagement), and when, in milliseconds. */
export type WriteContext = { client: string; engagement?: string; by: string; now: number };

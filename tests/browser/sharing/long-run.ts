/** How long the seeded mixes of trouble run, in milliseconds; undefined for the few rounds that are usual. */
export const longRun = process.env.SHARING_MINUTES
  ? Number(process.env.SHARING_MINUTES) * 60_000
  : undefined;

/** The seed of the mixes: another one at each run, or the one that a run before has told. */
export const seed = Number(process.env.SHARING_SEED ?? Math.floor(Math.random() * 1_000_000));

/** Works for so many rounds, or in a long run until its time is over; answers how many there were. */
export async function inRounds(
  usual: number,
  work: (round: number) => Promise<void>,
): Promise<number> {
  const end = Date.now() + (longRun ?? 0);
  let round = 0;
  while (longRun ? Date.now() < end : round < usual) {
    await work(round);
    round += 1;
  }
  return round;
}

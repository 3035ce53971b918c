/** Makes a counter: each call notes one event at `now` (ms) and says whether more than `most` fell into the last minute. */
export function createLimit(most: number): (now: number) => boolean {
  let times: number[] = [];
  return (now) => {
    times = times.filter((time) => now - time < 60_000);
    return times.push(now) > most;
  };
}

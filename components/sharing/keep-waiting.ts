/** How long is rested, in milliseconds: after an answer, so that many changes are brought as one; and where nobody could be asked, since nobody shares or the endpoint is away. */
const BREATH = 1000;
const REST = 10_000;

/** Keeps a question to the background open while somebody looks at this page, so that what others share comes at once; returns how to stop. */
export function keepWaiting(wait: () => Promise<{ again: boolean }>): () => void {
  let isOver = false;
  const rest = (ms: number) =>
    new Promise((done) => {
      setTimeout(done, ms);
      // Who comes back to the page does not wait for the rest of it. A listener for each rest would pile up.
      document.onvisibilitychange = done;
    });
  (async () => {
    while (!isOver) {
      const answer = document.hidden ? undefined : await wait().catch(() => undefined);
      await rest(answer?.again ? BREATH : REST);
    }
  })();
  return () => {
    isOver = true;
  };
}

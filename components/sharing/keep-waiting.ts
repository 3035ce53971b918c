/** How long is rested when the question was not held: nobody shares, or the endpoint is away; in milliseconds. */
const REST = 10_000;

/** Keeps a question to the background open while somebody looks at this page, so that what others share comes at once; returns how to stop. */
export function keepWaiting(wait: () => Promise<unknown>): () => void {
  let isOver = false;
  const rest = (ms: number) => new Promise((done) => setTimeout(done, ms));
  (async () => {
    while (!isOver) {
      const asked = Date.now();
      if (!document.hidden) await wait().catch(() => undefined);
      await rest(Date.now() - asked < REST ? REST : 0);
    }
  })();
  return () => {
    isOver = true;
  };
}

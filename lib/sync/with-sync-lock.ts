/** Works while nobody else does: one run a store, in whichever worker or page. Where one of the same kind waits for it already, that one's run does for both, and this ends at once. */
export async function withSyncLock(
  store: string,
  kind: string,
  work: () => Promise<void>,
): Promise<void> {
  const name = `clientside sync ${store}`;
  const { locks } = navigator;
  // Mostly nobody else does.
  const isDone = await locks.request(name, { ifAvailable: true }, async (lock) => {
    if (lock) await work();
    return lock !== null;
  });
  if (isDone) return;
  let run: Promise<void> | undefined;
  await locks.request(`${name}, ${kind}`, { ifAvailable: true }, async (next) => {
    if (!next) return;
    await new Promise<void>((begun) => {
      run = locks.request(name, () => {
        begun();
        return work();
      });
    });
  });
  await run;
}

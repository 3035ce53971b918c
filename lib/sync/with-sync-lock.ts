/** Works while nobody else does: one run a store, in whichever worker or page. Where somebody waits for it already, that one's run does for both. */
export async function withSyncLock(store: string, work: () => Promise<void>): Promise<void> {
  const name = `clientside sync ${store}`;
  const { pending = [] } = await navigator.locks.query();
  if (pending.some((lock) => lock.name === name)) return;
  await navigator.locks.request(name, work);
}

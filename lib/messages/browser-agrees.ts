/** How long to wait for the browser's word between two looks, in milliseconds: an in-app navigation reaches it a moment after the page. */
const WAITS = [10, 20, 40, 80, 160];

/**
 * Whether the browser's own word for a tab's address, now or in a moment, names what the page says it shows.
 * A page may be lied in, so its word alone is not enough; where the browser says nothing, its origin was checked already.
 */
export async function browserAgrees(
  first: string | undefined,
  look: () => Promise<string | undefined>,
  isMeant: (url: string) => boolean,
): Promise<boolean> {
  if (first === undefined || isMeant(first)) return true;
  for (const wait of WAITS) {
    await new Promise((done) => setTimeout(done, wait));
    const url = await look();
    if (url === undefined || isMeant(url)) return true;
  }
  return false;
}

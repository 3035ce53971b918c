import * as z from 'zod/mini';
import { browser } from '../platform/browser.ts';

/** What changed, in broadcast: ids of records, or the tabs whose page shows another record now. It carries nothing private. */
const changeSchema = z.object({
  type: z.literal('changed'),
  records: z.array(z.string()),
  tab: z.optional(z.number()),
});
export type ChangeNews = { records: string[]; tab?: number };

/** Tells every open card and page that records, or a tab's page, changed; nobody listening is fine. */
export async function announce(news: ChangeNews): Promise<void> {
  await browser.runtime.sendMessage({ type: 'changed', ...news }).catch(() => undefined);
}

/** Calls back for each change that another part of the extension announced; returns how to stop. */
export function onChanges(callback: (news: ChangeNews) => void): () => void {
  const listener = (message: unknown) => {
    const parsed = changeSchema.safeParse(message);
    if (parsed.success) callback(parsed.data);
    return undefined;
  };
  browser.runtime.onMessage.addListener(listener);
  return () => browser.runtime.onMessage.removeListener(listener);
}

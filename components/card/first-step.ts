import type { ClientView } from '../../lib/views/client-view.ts';
import type { SeenRecord } from '../../lib/views/seen-record.ts';

/** What the card teaches first: that the person of the page was removed, to say what we do for the client, to add the first person, or the person of the page. */
export type Lesson = 'removed' | 'offering' | 'person' | 'person-of-page';

/** The next step while little is known of a client; nothing when enough is known to need none. */
export function lessonFor(client: ClientView, record?: SeenRecord): Lesson | undefined {
  if (client.removed) return 'removed';
  if (asksForOffering(client)) return 'offering';
  if (client.people.length === 0) return 'person';
  const isUnknown = record?.kind === 'stakeholder' && record.name && !client.focus;
  return isUnknown ? 'person-of-page' : undefined;
}

/** An engagement that a page brought along has no offering yet; where people are known already, there must be one to choose. */
function asksForOffering({ engagement, offerings, people }: ClientView): boolean {
  return !engagement?.offering && !(engagement && people.length > 0 && offerings.length === 0);
}

import type { BrowserKind, DrivenBrowser, OpenOptions, Surface, Tab } from '../driver/driver.ts';
import { openProduct } from '../product.ts';

/** A browser with the product, and its workspace in a tab. */
export type Member = { browser: DrivenBrowser; workspace: Tab };

/** Opens the product with a workspace that stays open, and lets it reach an endpoint when it asks. */
export async function openMember(
  kind: BrowserKind,
  { endpoint, ...options }: OpenOptions & { endpoint: string },
): Promise<Member> {
  const browser = await openProduct(kind, options);
  await browser.allow(`${endpoint}/*`);
  return { browser, workspace: await browser.extensionPage('workspace.html#/sharing') };
}

/** Shows a room of the workspace. */
export async function enter({ workspace }: Member, room: string): Promise<void> {
  await workspace.bringToFront();
  await workspace.evaluate((path) => {
    location.hash = path;
  }, `#/${room}`);
}

/** Tests a join link in the workspace, as a person does, up to the words that say what was found. */
export async function tryLink(member: Member, link: string): Promise<void> {
  const { workspace } = member;
  await enter(member, 'sharing');
  await workspace.fill('input[placeholder^="https://clientside"]', link);
  await workspace.click('button:has-text("Test the connection")');
}

/** Joins by a link, with what is here or apart from it where that is asked. */
export async function joinTeam(
  member: Member,
  link: string,
  { name, here }: { name: string; here?: 'Share it with the team' | 'Keep it apart' },
): Promise<void> {
  const { workspace } = member;
  await tryLink(member, link);
  await workspace.waitFor('h2:has-text("The connection works")');
  await workspace.fill('input[autocomplete="name"]', name);
  if (here) await workspace.click(`label:has-text("${here}")`);
  await workspace.click('button:has-text("Join “")');
  await workspace.waitFor('button:has-text("Leave")');
}

/** Adds a client in the workspace and shows its card there. */
export async function addClient(member: Member, name: string): Promise<void> {
  const { workspace } = member;
  await enter(member, 'clients');
  await workspace.click('button:has-text("New client")');
  await workspace.fill('input[data-autofocus]', name);
  await workspace.click('button:has-text("Add the client")');
  await workspace.waitFor(`#content h1:has-text("${name}")`);
}

/** Shows a client's card in the workspace. */
export async function showClient(member: Member, name: string): Promise<void> {
  await enter(member, 'clients');
  await member.workspace.click(`#content a:has-text("${name}")`);
  await member.workspace.waitFor(`#content h1:has-text("${name}")`);
}

/** Adds a note about the client in its card, wherever that is. */
export async function addNote(
  card: Surface,
  text: string,
  visibility: 'team' | 'private' = 'team',
): Promise<void> {
  await card.click('button:has-text("about the client")');
  await card.fill('form textarea', text);
  if (visibility === 'private') await card.click('form label:has-text("private")');
  await card.click('form button:has-text("Add note")');
  await card.waitFor(noteWith(text));
}

/** Adds a person to the client in its card. */
export async function addPerson(card: Surface, name: string): Promise<void> {
  await card.click('button:has-text("Add person")');
  await card.fill('form input[required]', name);
  await card.click('form button:has-text("Add person")');
  await card.waitFor(`li:has-text("${name}")`);
}

/** A note of the client with these words. */
export function noteWith(text: string): string {
  return `ul[aria-label="Notes"] li:has-text("${text}")`;
}

/** Changes one field of a person in the card, who is the only one unfolded: the title, or what moves them. */
export async function changePerson(
  card: Surface,
  name: string,
  field: 'title' | 'motivation',
  value: string,
): Promise<void> {
  const folded = `li button[aria-expanded="false"]:has-text("${name}")`;
  if (await card.count(folded)) await card.click(folded);
  await card.click('li button:has-text("Edit")');
  await card.fill(field === 'title' ? 'form input:not([required])' : 'form textarea', value);
  await card.click('form button:has-text("Save")');
  await card.waitFor(`dd:has-text("${value}")`);
}

/** Waits until a member's own workspace lists a client. */
export async function sees(member: Member, client: string): Promise<void> {
  await enter(member, 'clients');
  await member.workspace.waitFor(`#content a:has-text("${client}")`);
}

import { join } from 'node:path';
import type { DrivenBrowser, Surface, Tab } from '../../tests/browser/driver/driver.ts';
import { loaded } from '../../tests/browser/on-lightning.ts';
import { cardOf, cardWith, showCards } from '../../tests/browser/product.ts';
import {
  addNote,
  addPerson,
  joinTeam,
  type Member,
  noteWith,
} from '../../tests/browser/sharing/member.ts';
import type { EndpointProcess } from '../../tests/fixtures/endpoint-process.ts';
import { accounts, recordAddress } from '../../tests/fixtures/lightning/data.ts';

/** None of the sample's clients, which stay on their device. */
const SHARED = accounts.find(
  ({ name }) => name === 'Larkspur Housing Trust',
) as (typeof accounts)[number];
const FIRST = 'They want one number to call, not four.';
const LIVE = 'The board meets on 12 March: they decide then.';

type Seat = { name: string; tab: Tab; card: Surface };
type Sharing = {
  endpoint: EndpointProcess;
  /** Where pictures of both sides are kept; none without it. */
  folder?: string | undefined;
  say(line: string): void;
};

/** Lets two join a team, makes a client on an account page in one browser, shows it in the other, and writes in one what appears in the other; answers the paths of the pictures. */
export async function shareClient(
  { ann, ben }: { ann: Member; ben: Member },
  { endpoint, folder, say }: Sharing,
): Promise<string[]> {
  await joinTeam(ann, await endpoint.invite('team'), { name: 'Ann Lee' });
  await joinTeam(ben, await endpoint.invite('team'), { name: 'Ben Otto' });
  say('Ann Lee and Ben Otto have joined a team, each by a join link.');
  const hers = await createClient(ann.browser);
  say(`Ann makes ${SHARED.name} a client on its account page, with a person and a note.`);
  const his = await openPage(ben.browser);
  say(`Ben opens the same page, and his card has it all: ${recordAddress(SHARED)}`);
  const pictures = await takePictures([hers, his], folder, 'before');
  await hers.tab.bringToFront();
  await addNote(hers.card, LIVE);
  const written = Date.now();
  await his.card.waitFor(noteWith(LIVE));
  say(`Ann adds a note; ${since(written)} later it stands in Ben's open card.`);
  return [...pictures, ...(await takePictures([hers, his], folder, 'after'))];
}

/** Creates the client with the card's own button. */
async function createClient(browser: DrivenBrowser): Promise<Seat> {
  const tab = await browser.newTab(recordAddress(SHARED));
  await loaded(tab);
  const create = 'button:has-text("Create")';
  await (await cardWith(tab, create)).click(create);
  const card = await cardOf(tab, SHARED.name);
  await addPerson(card, 'Petra Novak');
  await addNote(card, FIRST);
  return { name: 'ann', tab, card };
}

async function openPage(browser: DrivenBrowser): Promise<Seat> {
  const tab = await browser.newTab(recordAddress(SHARED));
  await loaded(tab);
  await showCards(browser, tab);
  return { name: 'ben', tab, card: await cardWith(tab, noteWith(FIRST)) };
}

async function takePictures(
  seats: Seat[],
  folder: string | undefined,
  when: string,
): Promise<string[]> {
  if (!folder) return [];
  const paths: string[] = [];
  for (const { name, tab, card } of seats) {
    await tab.bringToFront();
    await card.evaluate(() =>
      document.querySelector('[aria-label="Notes"]')?.scrollIntoView({ block: 'end' }),
    );
    const path = join(folder, `shared-${when}-${name}.png`);
    await tab.screenshot(path);
    paths.push(path);
  }
  return paths;
}

function since(moment: number): string {
  return `${((Date.now() - moment) / 1000).toFixed(1)} seconds`;
}

import { setTimeout as pause } from 'node:timers/promises';
import type { Tab } from './driver/driver.ts';
import { until } from './driver/until.ts';

/** What a card has said at its head; `at` in milliseconds since 1970. */
export type Said = { at: number; words: string };

/** Runs in a card: notes every head line from the first call on, however short it stands, and answers all of them. */
function listen(): Said[] {
  const here = window as unknown as { __said?: Said[] };
  if (here.__said) return here.__said;
  const said: Said[] = [];
  here.__said = said;
  const look = () => {
    // Every head that can be seen: those of cards that wait unseen must not be among them.
    const seen = [...document.querySelectorAll('header')].filter((head) => head.checkVisibility());
    // While the page hides the frame nothing is drawn, and innerText would tell what waits as well.
    const card = document.querySelector<HTMLElement>('#root > :not([inert])') ?? document.body;
    const heads = seen.length > 0 ? seen : [card.querySelector('header') ?? card];
    const words = heads.map((head) => head.innerText.replace(/\s+/g, ' ').trim()).join(' ');
    if (words !== said.at(-1)?.words) said.push({ at: Date.now(), words });
  };
  new MutationObserver(look).observe(document, {
    subtree: true,
    childList: true,
    characterData: true,
    attributes: true,
  });
  look();
  return said;
}

/** Listens to every card in a tab, one that is loaded again too, until `stop` answers all that was said, in order; `hears` waits until some words were. */
export function watchNames(tab: Tab): {
  hears(words: string): Promise<unknown>;
  stop(): Promise<Said[]>;
} {
  const heard = new Map<string, Said>();
  let isOver = false;
  const look = async () => {
    for (const card of await tab.frames('/card.html')) {
      // A frame that goes away while it is asked has said nothing new.
      const said = await card.evaluate(listen).catch((): Said[] => []);
      for (const one of said) heard.set(`${one.at} ${one.words}`, one);
    }
  };
  const listening = (async () => {
    for (; !isOver; await pause(10)) await look();
    await look();
  })();
  return {
    // A card may be gone before it is listened to, where nobody waits for that.
    hears: (words) =>
      until(
        async () => [...heard.values()].some((said) => said.words.includes(words)),
        () => `a card that says ${words}`,
      ),
    stop: async () => {
      isOver = true;
      await listening;
      return [...heard.values()].toSorted((a, b) => a.at - b.at);
    },
  };
}

/** The names that were said, each once for each time it came; heads without any of them are passed over. */
export function namesIn(said: Said[], names: readonly string[]): string[] {
  const found = said.flatMap(({ words }) => names.filter((name) => words.includes(name)));
  return found.filter((name, i) => name !== found[i - 1]);
}

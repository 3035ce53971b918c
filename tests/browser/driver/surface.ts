import type { Surface } from './driver.ts';
import { findVisible, placeToClick, putCaretAtEnd, setValue } from './in-page.ts';
import { until } from './until.ts';

/** What differs between documents: how to run code in one, and how to move its mouse and keys. */
export type Hands = {
  /** Evaluates an expression, awaits a promise, and returns the answer as JSON would carry it. */
  run(expression: string): Promise<unknown>;
  click(target: { expression: string; at: { x: number; y: number } }): Promise<void>;
  typeText(text: string): Promise<void>;
  /** Presses keys together, in this order. */
  pressKeys(keys: string[]): Promise<void>;
};

const call = (run: (...args: never[]) => unknown, ...args: string[]) =>
  `(${run})(${args.join(', ')})`;
const all = (selector: string) => call(findVisible, JSON.stringify(selector));
const first = (selector: string) => `${all(selector)}[0]`;

/** Builds every verb of a surface on one pair of hands. */
export function makeSurface(hands: Hands): Surface {
  const url = async () => String(await hands.run('location.href'));
  const count = async (selector: string) => Number(await hands.run(`${all(selector)}.length`));
  const evaluate: Surface['evaluate'] = async (run, arg) =>
    (await hands.run(call(run as (arg: never) => unknown, `${JSON.stringify(arg)}`))) as never;

  const click = async (selector: string) => {
    const expression = first(selector);
    const at = await placeThatStandsStill(hands, selector);
    await hands.click({ expression, at });
  };

  return {
    url,
    evaluate,
    count,
    click,
    type: async (selector, text) => {
      await click(selector);
      await hands.run(call(putCaretAtEnd, first(selector)));
      await hands.typeText(text);
    },
    fill: async (selector, text) => {
      await click(selector);
      await hands.run(call(setValue, first(selector), JSON.stringify(text)));
    },
    press: (key) => hands.pressKeys(key.split('+')),
    text: async (selector) => {
      const look = `((element) => element && { text: element.innerText })(${first(selector)})`;
      const seen = await until(
        () => hands.run(look),
        () => `${selector} to read`,
      );
      return (seen as { text: string }).text;
    },
    waitFor: async (look: string | ((arg: never) => unknown), arg?: unknown) => {
      const once =
        typeof look === 'string' ? () => count(look) : () => evaluate(look, arg as never);
      const seen = await until(once, () => String(look));
      return (typeof look === 'string' ? undefined : seen) as never;
    },
    waitGone: async (selector) => {
      await until(
        async () => (await count(selector)) === 0,
        () => `${selector} to go away`,
      );
    },
  };
}

/** The same place in two looks one after the other: what moves is not clicked. */
async function placeThatStandsStill(hands: Hands, selector: string) {
  const look = call(placeToClick, first(selector));
  let before = '';
  let trouble: string | undefined;
  return until(
    async () => {
      const place = (await hands.run(look)) as ReturnType<typeof placeToClick>;
      trouble = place.trouble;
      const moved = JSON.stringify(place.at) !== before;
      before = JSON.stringify(place.at);
      return moved ? undefined : place.at;
    },
    () => `${selector} to click (${trouble ?? 'moving'})`,
  );
}

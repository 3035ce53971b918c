import { afterEach, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { createGrip } from './grip.ts';

afterEach(() => document.body.replaceChildren());

it('tells each step of a drag, and its end, also past the grip itself', async () => {
  const moves: [left: number, up: number, isEnd: boolean][] = [];
  const grip = createGrip((...move) => moves.push(move));
  grip.style.cssText = 'position:fixed;left:200px;top:150px;width:100px;height:24px';
  const target = document.createElement('div');
  target.style.cssText = 'position:fixed;left:50px;top:40px;width:100px;height:24px';
  document.body.append(grip, target);
  await userEvent.dragAndDrop(grip, target, { steps: 4 });
  const sum = (side: 0 | 1) => Math.round(moves.reduce((all, move) => all + move[side], 0));
  expect([sum(0), sum(1)]).toEqual([150, 110]);
  expect(moves.at(-1)).toEqual([0, 0, true]);
  expect(moves.filter(([, , isEnd]) => isEnd)).toHaveLength(1);
});

import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { tellHeight } from './tell-height.ts';

let root: HTMLElement;
let height: ReturnType<typeof vi.fn<(height: number) => Promise<unknown>>>;

beforeEach(() => {
  root = document.body.appendChild(document.createElement('div'));
  root.style.height = '120px';
  height = vi.fn(async () => undefined);
  tellHeight(root, { height });
});
afterEach(() => root.remove());

const told = () => height.mock.calls.map(([value]) => value);

test('the page is told each height that the card has', async () => {
  await vi.waitFor(() => expect(told()).toEqual([120]));
  root.style.height = '300px';
  await vi.waitFor(() => expect(told()).toEqual([120, 300]));
});

test('the page is told again when it has given the frame another height', async () => {
  await vi.waitFor(() => expect(told()).toEqual([120]));
  dispatchEvent(new Event('resize'));
  expect(told()).toEqual([120, 120]);
  root.style.height = `${innerHeight}px`;
  await vi.waitFor(() => expect(told()).toEqual([120, 120, innerHeight]));
  dispatchEvent(new Event('resize'));
  expect(told()).toHaveLength(3);
});

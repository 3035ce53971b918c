import { createRoot } from 'react-dom/client';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { LongText } from './LongText.tsx';

let box: HTMLElement;
let root: ReturnType<typeof createRoot>;

beforeEach(() => {
  box = document.body.appendChild(document.createElement('div'));
  root = createRoot(box);
});
afterEach(() => {
  root.unmount();
  box.remove();
});

test.each([
  ['a character of two halves', `${'x'.repeat(299)}😀`, ' and more'],
  ['a word, without the space after it', 'x'.repeat(299), ' and more'],
])('a long text is folded after %s, and opens to the whole', async (_what, begins, rest) => {
  root.render(<LongText>{begins + rest}</LongText>);
  await expect.element(page.getByText(`${begins}…`, { exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Show all' }).click();
  await expect.element(page.getByText(begins + rest, { exact: true })).toBeVisible();
});

test('what is long in code units alone is shown whole', async () => {
  const text = '😀'.repeat(299);
  root.render(<LongText>{text}</LongText>);
  await expect.element(page.getByText(text, { exact: true })).toBeVisible();
  expect(page.getByRole('button').elements()).toEqual([]);
});

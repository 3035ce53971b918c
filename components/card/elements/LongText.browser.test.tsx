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

test('a long text is folded between its characters, and opens to the whole', async () => {
  const begins = 'x'.repeat(299);
  root.render(<LongText>{`${begins}😀 and more`}</LongText>);
  await expect.element(page.getByText(`${begins}…`, { exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Show all' }).click();
  await expect.element(page.getByText(`${begins}😀 and more`, { exact: true })).toBeVisible();
});

import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { type LaterPart, laterPart } from '../later-part.ts';
import { Later } from './Later.tsx';

type Words = { words: string };

let root: Root;
const element = document.createElement('div');

const Said = ({ words }: Words) => <p>{`said ${words}`}</p>;
const Sung = ({ words }: Words) => <p>{`sung ${words}`}</p>;
const show = (part: LaterPart<Words>, words = 'this') =>
  root.render(<Later part={part} props={{ words }} />);

beforeEach(() => {
  document.body.append(element);
  root = createRoot(element);
});
afterEach(() => root.unmount());

test('a part is drawn once it is loaded, and at once where it is there already', async () => {
  const part = laterPart(async () => Said);
  show(part);
  await expect.element(page.getByText('said this')).toBeVisible();
  show(part, 'more');
  await expect.element(page.getByText('said more')).toBeVisible();
});

test('another part takes the place of the one before', async () => {
  show(laterPart(async () => Said));
  await expect.element(page.getByText('said this')).toBeVisible();
  show(laterPart(async () => Sung));
  await expect.element(page.getByText('sung this')).toBeVisible();
});

test('a part whose code has gone says what to do, and the next part is drawn', async () => {
  show(laterPart(() => Promise.reject(new Error('404'))));
  await expect.element(page.getByText(/^This part did not open/)).toBeVisible();
  show(laterPart(async () => Said));
  await expect.element(page.getByText('said this')).toBeVisible();
});

import axe from 'axe-core';
import { afterEach, describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { cardViewSchema } from '../../lib/views/card-view.ts';
import { renderCard } from '../../tests/gallery/render-card.tsx';
import { views } from '../../tests/gallery/views.ts';

let card: ReturnType<typeof renderCard> | undefined;

afterEach(() => {
  card?.remove();
  card = undefined;
});

const states = Object.entries(views);

describe.each(states)('the card in the state "%s"', (_name, view) => {
  test('shows a view that the schema takes', () => {
    expect(view === undefined || cardViewSchema.safeParse(view).success).toBe(true);
  });

  test.each([
    { dark: true, width: 380 },
    { dark: false, width: 1100 },
  ])('meets WCAG 2.2 AA and fits its width ($width px, dark: $dark)', async ({ dark, width }) => {
    await page.viewport(width, 800);
    card = renderCard(view, { dark });
    await expect.element(page.getByRole('heading', { level: 1 })).toBeInTheDocument();
    expect(await violations()).toEqual([]);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
  });
});

test.each([{ dark: false }, { dark: true }])(
  'a person with an editor open meets WCAG 2.2 AA (dark: $dark)',
  async ({ dark }) => {
    await page.viewport(380, 800);
    card = renderCard(views.contact, { dark });
    await page.getByRole('button', { name: 'Edit', exact: true }).click();
    await expect.element(page.getByRole('textbox', { name: 'Name' })).toBeVisible();
    expect(await violations()).toEqual([]);
  },
);

test.each(states)('the state "%s" fits the narrowest place, 280 px', async (_name, view) => {
  await page.viewport(280, 800);
  card = renderCard(view);
  await expect.element(page.getByRole('main')).toBeInTheDocument();
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(280);
});

test('the open arithmetic and the stages meet WCAG 2.2 AA', async () => {
  await page.viewport(380, 800);
  card = renderCard(views.client);
  await page.getByRole('button', { name: /^Coverage/ }).click();
  await page.getByRole('button', { name: /^Stages and touchpoints/ }).click();
  await expect.element(page.getByRole('table')).toBeVisible();
  expect(await violations()).toEqual([]);
});

async function violations(): Promise<string[]> {
  const { violations: found } = await axe.run(document, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  });
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
}

import { afterEach, beforeEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import type { CardView } from '../../lib/views/card-view.ts';
import { renderCard } from '../../tests/gallery/render-card.tsx';
import { views } from '../../tests/gallery/views.ts';

let card: ReturnType<typeof renderCard> | undefined;

beforeEach(() => page.viewport(420, 900));
afterEach(() => card?.remove());

/** A client of whom nobody is known, whose engagement misses these roles. */
function missing(...roles: string[]): CardView {
  const view = views.started;
  if (view?.state !== 'client') throw new Error('This view shows no client.');
  const [first] = view.client.coverage.missing;
  if (!first) throw new Error('Nobody is missing here.');
  const all = roles.map((role, i) => ({ ...first, persona: `persona_${i}`, role }));
  const coverage = { ...view.client.coverage, missing: all };
  return { ...view, client: { ...view.client, coverage } };
}

test('roles that are missing stand in the sentence as they are written, but for their first letter', async () => {
  card = renderCard(missing('Local IT lead', 'CFO', 'Ökonom'));
  await expect
    .element(page.getByText(/This engagement needs: local IT lead, CFO, ökonom…$/))
    .toBeVisible();
});

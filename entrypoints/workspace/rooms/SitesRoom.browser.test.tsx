import { expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { renderInLook } from '../../../components/workspace/render-in-look.tsx';
import { installFakeBrowser } from '../../../lib/messages/fake-browser.fixture.ts';
import type { SiteView } from '../../../lib/views/site-view.ts';

const fake = installFakeBrowser();
const { SitesRoom } = await import('./SitesRoom.tsx');

const site: SiteView = {
  origin: 'https://erp.example.org',
  system: 'tryton',
  title: 'Tryton',
  pattern: 'https://erp.example.org/*',
  basePath: '/',
  granted: true,
  hidden: false,
};

test('whether the access goes with a site that is switched off is for the background to know, and the page tells it', async () => {
  const { permissions } = globalThis.browser;
  const remove = vi.spyOn(permissions, 'remove');
  const event = { addListener: () => undefined, removeListener: () => undefined };
  Object.assign(permissions, { onAdded: event, onRemoved: event, request: async () => true });
  let shown = site;
  const switched: unknown[] = [];
  const answers: Record<string, (message: { isOn?: boolean }) => unknown> = {
    'site.list': () => [shown],
    'site.switch': ({ isOn }) => {
      switched.push(isOn);
      shown = isOn ? site : { ...site, granted: false, isKept: true };
      return { isKept: !isOn };
    },
  };
  fake.hearPages((message, reply) =>
    reply({ ok: true, value: answers[String(message.type)]?.(message) ?? [] }),
  );
  await renderInLook(<SitesRoom />);
  await page.getByRole('button', { name: 'Switch off Tryton at erp.example.org' }).click();
  await expect.element(page.getByText('Off: no cards here.', { exact: false })).toBeVisible();
  await page.getByRole('button', { name: 'Switch on Tryton at erp.example.org' }).click();
  await expect
    .element(page.getByRole('button', { name: 'Switch off Tryton at erp.example.org' }))
    .toBeVisible();
  expect([switched, remove.mock.calls]).toEqual([[false, true], []]);
  await renderInLook(null);
});

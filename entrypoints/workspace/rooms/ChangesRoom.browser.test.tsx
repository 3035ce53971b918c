import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { renderInLook } from '../../../components/workspace/render-in-look.tsx';
import { installFakeBrowser } from '../../../lib/messages/fake-browser.fixture.ts';
import type { ClientsideDatabase } from '../../../lib/store/database.ts';
import { withStore } from '../../../lib/store/temporary-store.ts';
import { writeRecords } from '../../../lib/store/write.ts';

installFakeBrowser();
const { StoreContext } = await import('../store-context.ts');
const { ChangesRoom } = await import('./ChangesRoom.tsx');

const undo = (label: string) => page.getByRole('button', { name: `Undo: ${label}`, exact: true });

/** Shows the room with changes called by these labels, the last one on top. */
const inRoom = (labels: string[], work: (db: ClientsideDatabase) => Promise<void>) =>
  withStore(async (db) => {
    for (const label of labels)
      await writeRecords(db, [{ k: 'client', id: `client_${label}`, fields: { name: label } }], {
        now: Date.now(),
        label,
      });
    await renderInLook(
      <StoreContext value={db}>
        <ChangesRoom />
      </StoreContext>,
    );
    await work(db);
    await renderInLook(null);
  });

test('one press is one undo, though the next one’s button comes to stand under it', () =>
  inRoom(['one', 'two', 'three'], async (db) => {
    await expect.element(undo('two')).toBeVisible();
    const next = undo('two').element() as HTMLElement;
    const atOnce = new MutationObserver(() => {
      if (undo('three').query()) return;
      atOnce.disconnect();
      next.click();
    });
    atOnce.observe(document.body, { childList: true, subtree: true });
    await undo('three').click();
    await expect.element(undo('three')).not.toBeInTheDocument();
    await expect.element(undo('two')).toHaveAttribute('aria-disabled', 'false');
    expect((await db.undo.toArray()).map(({ label }) => label)).toEqual(['one', 'two']);
    await undo('two').click();
    await expect.element(undo('two')).not.toBeInTheDocument();
    expect(await db.undo.count()).toBe(1);
  }));

test('the focus stays in the list when its row goes, the last one too, and Enter undoes nothing there', () =>
  inRoom(['one', 'two'], async (db) => {
    await undo('two').click();
    await expect.element(undo('two')).not.toBeInTheDocument();
    const list = document.activeElement;
    expect(list).not.toBe(document.body);
    expect(list?.querySelector('table')).not.toBeNull();
    await expect.element(undo('one')).toHaveAttribute('aria-disabled', 'false');
    await userEvent.keyboard('{Enter}');
    expect(await db.undo.count()).toBe(1);
    await userEvent.keyboard('{Tab}{Enter}');
    await expect.element(page.getByRole('heading', { name: 'Nothing to undo' })).toBeVisible();
    expect(document.activeElement).toBe(list);
  }));

test('what can’t be undone keeps its button and the focus, and the others can be pressed again', () =>
  inRoom(['one', 'two'], async (db) => {
    await writeRecords(db, [{ k: 'client', id: 'client_two', fields: { name: 'Two' } }], {
      now: Date.now() + 1,
      label: 'later',
    });
    await undo('two').click();
    await expect.element(undo('one')).toHaveAttribute('aria-disabled', 'false');
    expect(document.activeElement).toBe(undo('two').element());
    expect(await db.undo.count()).toBe(3);
  }));

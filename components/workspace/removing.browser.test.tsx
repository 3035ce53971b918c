import { describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { EraseForGood } from './EraseForGood.tsx';
import { RemoveClient } from './RemoveClient.tsx';
import { RemovedTable } from './RemovedTable.tsx';
import { axeFindings, renderInLook } from './render-in-look.tsx';

const nothing = () => undefined;
const asked = { isOpen: true, busy: false, isDone: false, onCancel: nothing };
const use = { people: 1, notes: 1204, engagements: 0, pages: 2 };
const dialog = page.getByRole('dialog');

function erase(props: { chosen?: string; isReader?: boolean; count?: object }) {
  const { chosen = 'stakeholder_1', isReader = false, count = {} } = props;
  return (
    <EraseForGood
      {...asked}
      client={{ id: 'client_1', name: 'Acme' }}
      people={[
        { id: 'stakeholder_1', name: 'Zoe', isRemoved: false },
        { id: 'stakeholder_2', name: 'Yan', isRemoved: true },
      ]}
      chosen={chosen}
      count={{ people: 0, notes: 0, pages: 0, others: 0, ...count }}
      team={{ title: 'East', isReader }}
      onChoose={nothing}
      onErase={nothing}
    />
  );
}

describe('what is asked before a client or a person goes', () => {
  it.each(['light', 'dark'] as const)('has nothing that axe objects to, %s', async (scheme) => {
    await page.viewport(380, 700);
    await renderInLook(
      <RemoveClient {...asked} name="Acme" use={use} onRemove={nothing} />,
      scheme,
    );
    await expect.element(dialog).toBeVisible();
    expect(await axeFindings()).toEqual([]);
    await renderInLook(erase({}), scheme);
    await expect.element(page.getByRole('combobox', { name: 'Whom' })).toBeVisible();
    expect(await axeFindings()).toEqual([]);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(380);
    const rows = [{ id: 'client_1', name: 'Acme', sample: true }];
    const table = <RemovedTable rows={rows} onBringBack={nothing} onErase={nothing} />;
    await renderInLook(table, scheme);
    expect(await axeFindings()).toEqual([]);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(380);
  });

  it('says what goes with a client in numbers, and that a team loses it too', async () => {
    const words = { ...asked, name: 'Acme', team: 'East', onRemove: nothing };
    await renderInLook(<RemoveClient {...words} use={use} />);
    await expect
      .element(dialog.getByText(/1 person and 1,204 notes go with it\. 2 linked pages will have/))
      .toBeVisible();
    await expect.element(dialog.getByText(/It goes for everyone in “East”\./)).toBeVisible();
    const none = { people: 0, notes: 0, engagements: 0, pages: 0 };
    await renderInLook(<RemoveClient {...words} use={none} />);
    await expect.element(dialog.getByText(/Nothing else goes with it\./)).toBeVisible();
  });

  it('names those who were removed among those who can be erased, and tells a reader the truth', async () => {
    await renderInLook(erase({ count: { notes: 1 } }));
    await expect.element(dialog.getByText(/With Zoe goes 1 note, and every trace/)).toBeVisible();
    await expect.element(dialog.getByText(/It goes for everyone in “East”/)).toBeVisible();
    expect(page.getByRole('option', { name: 'Yan (removed)' }).elements()).toHaveLength(1);
    await renderInLook(erase({ isReader: true }));
    await expect.element(dialog.getByText(/It goes from this browser alone/)).toBeVisible();
    await renderInLook(erase({ chosen: '' }));
    await expect.element(page.getByRole('checkbox')).toBeDisabled();
  });
});

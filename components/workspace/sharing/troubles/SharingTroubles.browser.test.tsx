import { describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { axeFindings, renderInLook } from '../../render-in-look.tsx';
import { SharingTroubles, type SharingTroublesProps } from './SharingTroubles.tsx';
import { aside, overwritten, refused } from './troubles.fixture.ts';

const none = { overwritten: { rows: [], total: 0 }, refused: [], aside: [] };
const full = { overwritten: { rows: overwritten, total: 6 }, refused, aside };

async function show(some: Partial<SharingTroublesProps> = {}, scheme: 'light' | 'dark' = 'light') {
  const acts = { onTakeBack: vi.fn(), onLetBe: vi.fn() };
  const refusedActs = {
    onTryAgain: vi.fn(),
    onShareAsNew: vi.fn(),
    onExport: vi.fn(),
    onLetBe: vi.fn(),
  };
  const asideActs = { onTryAgain: vi.fn(), onExport: vi.fn(), onLetBe: vi.fn() };
  await renderInLook(
    <>
      <h1>Sharing</h1>
      <SharingTroubles
        host="team.example"
        {...none}
        isTryingAside={false}
        {...acts}
        refusedActs={refusedActs}
        asideActs={asideActs}
        {...some}
      />
    </>,
    scheme,
  );
  return { acts, refusedActs, asideActs };
}

const button = (name: string) => page.getByRole('button', { name, exact: true });

describe('what sharing overwrote', () => {
  it('says what I wrote, what stands, by whom, when and how it is known', async () => {
    await show(full);
    const item = page.getByRole('listitem').filter({ hasText: 'Power of Sally Brown' });
    expect(item.element().textContent).toMatch(
      /You wrote12 May 20262 of 5asked: kick-off callAnn Lee wrote13 May 20264 of 5observed · stands now/,
    );
    await expect.element(item.getByText('Neither of you had seen the other’s.')).toBeVisible();
    await expect
      .element(
        page.getByRole('heading', {
          name: 'Worry of the concern “The last change took two periods to get right”',
        }),
      )
      .toBeVisible();
    await expect.element(page.getByText('14 May 2026, 16:00')).toBeVisible();
    await expect
      .element(page.getByText('The latest 5 of 6', { exact: false }))
      .not.toBeInTheDocument();
  });

  it('says who deleted what I wrote, what went with it, and what was written in what I deleted', async () => {
    await show(full);
    const deleted = page.getByRole('listitem').filter({ hasText: 'Tom Reedperson' });
    expect(deleted.element().textContent).toMatch(/MotivationA quiet month end/);
    expect(deleted.element().textContent).toMatch(/Ann Lee deleted it15 May 2026/);
    expect(deleted.element().textContent).toMatch(/With it went: Tom Reed as Line manager\./);
    const revived = page.getByRole('listitem').filter({ hasText: 'Payroll roll-outengagement' });
    expect(revived.element().textContent).toMatch(/You deleted it10 May 2026/);
    expect(revived.element().textContent).toMatch(/A colleague changed it, so it is back/);
  });

  it('takes mine back, brings back, deletes again, lets one or all be', async () => {
    const { acts } = await show(full);
    await button('Take mine back: Power of Sally Brown').click();
    await button('Bring it back: Tom Reed').click();
    await button('Delete it again: Payroll roll-out').click();
    expect(acts.onTakeBack.mock.calls).toEqual([
      [overwritten[0]],
      [overwritten[2]],
      [overwritten[3]],
    ]);
    await button('Let it be: Power of Sally Brown').click();
    await button('Let all 5 be').click();
    expect(acts.onLetBe.mock.calls).toEqual([[[overwritten[0]]], [overwritten]]);
  });

  it('says how many more there are', async () => {
    await show({ overwritten: { rows: overwritten.slice(0, 2), total: 80 } });
    await expect.element(page.getByText('The latest 2 of 80.', { exact: false })).toBeVisible();
    expect(button('Let all 2 be').query()).toBeNull();
  });
});

describe('what the endpoint refused', () => {
  it('has its reason and what to do, and is tried again or shared as a note of its own', async () => {
    const { refusedActs } = await show(full);
    await expect.element(page.getByText(/larger than 256 KiB/)).toBeVisible();
    await expect.element(page.getByText(/Shorten its texts/)).toBeVisible();
    await button('Try again: Acme').click();
    expect(refusedActs.onTryAgain).toHaveBeenCalledExactlyOnceWith(refused[1]);
    await button('Share as a note of its own: “We want the pay on Friday, not on Monday”').click();
    expect(refusedActs.onShareAsNew).toHaveBeenCalledExactlyOnceWith(refused[0]);
    await expect.element(page.getByText('It waits to be sent again.')).toBeVisible();
    expect(button('Try again: Globex').query()).toBeNull();
  });

  it('is let be only once that was confirmed, and exported on the way if wanted', async () => {
    const { refusedActs } = await show(full);
    await button('Let it be: Acme').click();
    await expect.element(page.getByRole('dialog')).toBeVisible();
    await userEvent.keyboard('{Escape}');
    await expect.element(page.getByRole('dialog')).not.toBeInTheDocument();
    await expect.element(button('Let it be: Acme')).toHaveFocus();
    expect(refusedActs.onLetBe).not.toHaveBeenCalled();
    await button('Let it be: Acme').click();
    await button('Export it, then let it be').click();
    expect(refusedActs.onExport).toHaveBeenCalledExactlyOnceWith(refused[1]);
    expect(refusedActs.onLetBe).toHaveBeenCalledExactlyOnceWith(refused[1]);
    await button('Let it be: Globex').click();
    await page.getByRole('dialog').getByRole('button', { name: 'Let it be', exact: true }).click();
    expect(refusedActs.onLetBe).toHaveBeenLastCalledWith(refused[2]);
    expect(refusedActs.onExport).toHaveBeenCalledOnce();
  });
});

describe('what was put aside', () => {
  it('is told by its reason, with its host, exported, let be, and tried again together', async () => {
    const { asideActs } = await show(full);
    const title = '3 records from team.example rejected';
    await expect.element(page.getByRole('heading', { name: title })).toBeVisible();
    await button(`Export: ${title}: field influence: expected number`).click();
    await button('Let it be: 1 record from team.example rejected: h: not a clock').click();
    await button('Try again now').click();
    expect(asideActs.onExport).toHaveBeenCalledExactlyOnceWith(aside[0]);
    expect(asideActs.onLetBe).toHaveBeenCalledExactlyOnceWith(aside[1]);
    expect(asideActs.onTryAgain).toHaveBeenCalledOnce();
  });
});

describe('the troubles of sharing', () => {
  it('say so when there are none', async () => {
    await show();
    await expect
      .element(page.getByRole('heading', { name: 'Nothing was overwritten or refused' }))
      .toBeVisible();
    expect(await axeFindings()).toEqual([]);
  });

  it('keep the keyboard where it was when what was dealt with goes', async () => {
    await show(full);
    await button('Let it be: Power of Sally Brown').click();
    const heading = () => document.activeElement?.querySelector('h2')?.textContent;
    expect(heading()).toBe('Overwritten by others');
    await button('Let it be: Acme').click();
    await button('Export it, then let it be').click();
    await expect.element(page.getByRole('dialog')).not.toBeInTheDocument();
    // As long as the dialog takes to look for where the focus came from.
    await new Promise((done) => setTimeout(done, 50));
    await expect.poll(heading).toBe('Overwritten by others');
  });

  it.each(['light', 'dark'] as const)('have nothing that axe objects to, %s', async (scheme) => {
    await show(full, scheme);
    expect(await axeFindings()).toEqual([]);
    await button('Let it be: Acme').click();
    await expect.element(page.getByRole('dialog')).toBeVisible();
    expect(await axeFindings()).toEqual([]);
  });
});

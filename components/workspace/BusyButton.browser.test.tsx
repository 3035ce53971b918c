import { useState } from 'react';
import { expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { BusyButton } from './BusyButton.tsx';
import { renderInLook } from './render-in-look.tsx';

let end: () => void = () => undefined;

function Work() {
  const [isBusy, setBusy] = useState(false);
  end = () => setBusy(false);
  return (
    <>
      <BusyButton loading={isBusy} onClick={() => setBusy(true)}>
        Share now
      </BusyButton>
      <input aria-label="Another" />
    </>
  );
}

const button = page.getByRole('button', { name: 'Share now' });
/** Presses it by the keyboard, and waits until the browser has taken the focus from what is disabled. */
const press = async () => {
  (button.element() as HTMLElement).focus();
  await userEvent.keyboard('{Enter}');
  await expect.element(button).toBeDisabled();
  await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
};

it('has the focus again when its work has ended', async () => {
  await renderInLook(<Work />);
  await press();
  end();
  await expect.element(button).toBeEnabled();
  await expect.element(button).toHaveFocus();
});

it('leaves the focus to who has gone on', async () => {
  await renderInLook(<Work />);
  await press();
  await page.getByLabelText('Another').click();
  end();
  await expect.element(button).toBeEnabled();
  await expect.element(page.getByLabelText('Another')).toHaveFocus();
});

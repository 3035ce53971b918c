/** Keeps what is pressed in the card while nobody hears it: the buttons that are clicked, and Escape. Answers how to press it again. */
export function keepPresses(root: HTMLElement): () => void {
  const pressed: (() => void)[] = [];
  const onClick = (event: Event) => {
    const button = (event.target as Element).closest('button');
    // A link goes where it leads.
    if (!button) return;
    pressed.push(() => button.isConnected && button.click());
    event.stopImmediatePropagation();
  };
  const onKeyDown = ({ key, isComposing }: KeyboardEvent) => {
    if (key !== 'Escape' || isComposing) return;
    const again = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true });
    pressed.push(() => (document.activeElement ?? document).dispatchEvent(again));
  };
  root.addEventListener('click', onClick, true);
  document.addEventListener('keydown', onKeyDown);
  return () => {
    root.removeEventListener('click', onClick, true);
    document.removeEventListener('keydown', onKeyDown);
    for (const press of pressed) press();
  };
}

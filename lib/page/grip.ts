const STEP = 16;
const FAR = 1e5;

/** How far each key moves the dock, towards the left and towards the top, in CSS pixels. */
const KEYS: Record<string, [number, number]> = {
  ArrowLeft: [STEP, 0],
  ArrowRight: [-STEP, 0],
  ArrowUp: [0, STEP],
  ArrowDown: [0, -STEP],
  Home: [FAR, FAR],
  End: [-FAR, -FAR],
};

/**
 * Makes the button that moves the dock: by a real pointer, by arrow keys, and by Home and End into the upper left and the lower right corner.
 * `onMove` hears each step, in CSS pixels towards the left and the top, and whether the movement is over.
 */
export function createGrip(
  onMove: (left: number, up: number, isEnd: boolean) => void,
): HTMLButtonElement {
  const grip = document.createElement('button');
  let last: PointerEvent | null = null;
  grip.ariaLabel = grip.title = 'Move Clientside';
  grip.append('•••');
  grip.addEventListener('pointerdown', (event) => {
    if (!event.isTrusted || event.button) return;
    last = event;
    grip.setPointerCapture(event.pointerId);
  });
  grip.addEventListener('pointermove', (event) => {
    if (last) onMove(last.clientX - event.clientX, last.clientY - event.clientY, false);
    last &&= event;
  });
  grip.addEventListener('lostpointercapture', () => {
    last = null;
    onMove(0, 0, true);
  });
  grip.addEventListener('keydown', (event) => {
    const step = KEYS[event.key];
    if (!step || !event.isTrusted) return;
    event.preventDefault();
    event.stopPropagation();
    onMove(...step, false);
    onMove(0, 0, true);
  });
  return grip;
}

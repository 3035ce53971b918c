import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createFrame, type Frame } from './frame.ts';
import { createHost } from './host.ts';
import { FRAME, wait } from './page.fixture.ts';

let end: AbortController;
let root: ShadowRoot;
let frame: Frame;
let ask: ReturnType<typeof vi.fn<() => Promise<string | undefined>>>;
let onChange: ReturnType<typeof vi.fn<(isReady: boolean) => void>>;

beforeEach(() => {
  end = new AbortController();
  const host = createHost();
  root = host.root;
  document.body.append(host.element);
  ask = vi.fn(async () => `${FRAME}#fresh`);
  onChange = vi.fn();
  frame = createFrame(root, ask, onChange, end.signal);
});
afterEach(() => {
  end.abort();
  vi.restoreAllMocks();
  vi.useRealTimers();
  document.body.replaceChildren();
});

function iframe(): HTMLIFrameElement {
  const [found, ...more] = root.querySelectorAll('iframe');
  if (!found || more.length) throw new Error(`${more.length} frames too many or none`);
  return found;
}

it('loads the address it is given, under the name Clientside, and asks the page for no feature', () => {
  frame.open(`${FRAME}#first`);
  expect(iframe().src).toBe(`${FRAME}#first`);
  expect(iframe().title).toBe('Clientside');
  expect(iframe().hasAttribute('allow')).toBe(false);
  expect(ask).not.toHaveBeenCalled();
});

it('asks for a fresh address when it is given none', async () => {
  frame.open();
  await vi.waitFor(() => expect(iframe().src).toBe(`${FRAME}#fresh`));
});

it('is unseen until the card speaks, and says so once', () => {
  frame.open(FRAME);
  frame.draw(false);
  expect(iframe().style.opacity).toBe('0');
  frame.ready();
  frame.ready();
  expect(onChange).toHaveBeenCalledExactlyOnceWith(true);
  frame.draw(false);
  expect(iframe().style.opacity).toBe('');
});

it('is as high as the card asks, from 40 pixels on', () => {
  frame.open(FRAME);
  const heights = [300, 1, 100_000].map((height) => {
    frame.draw(false, height);
    return iframe().offsetHeight;
  });
  expect(heights).toEqual([300, 40, 100_000]);
  frame.draw(false, 200);
  frame.draw(false);
  expect(iframe().offsetHeight).toBe(200);
});

it('keeps its height when the card asks for what is no height', () => {
  frame.open(FRAME);
  frame.draw(false, 200);
  frame.draw(false, Number.NaN);
  expect(iframe().offsetHeight).toBe(200);
});

it('is made anew with a fresh address when somebody else loads it again', async () => {
  frame.open(`${FRAME}#first`);
  const first = iframe();
  await new Promise((resolve) => first.addEventListener('load', resolve));
  await wait(50);
  expect(ask).not.toHaveBeenCalled();
  first.src = 'data:text/html,other';
  await vi.waitFor(() => expect(root.querySelector('iframe')?.src).toBe(`${FRAME}#fresh`));
  expect(iframe()).not.toBe(first);
});

it('takes the last of several fresh addresses that are under way', async () => {
  const answers: ((address: string) => void)[] = [];
  ask.mockImplementation(() => new Promise((resolve) => answers.push(resolve)));
  frame.open();
  frame.open();
  answers[1]?.(`${FRAME}#2`);
  answers[0]?.(`${FRAME}#1`);
  await wait(0);
  expect(iframe().src).toBe(`${FRAME}#2`);
});

it('says that it is kept out when it has not spoken for four seconds, and heals when it does', () => {
  vi.useFakeTimers();
  frame.open(FRAME);
  vi.advanceTimersByTime(3900);
  expect(onChange).not.toHaveBeenCalled();
  vi.advanceTimersByTime(200);
  expect(onChange).toHaveBeenCalledExactlyOnceWith(false);
  frame.draw(false);
  expect(iframe().style.display).toBe('none');
  frame.ready();
  expect(onChange).toHaveBeenLastCalledWith(true);
  frame.draw(false);
  expect(iframe().style.display).toBe('');
});

it('says so too when nobody gives it an address', async () => {
  vi.useFakeTimers();
  ask.mockResolvedValue(undefined);
  frame.open();
  await vi.advanceTimersByTimeAsync(4100);
  expect(onChange).toHaveBeenCalledExactlyOnceWith(false);
});

it('does not count the time in which the tab is hidden', () => {
  vi.useFakeTimers();
  const hidden = vi.spyOn(document, 'hidden', 'get').mockReturnValue(true);
  frame.open(FRAME);
  vi.advanceTimersByTime(9000);
  expect(onChange).not.toHaveBeenCalled();
  hidden.mockReturnValue(false);
  vi.advanceTimersByTime(8000);
  expect(onChange).toHaveBeenCalledExactlyOnceWith(false);
});

it('takes the focus and gives it back to the element that had it', async () => {
  document.body.insertAdjacentHTML('beforeend', '<input>');
  const [input] = document.getElementsByTagName('input');
  frame.open(FRAME);
  input?.focus();
  frame.focus();
  expect(root.activeElement).toBe(iframe());
  await wait(0);
  frame.leave();
  expect(document.activeElement).toBe(input);
});

it('takes the focus once it speaks where it is told so, and in no frame after that', () => {
  frame.open(FRAME, true);
  expect(document.activeElement).toBe(document.body);
  frame.ready();
  expect(document.activeElement).toBe(root.host);
  frame.leave();
  frame.open(FRAME);
  frame.ready();
  expect(document.activeElement).toBe(document.body);
});

it('gives the focus back to the page when no element had it any more', async () => {
  document.body.insertAdjacentHTML('beforeend', '<input>');
  const [input] = document.getElementsByTagName('input');
  frame.open(FRAME);
  input?.focus();
  input?.blur();
  await wait(0);
  frame.focus();
  frame.leave();
  expect(document.activeElement).toBe(document.body);
});

it('is gone once aborted, and does not come back with an address that is under way', async () => {
  vi.useFakeTimers();
  frame.open(FRAME);
  frame.open();
  end.abort();
  await vi.advanceTimersByTimeAsync(9000);
  expect(root.querySelector('iframe')).toBe(null);
  expect(onChange).not.toHaveBeenCalled();
});

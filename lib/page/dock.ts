import { createGrip } from './grip.ts';
import type { Host } from './host.ts';
import type { Standing } from './keeper.ts';
import type { Place } from './place.ts';

const MARGIN = 8;
const FOLDED_WIDTH = 280;

/** What a page may have said of all elements, or of those that it does not know. */
const PLAIN = 'display:flex;flex-flow:column;visibility:visible;opacity:1;padding:0;';
const INLINE = 'position:relative;margin:8px 0;flex:0 0 100%;grid-column:1/-1;';
const DOCKED =
  'position:fixed;z-index:2147483647;overflow:hidden;border-radius:12px;box-shadow:0 4px 24px #0006;max-height:97%;';
const GRIP =
  'min-height:24px;border:0;background:Canvas;color:GrayText;cursor:move;touch-action:none;';

/** Draws the host element at its place, as it stands, on a dark page or a light one. */
export type DrawDock = (place: Place, standing: Standing, isDark: boolean) => void;

/** Makes the dock and its grip; `onMove` hears each place that the person moves it to, and with `isEnd` the last one. */
export function createDock(
  { element, root }: Host,
  onMove: (place: Place, isEnd: boolean) => void,
): DrawDock {
  let at: Place;
  let right = 0;
  let bottom = 0;
  const grip = createGrip((left, up, isEnd) => {
    onMove({ ...at, right: right + left, bottom: bottom + up }, isEnd);
  });
  root.append(grip);
  return (place, standing, isDark) => {
    let style = `${PLAIN}color-scheme:${isDark ? 'dark' : 'light'};`;
    at = place;
    if (standing === 'inline') style += INLINE;
    else {
      // The window without its scroll bars, as the style below counts it.
      const view = visualViewport as VisualViewport;
      const wanted = place.collapsed ? FOLDED_WIDTH : place.width;
      const width = Math.min(wanted, view.width - 2 * MARGIN);
      right = within(place.right, view.width - width);
      bottom = within(place.bottom, view.height - element.offsetHeight);
      style += `${DOCKED}right:${right}px;bottom:${bottom}px;width:${width}px;`;
      if (standing === 'parked') style += 'visibility:hidden;';
    }
    element.style.cssText = style.replaceAll(';', '!important;');
    grip.style.cssText = GRIP + (standing === 'inline' ? 'display:none' : '');
  };
}

/** Keeps a distance in the window, in whole CSS pixels, so that the card can always be reached. */
function within(wanted: number, most: number): number {
  return Math.round(Math.max(MARGIN, Math.min(wanted, most - MARGIN)));
}

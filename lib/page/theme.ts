import { outOf } from './scope.ts';

/** Says whether the page behind a node is dark: by the nearest painted background; where none is, by its text, which the colour scheme makes light on a dark page. */
export function isDark(from: Node | null): boolean {
  for (let node: Node | null | undefined = from; node; node = outOf(node)) {
    const light = node instanceof Element ? lightness(getComputedStyle(node).backgroundColor) : -1;
    if (light >= 0) return light < 0.5;
  }
  return lightness(getComputedStyle(document.documentElement).color) > 0.5;
}

/** How light a computed colour is, 0–1; negative when most of what is behind it shines through. */
function lightness(color: string): number {
  const parts = color.match(/[\d.]+/g) ?? [];
  const [one, two, three, alpha = 1] = parts.map(Number) as [number, number, number, number?];
  if (alpha < 0.5) return -1;
  if (/^rgb/.test(color)) return (0.2 * one + 0.7 * two + 0.1 * three) / 255;
  return one > 1 ? one / 100 : one; // lab(), oklch() and color(): the first number tells well enough.
}

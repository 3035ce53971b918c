import { afterEach, expect, it } from 'vitest';
import { isDark } from './theme.ts';

afterEach(() => {
  document.body.replaceChildren();
  document.documentElement.removeAttribute('style');
  document.body.removeAttribute('style');
});

it.each([
  ['#fff', false],
  ['#111', true],
  ['rgb(20 20 20 / .95)', true],
  ['oklch(0.2 0.02 250)', true],
  ['oklch(0.98 0.01 250)', false],
  ['lab(12% 0 0)', true],
  ['lab(92% 0 0)', false],
  ['color(srgb 0.1 0.1 0.1)', true],
  ['rgb(255 220 0)', false],
  ['navy', true],
])('judges the background %s', (background, dark) => {
  document.body.style.background = background;
  expect(isDark(document.body)).toBe(dark);
});

it('looks through transparent elements to what is painted behind them', () => {
  document.documentElement.style.background = '#222';
  document.body.innerHTML = '<div style="background:rgb(255 255 255 / .1)"><i>x</i></div>';
  expect(isDark(document.querySelector('i'))).toBe(true);
  document.body.innerHTML = '<div style="background:#fff"><i>x</i></div>';
  expect(isDark(document.querySelector('i'))).toBe(false);
});

it('looks out of shadow roots', () => {
  document.body.innerHTML = '<div style="background:#222"></div>';
  const root = document.querySelector('div')?.attachShadow({ mode: 'open' });
  if (!root) throw new Error('no root');
  root.innerHTML = '<i>x</i>';
  expect(isDark(root.querySelector('i'))).toBe(true);
});

it('goes by the colour scheme where nothing is painted', () => {
  expect(isDark(document.body)).toBe(false);
  document.documentElement.style.colorScheme = 'dark';
  expect(isDark(document.body)).toBe(true);
  document.documentElement.style.colorScheme = 'light dark';
  expect(isDark(document.body)).toBe(matchMedia('(prefers-color-scheme: dark)').matches);
  expect(isDark(null)).toBe(matchMedia('(prefers-color-scheme: dark)').matches);
});

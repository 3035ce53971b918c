import '@mantine/core/styles.css';
import '../theme/theme.css';
import '../theme/mantine.css';
import axe from 'axe-core';
import type { ReactNode } from 'react';
import { flushSync } from 'react-dom';
import { createRoot, type Root } from 'react-dom/client';
import { Look } from './Look.tsx';

let last: Root | undefined;

/** For tests: shows something in the product's look, instead of what was shown before. */
export async function renderInLook(
  what: ReactNode,
  scheme: 'light' | 'dark' = 'light',
): Promise<void> {
  last?.unmount();
  document.documentElement.lang = 'en';
  document.title = 'test';
  const host = document.createElement('main');
  document.body.replaceChildren(host);
  const root = createRoot(host);
  last = root;
  flushSync(() => root.render(<Look scheme={scheme}>{what}</Look>));
  // The colour scheme is set by an effect.
  await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
}

/** For tests: what axe finds wrong with the document, rule and element, one line each. */
export async function axeFindings(): Promise<string[]> {
  // Colours on their way are no one's colours.
  await Promise.allSettled(document.getAnimations().map((animation) => animation.finished));
  const { violations } = await axe.run(document, {
    rules: { 'page-has-heading-one': { enabled: false } },
  });
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html}`));
}

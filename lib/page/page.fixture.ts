import { vi } from 'vitest';
import type { Desk, Shown } from './desk.ts';
import type { PageGuide } from './page-guide.ts';
import type { Place } from './place.ts';

/** A page of the card, as good as any other to be loaded in a frame. */
export const FRAME = 'data:text/html,card';

/** A guide for pages with one `main` for each record on screen: the name in `h1`, the card after `header`. */
export function guideOf(id: string, more: Partial<PageGuide> = {}): PageGuide {
  return {
    scopes: ['main'],
    names: [{ selector: 'h1', read: 'text' }],
    anchors: [{ selector: 'header', where: 'after' }],
    ids: [id],
    ...more,
  };
}

export const INLINE: Place = {
  mode: 'inline',
  right: 24,
  bottom: 24,
  width: 360,
  collapsed: false,
};
export const DOCK: Place = { ...INLINE, mode: 'dock' };

/** What the desk answers when the card of this record is to be shown. */
export function shownOf(id: string, more: Partial<Shown> = {}): Shown {
  return {
    show: true,
    visit: `visit-${id}`,
    frame: `${FRAME}#first-${id}`,
    guide: guideOf(id),
    place: INLINE,
    ...more,
  };
}

/** The page of a record: its name in a header, in a container of its own. */
export function recordPage(name: string, more = ''): string {
  return `<main ${more}><header><h1>${name}</h1></header><p>Fields</p></main>`;
}

/** A desk that notes what it is told and answers a visit as `visit` says. */
export function fakeDesk(visit: (url: string) => unknown): {
  desk: Desk;
  told: (call: string) => Record<string, unknown>[];
} {
  const calls: [string, Record<string, unknown>][] = [];
  const desk = async (call: string, input: Record<string, unknown>) => {
    calls.push([call, input]);
    if (call === 'visit') return visit(String(input.url));
    return call === 'frame' ? { frame: `${FRAME}#again` } : undefined;
  };
  const told = (call: string) => calls.filter(([name]) => name === call).map(([, input]) => input);
  return { desk: desk as Desk, told };
}

/** The `<clientside-card>` elements of the document. */
export function hosts(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>('clientside-card')];
}

/** Keeps each closed shadow root that is made from now on, which nothing but a test may see. */
export function spyOnRoots(): ShadowRoot[] {
  const roots: ShadowRoot[] = [];
  const attach = Element.prototype.attachShadow;
  vi.spyOn(Element.prototype, 'attachShadow').mockImplementation(function (this: Element, init) {
    const root = attach.call(this, init);
    roots.push(root);
    return root;
  });
  return roots;
}

/** A clock under the test's hand in place of `performance.now`, in ms. */
export function setClock(): { pass(ms: number): void } {
  let time = 100_000;
  vi.spyOn(performance, 'now').mockImplementation(() => time);
  return {
    pass(ms) {
      time += ms;
    },
  };
}

/** Waits, in ms. */
export function wait(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { selectorsOf } from './selectors.ts';

afterEach(() => {
  document.body.replaceChildren();
});

/** The selectors of the element with the attribute `me`. */
function of(html: string): string[] {
  document.body.innerHTML = html;
  return selectorsOf(mine());
}

function mine(): Element {
  const element = document.querySelector('[me]');
  if (!element) throw new Error('Nothing is marked.');
  element.removeAttribute('me');
  return element;
}

describe('selectors of an element', () => {
  it.each([
    [
      'a mark for tests before anything else',
      '<h1 me data-testid="name" id="title" class="big">A</h1>',
      'h1[data-testid="name"]',
    ],
    ['an id', '<p me id="title" class="big">A</p><p class="big">B</p>', '#title'],
    [
      'classes together',
      '<p me class="title big">A</p><p class="title">B</p><p class="big">C</p>',
      'p.title.big',
    ],
    ['a heading that is alone', '<h1 me>A</h1><p>B</p>', 'h1'],
    ['an element of the application’s own', '<crm-name me>A</crm-name>', 'crm-name'],
    ['what is around it', '<div id="head"><p me>A</p></div><p>B</p>', '#head p'],
    ['its place among siblings', '<div><p>B</p><p me>A</p></div>', 'body > div > p:nth-of-type(2)'],
  ])('begin with %s', (_, html, selector) => {
    expect(of(html)[0]).toBe(selector);
  });

  it('hold no id, class or mark with a digit, or one that a tool made', () => {
    const all = of(
      '<main id="record-318" class="css-xyz p2"><h2 me data-testid="name-318" id="n318" class="sc-abc t1 jsx-q">A</h2></main>',
    );
    expect(all.length).toBeGreaterThan(0);
    expect(all.join()).not.toMatch(/318|css-|sc-|jsx-|p2|t1/);
  });

  it('pass over what is hidden: the page before, a copy', () => {
    expect(of('<h1 hidden>Old</h1><h1 me>A</h1>')).toContain('h1');
    expect(
      of('<div style="display:none"><p class="name">Old</p></div><p me class="name">A</p>')[0],
    ).toBe('p.name');
  });

  it('escape what CSS would read as its own', () => {
    document.body.innerHTML = '<p me id="a:b" class="md:flex">A</p>';
    const element = mine();
    const [first = '', second = ''] = selectorsOf(element);
    expect(document.querySelector(first)).toBe(element);
    expect(document.querySelector(second)).toBe(element);
    document.body.innerHTML = '<p me name="a&quot;]b">A</p>';
    expect(document.querySelector(selectorsOf(mine())[0] ?? '')).not.toBeNull();
  });

  it('stay inside a shadow root, which is searched by itself', () => {
    const host = document.body.appendChild(document.createElement('crm-page'));
    const root = host.attachShadow({ mode: 'open' });
    root.innerHTML = '<div><p>B</p><p>A</p></div>';
    const element = root.querySelectorAll('p')[1];
    if (!element) throw new Error('No second paragraph.');
    const all = selectorsOf(element);
    expect(all.length).toBeGreaterThan(0);
    for (const selector of all) expect([...root.querySelectorAll(selector)]).toEqual([element]);
  });

  it('are none for what is not drawn', () => {
    expect(of('<p me hidden>A</p>')).toEqual([]);
  });

  it('are at most four, of at most 300 characters, and each finds the element alone, in whatever page', () => {
    const tag = fc.constantFrom('div', 'p', 'section', 'h2', 'x-row');
    const word = fc.constantFrom('', 'name', 'row', 'c42', 'md:w', 'x'.repeat(70), 'é"]');
    const tree = (depth: number): fc.Arbitrary<Element> =>
      fc
        .record({
          name: tag,
          id: word,
          classes: fc.array(word, { maxLength: 3 }),
          mark: word,
          inner: depth === 0 ? fc.constant([]) : fc.array(tree(depth - 1), { maxLength: 3 }),
        })
        .map(({ name, id, classes, mark, inner }) => {
          const element = document.createElement(name);
          element.append('x', ...inner);
          if (id) element.id = id;
          element.className = classes.join(' ');
          if (mark) element.setAttribute('data-test', mark);
          return element;
        });
    fc.assert(
      fc.property(fc.array(tree(3), { minLength: 1, maxLength: 3 }), fc.nat(), (trees, n) => {
        document.body.replaceChildren(...trees);
        const every = [...document.body.querySelectorAll('*')].filter(
          (one) => one.getClientRects()[0],
        );
        const element = every[n % every.length] as Element;
        const all = selectorsOf(element);
        expect(all.length).toBeGreaterThan(0);
        expect(all.length).toBeLessThanOrEqual(4);
        for (const selector of all) {
          expect(selector.length).toBeLessThanOrEqual(300);
          expect(selector.replaceAll(/nth-of-type\(\d+\)|h\d/g, '')).not.toMatch(/\d/);
          const found = [...document.querySelectorAll(selector)].filter(
            (one) => one.getClientRects()[0],
          );
          expect(found).toEqual([element]);
        }
      }),
      { numRuns: 300 },
    );
  });
});

import { afterEach, describe, expect, it, vi } from 'vitest';
import { guideOf } from './page.fixture.ts';
import { createFind, findScope } from './scope.ts';

afterEach(() => {
  document.body.replaceChildren();
});

function scopeIn(html: string, scopes: string[]) {
  document.body.innerHTML = html;
  return findScope(
    guideOf('1', { scopes }),
    createFind(() => {}),
  );
}

describe('findScope', () => {
  it('takes the sibling that is drawn and not the hidden records before it', () => {
    const scope = scopeIn(
      '<main hidden>A</main><main id="b">B</main><main style="display:none">C</main>',
      ['main'],
    );
    expect(scope).toBe(document.getElementById('b'));
  });

  it('takes the innermost of nested active tabs, whatever the order of the selectors', () => {
    const html = '<section class="tab">x<div class="sub" id="in">y</div></section>';
    const inner = () => document.getElementById('in');
    expect(scopeIn(html, ['.tab', '.sub'])).toBe(inner());
    expect(scopeIn(html, ['.sub', '.tab'])).toBe(inner());
    expect(scopeIn(html, ['.sub, .tab'])).toBe(inner());
  });

  it('is nothing while no container is drawn, and the document without scopes', () => {
    expect(scopeIn('<main hidden>A</main>', ['main'])).toBe(null);
    expect(scopeIn('<main>A</main>', [])).toBe(document);
  });

  it('passes over a selector that does not parse', () => {
    expect(scopeIn('<main id="m">A</main>', ['main >> :nope((', 'main'])).toBe(
      document.getElementById('m'),
    );
  });
});

describe('find', () => {
  it('enters open shadow roots, nested too, and tells of each', () => {
    document.body.innerHTML = '<crm-app></crm-app>';
    const outer = document.querySelector('crm-app')?.attachShadow({ mode: 'open' });
    if (!outer) throw new Error('no root');
    outer.innerHTML = '<crm-header></crm-header>';
    const inner = outer.querySelector('crm-header')?.attachShadow({ mode: 'open' });
    if (!inner) throw new Error('no root');
    inner.innerHTML = '<h1>Acme</h1>';
    const onRoot = vi.fn();
    const find = createFind(onRoot);
    expect(find(document, 'h1')).toEqual([inner.querySelector('h1')]);
    expect(onRoot.mock.calls.map(([root]) => root)).toEqual([outer, inner]);
  });

  it('keeps to the container in shadow roots too', () => {
    document.body.innerHTML = '<main>A</main><crm-app></crm-app>';
    const root = document.querySelector('crm-app')?.attachShadow({ mode: 'open' });
    if (root) root.innerHTML = '<h1>Acme</h1>';
    const [main] = document.getElementsByTagName('main');
    const find = createFind(() => {});
    expect(main && find(main, 'h1')).toEqual([]);
    expect(find(document.body, 'h1')).toHaveLength(1);
  });

  it('answers the nearest ancestor asked for, and nothing where there is none or it does not parse', () => {
    document.body.innerHTML = '<article><i>A</i></article><i>B</i>';
    const find = createFind(() => {});
    expect(find(document, 'i', 'article')).toEqual([document.querySelector('article')]);
    expect(find(document, 'i', ':nope((')).toEqual([]);
  });
});

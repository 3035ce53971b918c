import { afterEach, describe, expect, it } from 'vitest';
import { guideOf } from './page.fixture.ts';
import type { PageGuide } from './page-guide.ts';
import { holdsId, readText, readTitle } from './read-name.ts';
import { createFind } from './scope.ts';

const oldTitle = document.title;
afterEach(() => {
  document.body.replaceChildren();
  document.title = oldTitle;
});

function nameIn(html: string, more: Partial<PageGuide> = {}) {
  document.body.innerHTML = html;
  return readText(
    guideOf('1', more).names,
    document,
    createFind(() => {}),
  );
}

describe('readText', () => {
  it('takes the first drawn match and collapses its white space', () => {
    expect(nameIn('<h1 hidden>Old</h1><h1> Acme\n\t<b>Inc.</b> </h1>')).toBe('Acme Inc.');
  });

  it('leaves out what is hidden in the name', () => {
    expect(nameIn('<h1>Acme<span hidden> Account</span></h1>')).toBe('Acme');
  });

  it('goes on to the next selector when the first is empty', () => {
    const names: PageGuide['names'] = [
      { selector: 'h1', read: 'text' },
      { selector: 'input', read: 'value' },
    ];
    expect(nameIn('<h1> </h1><input value="Acme">', { names })).toBe('Acme');
  });

  it('reads the live value of a field', () => {
    const names: PageGuide['names'] = [{ selector: 'input', read: 'value' }];
    document.body.innerHTML = '<input value="Old">';
    const [input] = document.getElementsByTagName('input');
    if (input) input.value = 'Zażółć & <b>';
    const find = createFind(() => {});
    expect(readText(names, document, find)).toBe('Zażółć & <b>');
  });

  it('reads an attribute, and nothing where there is none', () => {
    document.body.innerHTML = '<p class="theme-x  project-a">Text</p><b data-id="7">x</b>';
    const at = (selector: string, read: string) =>
      readText(
        [{ selector, read }],
        document,
        createFind(() => {}),
      );
    expect(at('p', 'class')).toBe('theme-x project-a');
    expect(at('b', 'data-id')).toBe('7');
    expect(at('b', 'class')).toBe('');
    expect(at('p', 'value')).toBe('');
  });

  it('cuts the longest of the endings that are no part of the name', () => {
    const names: PageGuide['names'] = [
      { selector: 'h1', read: 'text', strip: ['- Saved', '- Not Saved'] },
    ];
    expect(nameIn('<h1>Acme<span>- Not Saved</span></h1>', { names })).toBe('Acme');
    expect(nameIn('<h1>Saved - Acme</h1>', { names })).toBe('Saved - Acme');
    expect(nameIn('<h1>- Saved</h1>', { names })).toBe('');
  });

  it('keeps HTML, right-to-left text and emoji as they are', () => {
    const names: PageGuide['names'] = [{ selector: 'p', read: 'text' }];
    expect(nameIn('<p>&lt;img src=x&gt; שלום 👩‍👧</p>', { names })).toBe('<img src=x> שלום 👩‍👧');
  });

  it('cuts at 500 characters and never through one', () => {
    expect(nameIn(`<h1>${'a'.repeat(10_000)}</h1>`)).toHaveLength(500);
    const name = nameIn(`<h1>${'a'.repeat(499)}👩 and more</h1>`);
    expect(name).toBe('a'.repeat(499));
  });
});

describe('readTitle', () => {
  const title = {
    strip: [' | Salesforce', ' | Account | Salesforce'],
    ignore: ['Home | Salesforce'],
  };
  const read = (text: string) => {
    document.title = text;
    return readTitle(guideOf('1', { title }));
  };

  it('cuts the longest ending that fits and nothing else', () => {
    expect(read('Acme | Sons | Account | Salesforce')).toBe('Acme | Sons');
    expect(read('Acme | Salesforce')).toBe('Acme');
    expect(read('Acme | Konto')).toBe('Acme | Konto');
  });

  it('leaves out the number of things unread in front', () => {
    expect(read('(3) Acme | Salesforce')).toBe('Acme');
    expect(read('(99+) Home | Salesforce')).toBe('');
    expect(read('(three) Acme')).toBe('(three) Acme');
  });

  it('is empty for a title that names no record, and without a rule', () => {
    expect(read('Home | Salesforce')).toBe('');
    document.title = 'Acme';
    expect(readTitle(guideOf('1'))).toBe('');
  });
});

describe('holdsId', () => {
  const boxOf = (html: string): Element => {
    document.body.innerHTML = html;
    return document.body;
  };

  it('finds an id in a link, in an attribute and on the container itself', () => {
    expect(
      holdsId(boxOf('<a href="/lightning/r/0015g00000aBcDeAAK/view">x</a>'), [
        '0015g00000aBcDeAAK',
      ]),
    ).toBe(true);
    expect(holdsId(boxOf('<i data-id="abc-42">x</i>'), ['abc-42'])).toBe(true);
    expect(
      holdsId(boxOf('<a href="#crm/model/party.party/3;name=x">x</a>'), ['party.party/3']),
    ).toBe(true);
  });

  it('takes no part of a longer id, and nothing without ids', () => {
    expect(holdsId(boxOf('<a href="/party/31">x</a>'), ['3', 'party/3'])).toBe(false);
    expect(holdsId(boxOf('<a href="/party/31">x</a>'), [])).toBe(false);
  });
});

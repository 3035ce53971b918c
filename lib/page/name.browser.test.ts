import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createNames, type Names } from './name.ts';
import { guideOf, recordPage, setClock } from './page.fixture.ts';
import { createFind } from './scope.ts';

let clock: { pass(ms: number): void };
let names: Names;
let sent: [visit: string, name: string][];
const oldTitle = document.title;

beforeEach(() => {
  clock = setClock();
  sent = [];
  names = createNames(
    createFind(() => {}),
    (visit, name) => sent.push([visit, name]),
  );
});
afterEach(() => {
  vi.restoreAllMocks();
  document.body.replaceChildren();
  document.title = oldTitle;
});

/** The page goes to another record; its answer comes at once. */
function goTo(id: string, guide = guideOf(id)) {
  names.pause();
  names.turn({ visit: id, guide }, false);
}

function look(ms = 0) {
  clock.pass(ms);
  return names.look();
}

function show(html: string) {
  document.body.innerHTML = html;
}

/** Writes a new name into the page's container, which stays. */
function rename(name: string) {
  const h1 = document.querySelector('main:not([hidden]) h1');
  if (h1) h1.textContent = name;
}

/** The document was loaded at record A, and its name was accepted. */
function startAtA() {
  show(recordPage('A'));
  names.turn({ visit: 'a', guide: guideOf('a') }, false);
  expect(sent.splice(0)).toEqual([['a', 'A']]);
}

describe('the first record of a document', () => {
  it('has the name that is there, at once', () => {
    startAtA();
  });

  it('gets a name that arrives late, once', () => {
    show('<main><header></header></main>');
    names.turn({ visit: 'a', guide: guideOf('a') }, false);
    expect(look(3000)).toBe(true);
    show(recordPage('A'));
    expect(look()).toBe(false);
    look(5000);
    expect(sent).toEqual([['a', 'A']]);
  });

  it('has no name without a container on screen', () => {
    show(recordPage('A', 'hidden'));
    names.turn({ visit: 'a', guide: guideOf('a') }, false);
    look(9000);
    expect(sent).toEqual([]);
  });
});

describe('the next record in the same container', () => {
  it('is not given the name before it, however long that stays', () => {
    startAtA();
    goTo('b');
    for (let i = 0; i < 20; i++) look(500);
    expect(sent).toEqual([]);
    rename('B');
    look();
    expect(sent).toEqual([['b', 'B']]);
  });

  it('is not given the name before it for a link to itself or a new title', () => {
    startAtA();
    document.querySelector('main')?.insertAdjacentHTML('beforeend', '<a href="/b">B</a>');
    goTo('b');
    document.title = 'B | CRM';
    look();
    look(9000);
    expect(sent).toEqual([]);
  });

  it('is given what already stood there only when it has been quiet', () => {
    startAtA();
    rename('B');
    goTo('b');
    look(1000);
    expect(sent).toEqual([]);
    look(600);
    expect(sent).toEqual([['b', 'B']]);
  });

  it('is not given an edit of the name before it that was not told yet', () => {
    startAtA();
    rename('A, edited');
    look();
    look(1400);
    goTo('b');
    look(1400);
    rename('B');
    look();
    expect(sent).toEqual([['b', 'B']]);
  });

  it('gives the first record its name again on the way back', () => {
    startAtA();
    goTo('b');
    rename('B');
    look();
    goTo('a');
    look(400);
    rename('A');
    look();
    expect(sent).toEqual([
      ['b', 'B'],
      ['a', 'A'],
    ]);
  });
});

describe('the next record in a container of its own', () => {
  it('is named as soon as the container is drawn', () => {
    startAtA();
    goTo('b');
    look(300);
    show(recordPage('A', 'hidden') + recordPage('B'));
    look();
    expect(sent).toEqual([['b', 'B']]);
  });

  it('is named at once when the container is there already', () => {
    startAtA();
    show(recordPage('B'));
    goTo('b');
    expect(sent).toEqual([['b', 'B']]);
  });

  it('may have the same name if it holds its own id and is quiet', () => {
    startAtA();
    goTo('b');
    show(recordPage('A', 'data-id="b"'));
    look();
    look(1000);
    expect(sent).toEqual([]);
    look(600);
    expect(sent).toEqual([['b', 'A']]);
  });

  it('may have the same name without an id only after a long quiet', () => {
    startAtA();
    goTo('b');
    show(recordPage('A'));
    look();
    look(4000);
    expect(sent).toEqual([]);
    look(1100);
    expect(sent).toEqual([['b', 'A']]);
  });
});

describe('fast navigation', () => {
  it('gives C neither the name of A nor the one of B that passes by', () => {
    startAtA();
    goTo('b');
    look(100);
    goTo('c');
    look(100);
    rename('B');
    look(300);
    look(900);
    rename('C');
    look();
    look(1000);
    expect(sent).toEqual([]);
    look(600);
    expect(sent).toEqual([['c', 'C']]);
  });

  it('waits too when the answer about B came too late to be shown', () => {
    startAtA();
    names.pause();
    names.pause();
    names.turn({ visit: 'b', guide: guideOf('b') }, true);
    names.turn({ visit: 'c', guide: guideOf('c') }, false);
    show(recordPage('B'));
    look(200);
    show(recordPage('C'));
    look();
    expect(sent).toEqual([]);
    look(1500);
    expect(sent).toEqual([['c', 'C']]);
  });

  it('does not wait when only the address of one record was rewritten', () => {
    startAtA();
    names.pause();
    names.pause();
    names.turn({ visit: 'b', guide: guideOf('b') }, true);
    names.turn({ visit: 'b', guide: guideOf('b') }, false);
    look(200);
    rename('B');
    look();
    expect(sent).toEqual([['b', 'B']]);
  });

  it('leaves the record on screen alone when an answer comes after it', () => {
    startAtA();
    goTo('c');
    names.turn({ visit: 'b', guide: guideOf('b') }, true);
    rename('C');
    look();
    expect(sent).toEqual([['c', 'C']]);
  });

  it('gives A its own name when the way goes to B and straight back', () => {
    startAtA();
    goTo('b');
    look(50);
    goTo('a');
    look(1000);
    expect(sent).toEqual([]);
    look(600);
    expect(sent).toEqual([['a', 'A']]);
  });

  it('reads nothing between the new address and the answer about it', () => {
    startAtA();
    names.pause();
    rename('B');
    look(5000);
    expect(sent).toEqual([]);
  });
});

describe('a record after a list', () => {
  it('is not given what the list had for a heading', () => {
    show(recordPage('Customers'));
    names.turn(null, false);
    goTo('a');
    look(300);
    expect(sent).toEqual([]);
    rename('A');
    look();
    expect(sent).toEqual([['a', 'A']]);
  });

  it('is not given the name of the record before the list', () => {
    startAtA();
    names.pause();
    names.turn(null, false);
    goTo('b');
    look(9000);
    expect(sent).toEqual([]);
  });
});

describe('the same record', () => {
  it('tells an edited name when it has been quiet, not each letter', () => {
    startAtA();
    for (const name of ['A ', 'A I', 'A In', 'A Inc']) {
      rename(name);
      look(300);
    }
    expect(sent).toEqual([]);
    look(1500);
    expect(sent).toEqual([['a', 'A Inc']]);
  });

  it('keeps its name at another address of it', () => {
    startAtA();
    names.pause();
    names.turn({ visit: 'a', guide: guideOf('a') }, false);
    look(2000);
    expect(sent).toEqual([]);
  });

  it('is told again under a new visit', () => {
    startAtA();
    names.turn({ visit: 'a2', guide: guideOf('a') }, false);
    expect(sent).toEqual([['a2', 'A']]);
  });

  it('is read again without a change of the page while a field holds the name', () => {
    show('<main><input value="A"></main>');
    const guide = guideOf('a', { names: [{ selector: 'input', read: 'value' }] });
    names.turn({ visit: 'a', guide }, false);
    const [input] = document.getElementsByTagName('input');
    if (input) input.value = 'A Inc';
    expect(look()).toBe(true);
    look(1500);
    expect(sent).toEqual([
      ['a', 'A'],
      ['a', 'A Inc'],
    ]);
  });
});

describe('the title', () => {
  const title = { strip: [' | CRM'], ignore: ['CRM'] };
  const guide = (id: string) => guideOf(id, { title });

  it('names a record whose page shows no name, once it is quiet', () => {
    show('<main>no header</main>');
    document.title = 'A | CRM';
    names.turn({ visit: 'a', guide: guide('a') }, false);
    look(1000);
    expect(sent).toEqual([]);
    look(600);
    expect(sent).toEqual([['a', 'A']]);
  });

  it('does not name the next record until it has changed', () => {
    show('<main>no header</main>');
    document.title = 'A | CRM';
    names.turn({ visit: 'a', guide: guide('a') }, false);
    look(1600);
    goTo('b', guide('b'));
    look(9000);
    expect(sent.splice(0)).toEqual([['a', 'A']]);
    document.title = 'CRM';
    look(9000);
    document.title = 'B | CRM';
    look();
    look(1600);
    expect(sent).toEqual([['b', 'B']]);
  });

  it('gives way to a name in the page', () => {
    show('<main>no header</main>');
    document.title = 'A | Konto | CRM';
    names.turn({ visit: 'a', guide: guide('a') }, false);
    look(100);
    show(recordPage('A'));
    look();
    expect(sent).toEqual([['a', 'A']]);
  });
});

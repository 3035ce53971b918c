import { describe, expect, it } from 'vitest';
import type { Here, Lesson } from '../../views/lesson.ts';
import { afterPick, afterStep, startLesson } from './lesson-changes.ts';
import { endingOf, siteOfLesson } from './lesson-site.ts';
import { viewLesson } from './view-lesson.ts';

const ORIGIN = 'https://crm.example.test';

function here(path: string, title = ''): Here {
  return { url: ORIGIN + path, title };
}

const acme = here('/7/clients/1042/notes', 'Acme | Our CRM');
const zeta = here('/7/clients/1077', 'Zeta GmbH | Our CRM');

function view(lesson: Lesson, at: Here = acme) {
  return viewLesson(lesson, at, {});
}

/** The address as it is shown, with what can be chosen in brackets and the id in double ones. */
function address(lesson: Lesson): string {
  return view(lesson)
    .address.map(({ text, part, isId }) =>
      isId ? `[[${text}]]` : part === undefined ? text : `[${text}]`,
    )
    .join('');
}

describe('a new lesson', () => {
  it('takes the likeliest part as the id, the title as the name, and its ending as the system', () => {
    expect(startLesson(acme)).toMatchObject({
      origin: ORIGIN,
      place: { in: 'path', at: 2 },
      kind: 'client',
      title: 'Our CRM',
      name: { from: 'title', text: 'Acme' },
      trial: false,
    });
    expect(address(startLesson(acme))).toBe('crm.example.test/[7]/[clients]/[[1042]]/[notes]');
  });

  it('calls the system by its host where the title says nothing of it', () => {
    expect(startLesson(here('/clients/1', 'Acme')).title).toBe('crm.example.test');
    expect(startLesson(here('/clients/1', `Acme - ${'x'.repeat(41)}`)).title).toBe(
      'crm.example.test',
    );
    expect(startLesson(here('/clients/1')).name).toEqual({ from: 'title', text: '' });
  });

  it('says what to do on a page without an id', () => {
    const lesson = startLesson(here('/dashboard', 'Home | Our CRM'));
    expect(lesson).not.toHaveProperty('place');
    expect(view(lesson)).toMatchObject({
      words: [],
      hindrance: expect.stringContaining('Open a record'),
    });
  });
});

describe('a step', () => {
  const lesson = startLesson(acme);

  it('chooses another part as the id, and ignores one that is not there', () => {
    expect(address(afterStep(lesson, { step: 'id', part: 1 }, acme))).toBe(
      'crm.example.test/[[7]]/[clients]/[1042]/[notes]',
    );
    expect(afterStep(lesson, { step: 'id', part: 9 }, acme)).toEqual(lesson);
  });

  it('takes a second example: the id is what differs, and the title ends with what both have', () => {
    const two = afterStep(lesson, { step: 'example' }, zeta);
    expect(address(two)).toBe('crm.example.test/7/clients/[[1042]]/notes');
    expect(view(two)).toMatchObject({ second: '1077', name: { text: 'Acme' } });
    expect(afterStep(two, { step: 'single' }, acme)).toEqual(lesson);
  });

  it('replaces the second example by a third, and finds no id where both are the same page', () => {
    const two = afterStep(lesson, { step: 'example' }, zeta);
    const other = here('/7/clients/9', 'Nine | Our CRM');
    expect(afterStep(two, { step: 'example' }, other).examples).toEqual([acme, other]);
    const same = afterStep(lesson, { step: 'example' }, acme);
    expect(same).not.toHaveProperty('place');
    expect(view(same)).toHaveProperty('hindrance');
    expect(view(same)).not.toHaveProperty('second');
  });

  it('says what kind of record it is and what the system is called', () => {
    const changed = afterStep(
      afterStep(lesson, { step: 'kind', kind: 'opportunity' }, acme),
      { step: 'title', text: 'Mine' },
      acme,
    );
    expect(view(changed)).toMatchObject({ kind: 'opportunity', title: 'Mine' });
    expect(view(changed).words[0]).toBe(
      'Each crm.example.test/7/clients/… is an opportunity, and so is every page below it.',
    );
  });

  it('leaves the name out, or takes the title again', () => {
    const none = afterStep(lesson, { step: 'name', from: 'none' }, acme);
    expect(none.name).toEqual({ from: 'none', text: '' });
    expect(view(none).words).toContain('Its name is not read; the card shows the id.');
    expect(afterStep(none, { step: 'name', from: 'title' }, acme)).toEqual(lesson);
  });

  it('to try it ends the pointing, and to change it ends the trial', () => {
    const pointing = afterStep(lesson, { step: 'point', at: 'name' }, acme);
    expect(pointing.picking).toBe('name');
    const tried = afterStep(pointing, { step: 'try' }, acme);
    expect(view(tried)).toMatchObject({ trial: {} });
    expect(view(tried)).not.toHaveProperty('picking');
    expect(view(afterStep(tried, { step: 'change' }, acme))).not.toHaveProperty('trial');
  });
});

describe('pointing', () => {
  const lesson = startLesson(acme);
  const picked = { selectors: ['h1', '#name'], read: 'text' as const, text: 'Acme Inc.' };

  it('at the name reads it there, and no more in the title', () => {
    const named = afterPick({ ...lesson, picking: 'name' }, picked);
    expect(named).not.toHaveProperty('picking');
    expect(named.name).toEqual({ from: 'page', text: 'Acme Inc.' });
    const result = siteOfLesson(named);
    const guide = 'site' in result ? result.site.guides['of-clients'] : undefined;
    expect(guide).toEqual({
      scopes: [],
      names: [
        { selector: 'h1', read: 'text' },
        { selector: '#name', read: 'text' },
      ],
      anchors: [],
    });
    expect(afterStep(named, { step: 'name', from: 'title' }, acme)).toEqual(lesson);
  });

  it('at a place puts the card below it, until the dock is chosen', () => {
    const placed = afterPick({ ...lesson, picking: 'place' }, picked);
    expect(placed.anchors).toEqual([
      { selector: 'h1', where: 'after' },
      { selector: '#name', where: 'after' },
    ]);
    expect(view(placed)).toMatchObject({ where: 'Acme Inc.' });
    expect(view(placed).words).toContain('The card sits below what you pointed at.');
    expect(afterStep(placed, { step: 'dock' }, acme)).toEqual(lesson);
  });

  it('at a place without words is a place too', () => {
    const placed = afterPick({ ...lesson, picking: 'place' }, { ...picked, text: '' });
    expect(view(placed).where).not.toBe('');
    expect(view(placed).words).toContain('The card sits below what you pointed at.');
  });

  it('that is given up, or that nobody asked for, changes nothing', () => {
    expect(afterPick({ ...lesson, picking: 'name' }, undefined)).toEqual(lesson);
    expect(afterPick(lesson, picked)).toEqual(lesson);
  });
});

describe('what was understood', () => {
  it('is a hindrance when two examples have too little in common', () => {
    const lesson = afterStep(startLesson(here('/clients/1')), { step: 'example' }, here('/other'));
    expect(view({ ...lesson, place: { in: 'path', at: 1 } })).toMatchObject({
      words: [],
      hindrance: expect.stringContaining('too little in common'),
    });
  });

  it('is a hindrance when the pattern would match every page', () => {
    const lesson = startLesson(here('/acme-1'));
    expect(view(lesson)).toMatchObject({ hindrance: expect.stringContaining('match every page') });
  });

  it('reads the title without what all titles end with', () => {
    const two = afterStep(startLesson(acme), { step: 'example' }, zeta);
    const result = siteOfLesson(two);
    expect('site' in result && result.site.guides['of-clients']?.title).toEqual({
      strip: [' | Our CRM'],
      ignore: [],
    });
  });

  it('shows the address on screen unless it is an example', () => {
    const lesson = startLesson(acme);
    expect(view(lesson)).not.toHaveProperty('here');
    expect(view(lesson, zeta).here).toBe('crm.example.test/7/clients/1077');
    expect(view(lesson, here(`/${'x'.repeat(999)}`)).here).toHaveLength(200);
  });

  it('shows parameters and the hash as they are written', () => {
    expect(address(startLesson(here('/index.php?tab=2&id=42')))).toBe(
      'crm.example.test/index.php?tab=2&id=[[42]]',
    );
    expect(address(startLesson(here('/home#/view?id=42')))).toBe(
      'crm.example.test/home#/view?id=[[42]]',
    );
  });
});

describe('the ending of titles', () => {
  it.each([
    [['Acme | Our CRM'], ' | Our CRM'],
    [['Acme | Clients | Our CRM'], ' | Our CRM'],
    [['Acme | Clients | Our CRM', 'Zeta | Clients | Our CRM'], ' | Clients | Our CRM'],
    [['Acme - North – Our CRM', 'Zeta – Our CRM'], ' – Our CRM'],
    [['Acme', 'Zeta'], ''],
    [['Acme-Nord'], ''],
    [[], ''],
  ])('of %j is %j', (titles, ending) => {
    expect(endingOf(titles)).toBe(ending);
  });
});

import { describe, expect, it } from 'vitest';
import { parseAddress } from './address.ts';
import { fillWhole } from './fill.ts';
import { matchTemplate } from './match-template.ts';
import { compileHost, compileTemplate, type Dialect } from './template.ts';

function captured(template: string, path: string, dialect?: Dialect) {
  const address = parseAddress(`https://crm.example.org${path}`);
  if (!address) throw new Error(`no address: ${path}`);
  const values = matchTemplate(compileTemplate(template, dialect), address, address.path);
  return values && { ...values };
}

describe('a template', () => {
  it.each([
    ['takes parameters in any order', '/a?x={x}&id={id}', '/a?id=1&y=9&x=2', { id: '1', x: '2' }],
    ['needs a parameter once', '/a?id={id}', '/a?id=1&id=2', null],
    ['lets one in brackets be absent', '/a?[db={db}]&id={id}', '/a?id=1', { id: '1' }],
    ['lets it be empty', '/a?[db={db}]&id={id}', '/a?id=1&db=', { id: '1' }],
    ['reads it where it is', '/a?[db={db}]&id={id}', '/a?id=1&db=x', { id: '1', db: 'x' }],
    ['refuses it with another value', '/a?id={id}&[as=form]', '/a?id=1&as=list', null],
    ['refuses it when it is given twice', '/a?[db={db}]&id={id}', '/a?id=1&db=x&db=y', null],
    [
      'reads a hash as parameters',
      '/web#?id={id}&model={m}',
      '/web#model=a.b&id=1',
      { id: '1', m: 'a.b' },
    ],
    ['asks for the hash', '/web#?id={id}', '/web?id=1', null],
    ['leaves the hash alone otherwise', '/a/{id}', '/a/1#x=2', { id: '1' }],
    ['takes any segments in front', '/o/**/{w}/{id:digits}', '/o/x/3/y/12', { w: 'y', id: '12' }],
    ['takes none of them too', '/o/**/{w}/{id:digits}', '/o/y/12', { w: 'y', id: '12' }],
    ['asks for the same value under one name', '/a/{id}?id={id}', '/a/1?id=2', null],
  ])('%s', (_, template, path, values) => {
    expect(captured(template, path)).toEqual(values);
  });

  it('knows the site’s words and gives the object that they mean', () => {
    const words = { people: 'person', '0-1': 'person' };
    expect(captured('/{object:word}/7', '/0-1/7', { words })).toEqual({ object: 'person' });
    expect(captured('/{object:word}/7', '/People/7', { words })).toBeNull();
    expect(captured('/{object:word}/7', '/constructor/7', { words })).toBeNull();
  });

  it('is read in any case only where the site says so', () => {
    const words = { companyfv: 'Company' };
    const at = '/App/Open.aspx?Type={object:word}&Mode=Full&id={id}';
    const path = '/app/OPEN.aspx?TYPE=CompanyFV&mode=full&ID=aB';
    expect(captured(at, path, { words, anyCase: true })).toEqual({ object: 'Company', id: 'aB' });
    expect(captured(at, path, { words })).toBeNull();
  });

  it('splits a host behind its last capture', () => {
    expect(compileHost('crm.{pod:label}.insightly.com')).toMatchObject({
      pieces: [
        { is: 'literal', text: 'crm' },
        { is: 'capture', name: 'pod' },
      ],
      ending: 'insightly.com',
    });
    expect(compileHost('app.copper.com')).toEqual({ pieces: [], ending: 'app.copper.com' });
  });
});

describe('fillWhole', () => {
  it.each([
    ['{host}/{org}', { host: 'h', org: 'o' }, 'h/o'],
    ['{host}/{org}', { host: 'h' }, null],
    ['{host}{/org}{?db}', { host: 'h' }, 'h'],
    ['{host}{/org}{?db}', { host: 'h', org: 'o', db: 'd' }, 'h/o?db=d'],
    ['{host}{base}', { host: 'h', base: '' }, 'h'],
  ])('fills %s with %j as %s', (text, values: Record<string, string>, filled) => {
    expect(fillWhole(text, values)).toBe(filled);
  });
});

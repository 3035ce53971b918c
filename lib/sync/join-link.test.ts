import { describe, expect, it } from 'vitest';
import { isUnsafeLink, parseEndpoint, parseJoinLink } from './join-link.ts';

const SECRET = 'G0IbT3cWKa3JZCXc40M7BcXg0KTGfHe1pQJqEhWk5oI';
const LINK = `https://share.example.com/base/join#v1.pay%20roll.${SECRET}`;
const READ = {
  endpoint: 'https://share.example.com/base',
  workspace: 'pay roll',
  invite: SECRET,
};

describe('a join link', () => {
  it.each([
    ['as it is', LINK],
    ['with blanks around it', ` ${LINK}\n`],
    ['broken by a line end', `${LINK.slice(0, 60)}\r\n${LINK.slice(60)}`],
    ['broken by what a field makes of a line end', `${LINK.slice(0, 60)} ${LINK.slice(60)}`],
    ['with a zero-width space in it', `${LINK.slice(0, 60)}\u200b${LINK.slice(60)}`],
    ['in angle brackets', `<${LINK}>`],
    ['with a full stop', `${LINK}.`],
    ['behind words', `Ann, here is your link: ${LINK}`],
  ])('is read %s', (_, text) => {
    expect(parseJoinLink(text)).toEqual(READ);
  });

  it.each(['', 'hello', LINK.split('#')[0] ?? '', LINK.slice(0, -30), `${LINK}.more`])(
    'is not %j',
    (text) => {
      expect(parseJoinLink(text)).toBeUndefined();
      expect(isUnsafeLink(text)).toBe(false);
    },
  );

  it('over plain http is not read, and told from what is none', () => {
    const unsafe = LINK.replace('https:', 'http:');
    expect(parseJoinLink(unsafe)).toBeUndefined();
    expect(isUnsafeLink(unsafe)).toBe(true);
    expect(isUnsafeLink(LINK)).toBe(false);
  });
});

describe('the address of an endpoint', () => {
  it('is no sentence', () => {
    expect(parseEndpoint('what is this')).toBeUndefined();
    expect(parseEndpoint(' share.example.com/ ')).toBe('https://share.example.com');
  });
});

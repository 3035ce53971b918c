import { expect, test } from 'vitest';
import { authorNameSchema, NAME_LIMIT, nameTrouble } from './author-name.ts';

test.each([
  ['Ann Lee', undefined],
  ['  Zoë Ünal  ', undefined],
  ['', undefined],
  ['a'.repeat(NAME_LIMIT), undefined],
  [` ${'a'.repeat(NAME_LIMIT)} `, undefined],
  ['a'.repeat(NAME_LIMIT + 1), 'long'],
  ['Ann\nLee', 'unseen'],
  ['Ann\u0007', 'unseen'],
  ['Ann\u2028Lee', 'unseen'],
  ['Ann\u200b', 'unseen'],
  ['Ann \ud800', 'unseen'],
])('%j as a name: %s', (text, trouble) => {
  expect(nameTrouble(text)).toBe(trouble);
  expect(authorNameSchema.safeParse(text).success).toBe(trouble === undefined && text !== '');
});

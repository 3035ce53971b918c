import { expect, it } from 'vitest';
import { keptAddress } from './kept-address.ts';

it('keeps what says which record a page shows', () => {
  for (const url of [
    'https://crm.example.org/lightning/r/Account/001/view?ws=%2Fx#tab',
    'https://erp.example.org/#/db/model/party.party/5',
    'https://crm.example.org/view?id=5&name=a+b',
  ])
    expect(keptAddress(url)).toBe(url);
});

it('drops names, passwords and what lets others in', () => {
  expect(keptAddress('https://ann:secret@crm.example.org/a?id=5')).toBe(
    'https://crm.example.org/a?id=5',
  );
  expect(keptAddress('https://crm.example.org/a?sid=1&id=5&access_token=2&code=3')).toBe(
    'https://crm.example.org/a?id=5',
  );
});

it('keeps nothing of what is no address or too long for one', () => {
  expect(keptAddress('nowhere')).toBeUndefined();
  expect(keptAddress(`https://crm.example.org/${'x'.repeat(3000)}`)).toBeUndefined();
});

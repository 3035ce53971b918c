import { expect, test } from 'vitest';
import erp from '../../public/starter/erp.json' with { type: 'json' };
import managedIt from '../../public/starter/managed-it.json' with { type: 'json' };
import payroll from '../../public/starter/payroll.json' with { type: 'json' };
import { choosePortrait } from './choose-portrait.ts';
import { initialsOf } from './initials-of.ts';
import { portraits } from './portraits.ts';

test('every persona of the starter library has a portrait of its own', () => {
  const offerings = [payroll, erp, managedIt];
  const keys = offerings.flatMap(({ personas }) => personas.map(({ portrait }) => portrait));
  expect(keys.filter((key) => !Object.hasOwn(portraits, key))).toEqual([]);
  expect(new Set(keys.map((key) => JSON.stringify(choosePortrait(key)))).size).toBe(keys.length);
});

test('a key gets the same portrait each time; a prefix does not change a known one', () => {
  expect(choosePortrait('payroll-sally')).toEqual(choosePortrait('sally'));
  expect(choosePortrait('hr-director')).toEqual(choosePortrait('hr-director'));
  expect(choosePortrait('')).toEqual(choosePortrait(''));
});

test('unknown keys spread over many portraits', () => {
  const looks = new Set(
    Array.from({ length: 200 }, (_, i) => JSON.stringify(choosePortrait(`role-${i}`))),
  );
  expect(looks.size).toBeGreaterThan(150);
});

test('initials are whole letters of the first and last word', () => {
  expect(initialsOf('Teodor Jan Wiśniewski')).toBe('TW');
  expect(initialsOf('élodie')).toBe('É');
  expect(initialsOf('  ')).toBe('?');
  expect(initialsOf('👩🏽‍🏭 Núñez')).toBe('👩🏽‍🏭N');
  expect(initialsOf('مرحبا')).toBe('م');
});

import { afterEach, beforeEach, expect, test } from 'vitest';
import { returnToSharing } from './show-team.ts';

const start = location.href;

beforeEach(() => history.replaceState(null, '', `${location.pathname}#/join`));
afterEach(() => history.replaceState(null, '', start));

test('whoever has joined or left a team is shown sharing', () => {
  const goOn = returnToSharing();
  goOn();
  expect(location.hash).toBe('#/sharing');
});

test('whoever has gone to another room meanwhile is left there', () => {
  const goOn = returnToSharing();
  location.hash = '#/clients';
  goOn();
  expect(location.hash).toBe('#/clients');
});

import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { returnToSharing } from './show-team.ts';

const start = location.href;

beforeEach(() => history.replaceState(null, '', `${location.pathname}#/join`));
afterEach(() => history.replaceState(null, '', start));

test('whoever has joined or left a team is shown sharing', () => {
  const show = vi.fn();
  const goOn = returnToSharing(show);
  goOn('north');
  expect(location.hash).toBe('#/sharing');
  expect(show).toHaveBeenCalledExactlyOnceWith('north');
});

test('whoever has gone to another room meanwhile is left there', () => {
  const goOn = returnToSharing(vi.fn());
  location.hash = '#/clients';
  goOn('north');
  expect(location.hash).toBe('#/clients');
});

import { labelSchema } from '../tokens/label.ts';
import { ROLES, type Role } from '../tokens/token.ts';
import { Refused } from './command.ts';

/** A day in milliseconds. */
export const DAY = 24 * 60 * 60 * 1000;

const OR = new Intl.ListFormat('en-GB', { type: 'disjunction' });

/** The day of a moment, in UTC. */
export function dateOf(moment: number): string {
  return new Date(moment).toISOString().slice(0, 10);
}

/** The role that `--role` means. */
export function roleOf(given: string | undefined): Role {
  const role = ROLES.find((one) => one === given);
  if (!role) throw new Refused(`Say ${OR.format(ROLES.map((one) => `--role ${one}`))}.`);
  return role;
}

/** Whose a token is. */
export function labelOf(given = ''): string {
  const label = labelSchema.safeParse(given);
  if (label.success) return label.data;
  throw new Refused('Say whose it is: --label TEXT, one line of at most 100 characters.');
}

/** The days that a flag means. */
export function daysOf(flag: string, given: string): number {
  return wholeOf(flag, given, 3650);
}

/** The whole number from 1 on that a flag means. */
export function wholeOf(flag: string, given: string, most: number): number {
  const number = Number(given);
  if (/^\d{1,10}$/.test(given) && number >= 1 && number <= most) return number;
  throw new Refused(`--${flag} takes a whole number from 1 to ${most}.`);
}

import type { AgeView } from '../../../lib/views/person-view.ts';

/** "today", "3 days old", "5 months old, stale": the age in words, with its state where it is no longer fresh. */
export function ageWords(age: AgeView): string {
  const old = oldWords(age.days);
  return age.state === 'fresh' ? old : `${old}, ${age.state}`;
}

function oldWords(days: number): string {
  const whole = Math.floor(days);
  if (whole < 1) return 'today';
  if (whole < 45) return counted(whole, 'day');
  if (whole < 700) return counted(Math.round(whole / 30.4), 'month');
  return counted(Math.round(whole / 365.25), 'year');
}

function counted(n: number, unit: string): string {
  return `${n} ${unit}${n === 1 ? '' : 's'} old`;
}

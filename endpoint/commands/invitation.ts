import type { Desk } from './command.ts';

/** The words of a command that makes a link for the data in `place`, whatever folder they are said in. */
export function invitation({ call, databaseUrl }: Desk, place: string): string {
  const words = 'invite create --workspace team --role editor --label "Ann Lee"';
  const program = call ? `${call} ` : '';
  if (databaseUrl) return `${program}${words}   (with the same DATABASE_URL)`;
  return `${program}${words} --data ${/^[\w./:\\-]+$/.test(place) ? place : `"${place}"`}`;
}

import { stateOfInvite } from '../invites/invite.ts';
import type { Store } from '../store/store.ts';
import { stateOf } from '../tokens/token.ts';

/** What is to be said of names that stand twice in a list, or have a link or a token of the workspace already: a list that was used before, or two people whom nobody could tell apart. */
export async function twiceNamed(
  given: readonly (string | undefined)[],
  ws: string,
  store: Store,
  now: number,
): Promise<string[]> {
  const names = given.filter((name) => name !== undefined);
  const invited = (await store.listInvites()).filter((one) => stateOfInvite(one, now) === 'open');
  const members = (await store.listTokens()).filter((one) => stateOf(one, now) === 'good');
  const labels = [...invited, ...members].filter((one) => one.ws === ws).map(({ label }) => label);
  const before = new Set(labels);
  const known = [...new Set(names)].filter((name) => before.has(name));
  const twice = [...new Set(names.filter((name, i) => names.indexOf(name) < i))];
  return [
    ...(twice.length > 0
      ? [`Named more than once: ${few(twice)}. What people of one name write can’t be told apart.`]
      : []),
    ...(known.length > 0
      ? [
          `With a link or a token already: ${few(known)}. Was this done before? invite list and token list show it, and invite revoke ID takes a link back.`,
        ]
      : []),
  ];
}

/** The first names of a list, and how many there are beyond. */
function few(names: readonly string[]): string {
  const more = names.length - 3;
  return more > 0 ? `${names.slice(0, 3).join(', ')} and ${more} more` : names.join(', ');
}

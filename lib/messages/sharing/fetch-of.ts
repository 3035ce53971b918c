import { type SecretPlace, signedFetch } from '../../sync/sign-in/signed-fetch.ts';
import type { Secret } from '../../sync/sign-in/signed-in.ts';
import { secrets, type Team } from '../../sync/teams.ts';

/** How a team's endpoint is asked: where one signs in to it, with a token that is renewed when it has to be. */
export function fetchOf({ id, joined }: Team): typeof fetch {
  const plain: typeof fetch = (...request) => fetch(...request);
  return joined?.signIn ? signedFetch({ fetch: plain }, joined.signIn, placeOf(id)) : plain;
}

/** The key outlives every token. */
function keyOf({ key }: Secret): Pick<Secret, 'key'> {
  return key === undefined ? {} : { key };
}

function placeOf(id: string): SecretPlace {
  return {
    name: id,
    read: async () => (await secrets.read())[id],
    // Who has left or signed in anew meanwhile keeps to that.
    replace: async (old, next) => {
      await secrets.change((all) =>
        all[id]?.token === old.token && all[id].renewal?.refresh === old.renewal?.refresh
          ? { ...all, [id]: { ...keyOf(all[id]), ...next } }
          : all,
      );
    },
  };
}

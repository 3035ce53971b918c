import { type PassPlace, signedFetch } from '../../sync/sign-in/signed-fetch.ts';
import { secrets, type Team } from '../../sync/teams.ts';

/** How a team's endpoint is asked: where one signs in to it, with a token that is renewed when it has to be. */
export function fetchOf(team?: Team): typeof fetch {
  const plain: typeof fetch = (...request) => fetch(...request);
  const by = team?.joined?.signIn;
  return team && by ? signedFetch({ fetch: plain }, by, placeOf(team.id)) : plain;
}

function placeOf(id: string): PassPlace {
  return {
    name: id,
    read: async () => (await secrets.read())[id],
    // Who has left or signed in anew meanwhile keeps to that.
    replace: async (old, next) => {
      await secrets.change((all) =>
        all[id]?.token === old.token && all[id].renewal?.refresh === old.renewal?.refresh
          ? { ...all, [id]: { ...all[id], ...next } }
          : all,
      );
    },
  };
}

import { resolve } from 'node:path';
import { type Desk, dataFile } from './command.ts';

/** Every command and flag, in the words of whoever called, who may have given `--data`. */
export function help({ folder, databaseUrl, call }: Desk, given?: string): string {
  const here = databaseUrl
    ? 'DATABASE_URL is set, so it is in PostgreSQL'
    : given
      ? `here, ${dataFile(folder, given)}`
      : `when left out, ${resolve(folder, 'clientside.sqlite')}`;
  return `The shared endpoint of a team, with its data in one SQLite file or in PostgreSQL.
${call ? `Say these after: ${call}\n` : ''}
  (nothing)                serves until it is stopped
  workspace create NAME    makes a workspace: letters, digits, - and _; with --encrypted
                           one that takes nothing that can be read
  workspace list           every workspace, and how much is in it
  token create --workspace NAME --role ROLE --label TEXT [--days N]
                           prints a new token, once; makes the workspace if it is new
  token list               every token by its id, never the token itself
  token revoke ID…         the tokens are good for nothing from now on
  invite create --workspace NAME --role ROLE [--label TEXT | --labels FILE | --count N]
                           prints a link with which one person joins, once
  invite list              every invite by its id, never the link itself
  invite revoke ID…        nobody joins with them any more
  purge --workspace NAME --older-than 180d
                           removes for good what was deleted or overwritten so long ago
  backup FILE              writes a whole copy to a new file; may be done while it serves
  restore FILE             puts a backup in the place of everything

  --data FILE    where the data is: a file, or the folder with clientside.sqlite in it;
                 ${here}
  DATABASE_URL   in the environment, postgres://NAME:PASSWORD@HOST/DATABASE: the data is in PostgreSQL, and --data is left out
  --port N       where it listens; 8787 when left out, 0 takes a free one
  --host NAME    on which of the machine's addresses; 127.0.0.1 when left out, which other machines can't reach
  --behind-proxy a proxy stands in front: who comes is the last address in its X-Forwarded-For
  --rate N       requests a minute for each token; 1200 when left out, 0 is no limit
  --failures N   attempts a minute that may fail from one address; 60 when left out, 0 is no limit
  --oidc FILE    people sign in by the firm’s issuer; the file says which, and who may do what
  --min-schema N refuses clients that write records older than version N
  --role ROLE    reader, editor, or admin (who may today do what an editor may)
  --label TEXT   whose token it is: the author of all that is written with it
  --days N       for how long it is good; a token without it until it is revoked, an invite 7 days
  --labels FILE  an invite for each line of a file, printed after the name: one name a line
  --count N      so many invites
  --url URL      the address that people reach, which the links begin with
  --token-days N for how long the token is good that an invite gives

Names of files are meant from the folder you are in: ${folder}
docs/endpoint.md says how to set it up.
`;
}

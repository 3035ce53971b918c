// npm run endpoint: on any Node from 20 on; the endpoint itself runs under the pinned Node, which brings SQLite.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { become, root } from './setup/run.mjs';
import { giveUp } from './setup/say.mjs';

const HELP = `npm run endpoint: the shared endpoint of a team, with its data in one SQLite file.

  npm run endpoint                                  serves until it is stopped
  npm run endpoint -- workspace create NAME         makes a workspace: letters, digits, - and _; with --encrypted
                                                    one that takes nothing that can be read
  npm run -s endpoint -- token create --workspace NAME --role ROLE --label TEXT [--days N]
                                                    prints a new token, once; makes the workspace if it is new
  npm run -s endpoint -- token list                 every token by its id, never the token itself
  npm run endpoint -- token revoke ID               the token is good for nothing from now on
  npm run -s endpoint -- invite create --workspace NAME --role ROLE [--label TEXT | --labels FILE | --count N]
                                                    prints a link with which one person joins, once
  npm run -s endpoint -- invite list                every invite by its id, never the link itself
  npm run endpoint -- invite revoke ID              nobody joins with it any more
  npm run endpoint -- purge --workspace NAME --older-than 180d
                                                    removes for good what was deleted or overwritten so long ago
  npm run endpoint -- backup FILE                   writes a whole copy to a new file; may be done while it serves
  npm run endpoint -- restore FILE                  puts a backup in the place of everything

  --data FILE    where the data is; clientside.sqlite in this folder when left out, or in FILE if that is a folder
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

docs/endpoint.md says how to set it up.
`;

if (process.argv.includes('--help') || process.argv.includes('-h')) process.stdout.write(HELP);
else if (!existsSync(join(root, 'node_modules/.bin/node'))) giveUp('Run npm install first.');
else {
  // Paths are meant from where the person is; npm and become() go elsewhere.
  process.env.INIT_CWD ??= process.cwd();
  // Node calls its SQLite experimental at each start; the Node is pinned.
  process.env.NODE_OPTIONS = `${process.env.NODE_OPTIONS ?? ''} --disable-warning=ExperimentalWarning`;
  become('endpoint/main.ts', process.argv.slice(2));
  if (process.env.npm_lifecycle_event) stopWithNpm();
}

/** A signal to npm ends npm and the shell it started, and goes no further: whoever is left without them stops too. */
function stopWithNpm() {
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    process.kill(process.pid, 'SIGTERM');
  }, 200);
  timer.unref();
}

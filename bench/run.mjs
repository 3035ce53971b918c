// npm run bench: on any Node from 20 on; what needs the packages runs in main.ts, under the pinned Node.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { become, root } from '../scripts/setup/run.mjs';
import { giveUp } from '../scripts/setup/say.mjs';

const HELP = `npm run bench: measures the production build side by side with peers and prints, for each benchmark,
a table and one line of JSON. Build first: npm run build.

  npm run bench                     every benchmark
  npm run bench -- --only NAME      one of them; may be given several times
  npm run bench -- --runs N         N interleaved runs instead of each benchmark's own number
  npm run bench -- --people N       N people in the store instead of each benchmark's own number
  npm run bench -- --records N      N records at the server instead of sharing's own numbers
  npm run bench -- --large          store-size and sharing-growth go on to 1,000,000 records, sharing to 100,000 (minutes)
  npm run bench -- --build FOLDER   another build than .output/chrome-mv3
  npm run bench -- --json           the JSON lines alone

  sizes        gzip sizes of what the browser loads, against their limits
  first-card   from a page load to the client's name in the card, beside a bare frame
  next-card    from one account to the next, with 100,000 records in the store
  page-cost    main-thread work and memory added to the CRM page
  lookup       from a keystroke in the popup to its results, with 100,000 people
  recognise    addresses a second, as sites grow
  endpoint     polls and pushes a second, on SQLite and PostgreSQL, beside bare inserts
  sharing      pull, push and no news, beside RxDB, PouchDB and bare puts; installs the two for itself
  sharing-growth  the endpoint's answers as a workspace grows
  store-size   a card's view and a lookup, as the store grows

Results are kept in bench/results/: one JSON file each, and summary.md with every table.
`;

if (process.argv.includes('--help') || process.argv.includes('-h')) process.stdout.write(HELP);
else if (!existsSync(join(root, 'node_modules/.bin/node'))) giveUp('Run npm install first.');
else become('bench/main.ts', process.argv.slice(2));

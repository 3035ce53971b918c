import { runWithOwnNode } from './setup/own-node.mjs';

const HELP = `Turns a site that was taught by example into a file of lib/sites/systems, which everybody has.

  npm run -s site -- FILE --self-hosted [--base /PATH] [--system NAME]
  npm run -s site -- FILE --host HOST [--host HOST] [--system NAME]

FILE           an exchange file ("Import & export" in the workspace), or one definition as JSON:
               what stands under "site" in tests/fixtures/sites/taught.json
--site WHICH   which taught site of the file, by its system, title or origin; needed where there are several
--system NAME  the word for the system, such as acme-crm: the file's name, and the beginning of its keys
--host HOST    the vendor's host: app.vendor.example where all customers share one,
               "{org:label}.vendor.example" where each has its own
--self-hosted  the system is found on hosts of its users, who declare them
--base /PATH   where on the host the system starts there, for --self-hosted; / when left out
--out FOLDER   where the file goes; lib/sites/systems when left out
--overwrite    replaces the file of a system that is there already
`;

const flags = process.argv.slice(2);
if (flags.includes('--help') || flags.includes('-h')) process.stdout.write(HELP);
else if (process.features.typescript) {
  const { makeSiteFile } = await import('./site/make-site-file.ts');
  process.exitCode = makeSiteFile(flags, process);
} else process.exitCode = runWithOwnNode();

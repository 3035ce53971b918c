import { runWithOwnNode } from './setup/own-node.mjs';

const HELP = `Tells which record a CRM or PSA address opens, line for line.

  npm run -s recognise < addresses.jsonl

In:   {"url": "https://…", "declared": {"origin": "https://…", "basePath": "/…", "system": "…"}}
      declared: only for a system on a host of your own; basePath is / when left out.
Out:  {"system", "object", "recordId", "tenant", "kind", "key"}, or null when the address opens no record.
      "key" is null while only the page can tell the record's own id, as for the number of a Redmine project.
      A line that cannot be read prints null, and a sentence on standard error.
`;

/** Lines of a stream, split at line feeds only: other line separators may stand inside a JSON string. */
async function* linesOf(stream) {
  let parts = [];
  stream.setEncoding('utf8');
  for await (const chunk of stream) {
    const [first, ...more] = chunk.split('\n');
    parts.push(first);
    for (const next of more) {
      yield parts.join('');
      parts = [next];
    }
  }
  const last = parts.join('');
  if (last !== '') yield last;
}

function parsed(line) {
  try {
    return JSON.parse(line.replace(/^\uFEFF/, ''));
  } catch {
    throw new Error('not JSON');
  }
}

function answer(line, { recognise, systems, declaredSiteSchema }) {
  const asked = parsed(line);
  if (typeof asked?.url !== 'string') throw new Error('"url" is missing');
  if (asked.declared === undefined || asked.declared === null) return recognise(asked.url);
  const declared = declaredSiteSchema.safeParse(asked.declared);
  if (!declared.success) {
    const { path, message } = declared.error.issues[0];
    throw new Error(`"${['declared', ...path].join('.')}": ${message}`);
  }
  const { system } = declared.data;
  if (systems.some((known) => known.system === system))
    return recognise(asked.url, [declared.data]);
  throw new Error(
    `there is no system "${system}"; known: ${systems.map((s) => s.system).join(', ')}`,
  );
}

async function answerAll() {
  const { recognise, systems } = await import('../lib/sites/index.ts');
  const { declaredSiteSchema } = await import('../lib/model/declared-site.ts');
  let number = 0;
  for await (const line of linesOf(process.stdin)) {
    number += 1;
    let found = null;
    try {
      found = answer(line, { recognise, systems, declaredSiteSchema });
    } catch (error) {
      process.stderr.write(`Line ${number}: ${error.message}.\n`);
    }
    const isFlowing = process.stdout.write(`${JSON.stringify(found)}\n`);
    if (!isFlowing) await new Promise((resolve) => process.stdout.once('drain', resolve));
  }
}

// A reader that has seen enough, such as head, closes the pipe: no failure.
process.stdout.on('error', (error) => process.exit(error.code === 'EPIPE' ? 0 : 1));

const flags = process.argv.slice(2);
if (flags.includes('--help') || flags.includes('-h')) process.stdout.write(HELP);
else if (flags.length > 0) {
  process.stderr.write(`${flags[0]} is no option. ${HELP}`);
  process.exitCode = 2;
} else if (process.features.typescript) await answerAll();
else process.exitCode = runWithOwnNode();

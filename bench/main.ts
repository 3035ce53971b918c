import { benches } from './benches.ts';
import { readOptions } from './options.ts';
import { keep, lineOf, loadNow } from './report/keep.ts';
import { tableOf } from './report/table.ts';

/** Runs the benchmarks asked for, one after the other; returns the exit code: 1 when one could not run. */
async function main(): Promise<number> {
  const { only, json, ...options } = readOptions(process.argv.slice(2));
  const unknown = only.filter((name) => !Object.hasOwn(benches, name));
  if (unknown.length > 0) {
    console.error(`There is no benchmark ${unknown.join(', ')}. See npm run bench -- --help.`);
    return 2;
  }
  let failures = 0;
  for (const [name, load] of Object.entries(benches)) {
    if (only.length > 0 && !only.includes(name)) continue;
    try {
      const before = loadNow();
      const kept = await keep(await (await load())(options), before);
      if (!json) console.log(`${tableOf(kept)}\n${lineOf(kept)}\n`);
      console.log(JSON.stringify(kept));
    } catch (error) {
      failures += 1;
      console.error(`${name} could not run:`, error);
    }
  }
  return failures > 0 ? 1 : 0;
}

process.exitCode = await main().catch((error: Error) => {
  console.error(error.message);
  return 2;
});

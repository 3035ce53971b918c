import { appendFileSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Where the runs of one `npm test` list what has failed. */
export const failureList = join(tmpdir(), `clientside-failures-${process.pid}.txt`);

/** The lines of that list so far; takes it away. */
export function takeFailures() {
  try {
    return readFileSync(failureList, 'utf8').trim().split('\n');
  } catch {
    return [];
  } finally {
    rmSync(failureList, { force: true });
  }
}

/** Tells a run's failures again, a line each, to the file that CLIENTSIDE_FAILURES names: what stands at the end of a long log is what is found. */
export default class FailureList {
  /** Writes a line for each test, file and unhandled error, with the first line of why. */
  onTestRunEnd(modules, unhandled) {
    for (const error of unhandled) tell(`unhandled: ${firstLine(error)}`);
    for (const module of modules) {
      const file = `${module.project.name} ${module.relativeModuleId}`;
      for (const error of module.errors()) tell(`${file}: ${firstLine(error)}`);
      for (const test of module.children.allTests('failed')) {
        const [error] = test.result().errors;
        tell(`${file} > ${test.fullName}: ${firstLine(error)}`);
      }
    }
  }
}

const tell = (line) => appendFileSync(process.env.CLIENTSIDE_FAILURES, `${line}\n`);

const firstLine = (error) => String(error?.message ?? error).split('\n', 1)[0];

import { readFileSync } from 'node:fs';

/** The bytes of a file that a person named; what fails says which. */
export function readGiven(path: string): Buffer {
  try {
    return readFileSync(path);
  } catch (error) {
    // Node leaves the path out where it could open what it can't read, such as a folder.
    throw error instanceof Error ? Object.assign(error, { path }) : error;
  }
}

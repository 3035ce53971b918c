import type { StarterOffering } from '../../lib/model/starter-files.ts';
import { browser } from '../../lib/platform/browser.ts';
import { Failure } from '../../lib/platform/failure.ts';

/** Reads a file of the starter library that comes with the extension; fails with `bad-file`. */
export async function readStarterFile(name: StarterOffering | 'sample'): Promise<unknown> {
  try {
    const answer = await fetch(browser.runtime.getURL(`starter/${name}.json`));
    return await answer.json();
  } catch (cause) {
    throw new Failure(
      'bad-file',
      'The data that comes with Clientside could not be read. Reinstall the extension; your own data is untouched.',
      { cause },
    );
  }
}

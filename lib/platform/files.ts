/** A file that the extension keeps for itself. */
export type KeptFile = { name: string; size: number };

/** The files of a folder in the extension's private file system (https://fs.spec.whatwg.org, origin private), which no page and no person sees; none where the folder is not there. Fails where the browser has no such files, as in private windows. */
export async function filesIn(folder: string): Promise<KeptFile[]> {
  const found = await openFolder(folder);
  if (!found) return [];
  const files: KeptFile[] = [];
  for await (const entry of found.values())
    if (entry.kind === 'file') files.push({ name: entry.name, size: (await entry.getFile()).size });
  return files;
}

/** Writes a file whole or not at all, in a folder that is made where it is not there. */
export async function writeFile(
  folder: string,
  name: string,
  content: ReadableStream<Uint8Array>,
): Promise<void> {
  const root = await navigator.storage.getDirectory();
  const parent = await root.getDirectoryHandle(folder, { create: true });
  const file = await parent.getFileHandle(name, { create: true });
  try {
    // What is written takes the file's place when it is closed: until then the file is empty.
    await content.pipeTo(await file.createWritable());
  } catch (thrown) {
    await removeFile(folder, name);
    throw thrown;
  }
}

/** A file's content; undefined where it is not there. */
export async function readFile(folder: string, name: string): Promise<File | undefined> {
  const file = await ifThere((await openFolder(folder))?.getFileHandle(name));
  return file?.getFile();
}

/** Removes a file, if it is there. */
export async function removeFile(folder: string, name: string): Promise<void> {
  await ifThere((await openFolder(folder))?.removeEntry(name));
}

/** Removes a folder with all that is in it, if it is there. */
export async function removeFolder(folder: string): Promise<void> {
  const root = await navigator.storage.getDirectory();
  await ifThere(root.removeEntry(folder, { recursive: true }));
}

async function openFolder(folder: string): Promise<FileSystemDirectoryHandle | undefined> {
  const root = await navigator.storage.getDirectory();
  return ifThere(root.getDirectoryHandle(folder));
}

async function ifThere<T>(asked: Promise<T> | undefined): Promise<T | undefined> {
  try {
    return await asked;
  } catch (thrown) {
    if (thrown instanceof DOMException && thrown.name === 'NotFoundError') return undefined;
    throw thrown;
  }
}

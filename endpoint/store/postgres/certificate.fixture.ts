import { chown, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { generate } from 'selfsigned';

/** Writes a new certificate of this machine and its key into a folder, for its owner alone; the files' paths. */
export async function makeCertificate(folder: string, name: string) {
  const altNames = [{ type: 7 as const, ip: '127.0.0.1' }];
  const { cert, private: key } = await generate([{ name: 'commonName', value: name }], {
    keyType: 'ec',
    algorithm: 'sha256',
    extensions: [{ name: 'subjectAltName', altNames }],
  });
  const { uid, gid } = await stat(folder);
  const write = async (ending: string, text: string) => {
    const path = join(folder, `${name}.${ending}`);
    await writeFile(path, text, { mode: 0o600 });
    await chown(path, uid, gid);
    return path;
  };
  return { cert: await write('crt', cert), key: await write('key', key) };
}

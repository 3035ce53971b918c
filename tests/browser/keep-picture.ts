import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Tab } from './driver/driver.ts';

/** Keeps a picture of a tab in the folder that PICTURES names; none without it. */
export async function keepPicture(tab: Tab, name: string): Promise<void> {
  const folder = process.env.PICTURES;
  if (!folder) return;
  await mkdir(folder, { recursive: true });
  await tab.screenshot(join(folder, `${name}.png`));
}

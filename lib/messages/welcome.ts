import { openOwnPage } from '../platform/tabs.ts';
import { registerGranted } from './registration.ts';

/** After an installation the workspace opens with the first steps; after an update only the scripts are registered anew. */
export async function welcome(reason: string): Promise<void> {
  await registerGranted();
  if (reason === 'install') await openOwnPage('workspace.html');
}

import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

/** Permissions that may be in the manifest at all; another one needs a decision record first. */
const ALLOWED = [
  'storage',
  'unlimitedStorage',
  'scripting',
  'activeTab',
  'alarms',
  // The window in which people sign in at their firm: decision 0024.
  'identity',
  'contextMenus',
  'sidePanel',
];

describe.each(['chrome-mv3', 'firefox-mv3'])('the manifest of %s', (build) => {
  const file = new URL(`../../.output/${build}/manifest.json`, import.meta.url);
  const manifest = JSON.parse(readFileSync(file, 'utf8'));

  test('is what it was when somebody last looked at it', async () => {
    const text = `${JSON.stringify(manifest, null, 2)}\n`;
    await expect(text).toMatchFileSnapshot(`manifest/${build}.json`);
  });

  test('asks for nothing at installation but what is on the list, and for no host', () => {
    expect(manifest.manifest_version).toBe(3);
    expect(manifest.permissions.filter((one: string) => !ALLOWED.includes(one))).toEqual([]);
    expect(manifest).not.toHaveProperty('host_permissions');
    expect(manifest).not.toHaveProperty('content_scripts');
    expect(manifest).not.toHaveProperty('externally_connectable');
  });

  test('lets pages embed the card page alone', () => {
    const resources = manifest.web_accessible_resources.flatMap(
      (one: { resources: string[] }) => one.resources,
    );
    expect(resources).toEqual(['card.html']);
  });
});

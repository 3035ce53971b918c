import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { findPostgres } from './tests/fixtures/postgres/find-postgres.ts';
import { WaitingFirst } from './tests/waiting-first.ts';

/** Debian's Chromium where it is installed, else the one Playwright has downloaded. */
const systemChromium = ['/usr/bin/chromium', '/usr/bin/google-chrome'].find(existsSync);

/** Tests of the endpoint must never find the database of whoever runs them. */
const env = { DATABASE_URL: '' };

/** The endpoint's tests once more, on PostgreSQL, where there is one. */
export const postgres = {
  test: {
    name: 'postgres',
    environment: 'node' as const,
    include: [
      'endpoint/*.test.ts',
      'endpoint/{http,push,store}/*.test.ts',
      'endpoint/store/postgres/*.test.ts',
    ],
    exclude: ['endpoint/main.test.ts', '**/node_modules/**'],
    globalSetup: ['tests/fixtures/postgres/global-setup.ts'],
    testTimeout: 20_000,
    hookTimeout: 60_000,
    env,
  },
};

export default defineConfig({
  test: {
    // Many of the tests wait for a browser or a database: a second one computes meanwhile.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    sequence: { sequencer: WaitingFirst },
    projects: [
      {
        test: {
          name: 'unit',
          environment: 'node',
          include: ['lib/**/*.test.ts', 'tests/house/**/*.test.ts', 'endpoint/**/*.test.ts'],
          exclude: [
            '**/*.browser.test.{ts,tsx}',
            'endpoint/store/postgres/**',
            '**/node_modules/**',
          ],
          env,
        },
      },
      ...(process.env.DATABASE_URL_TEST || findPostgres() ? [postgres] : []),
      {
        // Real IndexedDB and a real DOM: what touches either is tested in Chromium.
        // All that these tests import is prepared at once: prepared later, there would be two Reacts.
        optimizeDeps: {
          include: [
            '@mantine/core',
            '@mantine/hooks',
            '@mantine/notifications',
            'axe-core',
            'dexie',
            'dexie-react-hooks',
            'fast-check',
            'lucide-react',
            'react',
            'react-dom',
            'react-dom/client',
            'react-dom/server',
            'react/jsx-dev-runtime',
            'react/jsx-runtime',
            'uuid',
            'wouter',
            'wouter/use-hash-location',
            'zod/mini',
          ],
        },
        test: {
          name: 'chromium-unit',
          // Property tests open store after store, and two files do so at once.
          testTimeout: 60_000,
          include: [
            'lib/**/*.browser.test.ts',
            '{components,entrypoints}/**/*.browser.test.{ts,tsx}',
          ],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: {
                ...(systemChromium ? { executablePath: systemChromium } : {}),
                args: ['--no-sandbox'],
              },
            }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
      {
        test: {
          name: 'browsers',
          environment: 'node',
          include: ['tests/browser/**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 300_000,
          // Two browsers at a time: three are quicker, and on a slow hour of two processors some wait in vain.
          fileParallelism: true,
          maxWorkers: 2,
        },
      },
    ],
  },
});

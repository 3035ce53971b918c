import { matchesGlob } from 'node:path';
import { expect, test } from 'vitest';
import config, { postgres } from '../../vitest.config.ts';
import { sourceFiles } from './source-files.ts';

type Project = { name: string; include: string[]; exclude?: string[] };

/** All, that of PostgreSQL also on a machine that has none. */
const projects = [...(config.test?.projects ?? []), postgres].map(
  (one) => (one as { test: Project }).test,
);

/** The projects in which a test file runs. */
function projectsOf(file: string): string[] {
  const isIn = ({ include, exclude = [] }: Project) =>
    include.some((glob) => matchesGlob(file, glob)) &&
    !exclude.some((glob) => matchesGlob(file, glob));
  return projects.filter(isIn).map(({ name }) => name);
}

test('every test file runs in some project', () => {
  const files = sourceFiles().filter((file) => /\.test\.tsx?$/.test(file));
  expect(files.length).toBeGreaterThan(100);
  expect(files.filter((file) => projectsOf(file).length === 0)).toEqual([]);
});

import { installDebianPackages, mayUseApt } from './debian.mjs';

/** Makes sure that there is a PostgreSQL to test on; tells why when there is none. */
export async function installPostgres() {
  if (process.env.DATABASE_URL_TEST) return undefined;
  const { findPostgres } = await import('../../tests/fixtures/postgres/find-postgres.ts');
  if (!findPostgres() && mayUseApt())
    installDebianPackages(['postgresql'], 'the database that the shared endpoint may use');
  return findPostgres()
    ? undefined
    : 'No PostgreSQL is here; install one of version 15 or newer, or give DATABASE_URL_TEST, to test the endpoint on it too.';
}

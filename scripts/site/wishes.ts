import { parseArgs } from 'node:util';
import { TAUGHT } from '../../lib/sites/taught/system-of.ts';
import { compileHost } from '../../lib/sites/template.ts';
import { Refusal } from './refusal.ts';

/** What was asked for on the command line. */
export type Wishes = {
  file: string;
  site?: string;
  system?: string;
  /** The vendor's hosts; none: the system is on hosts of its users. */
  hosts: string[];
  base: string;
  out?: string;
  overwrite: boolean;
};

/** At least two fixed labels at the end, and captures of whole labels before them. */
const HOST = /^(?:\{\w+:[a-z][a-z-]*\}\.)*(?:[a-z0-9-]+\.)+[a-z0-9-]+$/;

/** Reads the flags of the command; refuses, with what to do, those that make no sense. */
export function readWishes(flags: readonly string[]): Wishes {
  const { values, positionals } = parsed(flags);
  const [file, ...others] = positionals;
  if (!file || others.length > 0)
    throw new Refusal('Name one file: an exchange file, or one definition as JSON. See --help.');
  const hosts = values.host ?? [];
  if (hosts.length > 0 === (values['self-hosted'] ?? false))
    throw new Refusal(
      'Say where the system is found: --self-hosted, or --host with the vendor’s host. See --help.',
    );
  hosts.forEach(refuseHost);
  return {
    file,
    site: values.site,
    system: values.system === undefined ? undefined : systemWord(values.system),
    hosts,
    base: baseOf(values.base, hosts),
    out: values.out,
    overwrite: values.overwrite ?? false,
  };
}

/** The word of a system, refused when it can't be one. */
export function systemWord(text: string): string {
  if (!/^[a-z][a-z0-9-]{0,39}$/.test(text) || text.startsWith(TAUGHT))
    throw new Refusal(
      `“${text}” can be no system: write a word of small letters, digits and hyphens that does not begin with ${TAUGHT}, with --system.`,
    );
  return text;
}

function parsed(flags: readonly string[]) {
  try {
    return parseArgs({
      args: [...flags],
      allowPositionals: true,
      options: {
        site: { type: 'string' },
        system: { type: 'string' },
        host: { type: 'string', multiple: true },
        'self-hosted': { type: 'boolean' },
        base: { type: 'string' },
        out: { type: 'string' },
        overwrite: { type: 'boolean' },
      },
    });
  } catch (error) {
    throw new Refusal(`${error instanceof Error ? error.message : error} See --help.`);
  }
}

function refuseHost(host: string): void {
  if (!HOST.test(host) || !canCompile(host))
    throw new Refusal(
      `“${host}” is no host of a vendor: write app.vendor.example, or "{org:label}.vendor.example" where each customer has its own.`,
    );
}

function canCompile(host: string): boolean {
  try {
    return compileHost(host).ending !== '';
  } catch {
    return false;
  }
}

function baseOf(base: string | undefined, hosts: readonly string[]): string {
  if (base === undefined) return '';
  if (hosts.length > 0 || !/^(?:\/[^/?#{}*\s]+)+\/?$/.test(base))
    throw new Refusal('--base is for --self-hosted, and is a path such as /crm.');
  return base.replace(/\/$/, '');
}

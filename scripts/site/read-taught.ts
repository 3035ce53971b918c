import { readFileSync } from 'node:fs';
import * as z from 'zod/mini';
import { type Site, siteSchema } from '../../lib/model/site.ts';
import { taughtSiteKind } from '../../lib/model/taught-site.ts';
import { reportOf } from '../../lib/platform/failure.ts';
import { entityOf } from '../../lib/record/entity.ts';
import { isAlive } from '../../lib/record/stored-record.ts';
import { refusalOf } from '../../lib/sites/taught/refusal-of.ts';
import { TAUGHT } from '../../lib/sites/taught/system-of.ts';
import { readExchange } from '../../lib/store/exchange-file.ts';
import { Refusal } from './refusal.ts';

/** A taught site, and where it was taught if the file says so. */
export type Taught = { site: Site; origin?: string };

const exchangeHead = z.object({ format: z.literal('clientside') });

/** The one taught site of a file that is meant; refuses when there is none, when several could be meant, and what can't be used. */
export function readTaught(file: string, which: string | undefined): Taught {
  const all = taughtIn(file);
  const meant = all.filter((taught) => which === undefined || isCalled(taught, which));
  const [only, ...others] = meant;
  if (!only || others.length > 0) throw new Refusal(choiceOf(all, which));
  const refusal = notTaught(only.site) ?? refusalOf(only.site);
  if (refusal) throw new Refusal(refusal);
  return only;
}

/** What a definition written by hand may lack; the extension writes both. */
function notTaught({ system, declaredTenant }: Site): string | null {
  if (!system.startsWith(TAUGHT))
    return `This definition claims a system, “${system}”, but what is taught is called “${TAUGHT}…”. Change its "system"; --system says what everybody will call it.`;
  if (!declaredTenant.startsWith('{origin}{base}'))
    return 'The "declaredTenant" of what is taught begins with “{origin}{base}”. Change it.';
  return null;
}

function taughtIn(file: string): Taught[] {
  const text = textOf(file);
  const raw = jsonOf(text);
  if (!exchangeHead.safeParse(raw).success) return [definitionOf(raw)];
  const { records, rejected } = exchangeOf(text);
  const bad = rejected.find(({ id }) => id?.startsWith('taughtsite_'));
  if (bad) throw new Refusal(`${bad.id} can’t be read: ${bad.reason}. Export it again.`);
  const all = records.filter(isAlive).flatMap((record) => entityOf('taughtsite', record) ?? []);
  if (all.length === 0)
    throw new Refusal(
      'This exchange file holds no taught site. Teach one, export everything and use that file.',
    );
  return all;
}

function exchangeOf(text: string) {
  try {
    return readExchange(text);
  } catch (thrown) {
    throw new Refusal(reportOf(thrown).advice);
  }
}

/** A site by itself, or with its name and origin as in a record. */
function definitionOf(raw: unknown): Taught {
  const whole = taughtSiteKind.fields.safeParse(raw);
  if (whole.success) return whole.data;
  const site = siteSchema.safeParse(raw);
  if (site.success) return { site: site.data };
  const isRecord = typeof raw === 'object' && raw !== null && 'site' in raw;
  const issue = (isRecord ? whole : site).error.issues[0];
  throw new Refusal(
    `This is neither an exchange file nor the definition of a site: ${issue?.path.join('.') || 'the whole'}: ${issue?.message}.`,
  );
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8').replace(/^\uFEFF/, '');
  } catch {
    throw new Refusal(`There is no file ${file} that can be read.`);
  }
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Refusal('This file is not JSON, or was cut off. Export it again and retry.');
  }
}

function isCalled({ site, origin }: Taught, which: string): boolean {
  const names = [site.system, site.title, origin ?? ''];
  return names.some((name) => name.toLowerCase() === which.toLowerCase());
}

function choiceOf(all: readonly Taught[], which: string | undefined): string {
  const rows = all.map(({ site, origin }) =>
    ['', '--site', site.system, site.title, origin ?? ''].join('  ').trimEnd(),
  );
  const first =
    which === undefined
      ? `This file holds ${all.length} taught sites. Name one of them:`
      : `“${which}” is not one of the taught sites in this file, or not one alone. Name one by its system:`;
  return [first, ...rows].join('\n');
}

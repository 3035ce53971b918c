import { describe, expect, it } from 'vitest';
import { formatNamed } from './formats.ts';

const guid = '9df670b2-6567-eb11-bb2b-000d3ac2be4d';

/** A format, a text, and what it is read as. */
const readings: [string, string, string | null][] = [
  ['guid', `{${guid.toUpperCase()}}`, guid],
  ['guid', `{${guid}`, null],
  ['guid', guid.replaceAll('-', ''), null],
  ['guid', '00000000-0000-0000-0000-000000000000', null],
  ['code', guid.toUpperCase(), guid],
  ['code', '64b7f0C2', '64b7f0C2'],
  ['code', '_V1StGXR8-Z5jdHi6B', '_V1StGXR8-Z5jdHi6B'],
  ['code', '-1', null],
  ['code', 'Create', null],
  ['code', 'undefined', null],
  ['code', 'a/b', null],
  ['code', 'a'.repeat(65), null],
  ['lower-text', 'ACME Ltd', 'acme ltd'],
  ['lower-name', 'Account', 'account'],
  ['lower-name', '7up', null],
  ['number-slug', '17342-acme-gmbh', '17342'],
  ['number-slug', '17342', '17342'],
  ['number-slug', '0-acme', null],
  ['number-slug', 'acme-17342', null],
  ['org-number', 'org639047842', '639047842'],
  ['org-number', '639047842', null],
  ['label', 'acme-2', 'acme-2'],
  ['label', 'www', null],
  ['label', 'xn--acme-5qa', null],
  ['label', '-acme', null],
  ['label', 'a'.repeat(64), null],
  ['dynamics-region', 'crm21', 'crm21'],
  ['dynamics-region', 'crm0', null],
  ['hubspot-app', 'app-eu1', 'app-eu1'],
  ['hubspot-app', 'app-evil', null],
  ['workday-instance', '247$15285.htmld', '247$15285'],
  ['workday-instance', '247', null],
  ['odoo-model-segment', 'res.partner', 'res.partner'],
  ['odoo-model-segment', 'm-fleet', 'fleet'],
  ['odoo-model-segment', 'fleet', null],
  ['odoo-action', 'fleet', 'fleet'],
  ['odoo-action', 'action-345', 'action-345'],
  ['odoo-action', 'action-', null],
  ['odoo-action', 'm-fleet', null],
  ['odoo-action', 'new', null],
  ['odoo-old-action', '345', 'action-345'],
  ['odoo-old-action', 'crm.pipeline', 'action-crm.pipeline'],
  ['odoo-old-action', 'new', null],
  ['frappe-name', 'A/B & Söhne', 'A/B & Söhne'],
  ['frappe-name', 'new-york-1', 'new-york-1'],
  ['frappe-name', 'view', null],
  ['frappe-unsaved', 'new-sales-order-1', 'sales-order'],
  ['frappe-unsaved', 'new-sales-order-qwertyuiop', 'sales-order'],
  ['frappe-unsaved', 'new-york', null],
];

describe('formatNamed', () => {
  it.each(readings)('reads %s in "%s" as %s', (format, text, read) => {
    expect(formatNamed(format)(text)).toBe(read);
  });

  it('throws on a format that does not exist, also one that every object has', () => {
    for (const name of ['regex', 'constructor', '__proto__'])
      expect(() => formatNamed(name)).toThrow(name);
  });
});

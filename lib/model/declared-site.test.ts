import { describe, expect, it } from 'vitest';
import { declaredSiteSchema } from './declared-site.ts';

describe('declaredSiteSchema', () => {
  it('keeps an origin and a base path in one form', () => {
    const site = {
      origin: 'HTTPS://CRM.example.org:443/',
      basePath: 'crm//office/',
      system: 'tryton',
    };
    expect(declaredSiteSchema.parse(site)).toEqual({
      origin: 'https://crm.example.org',
      basePath: '/crm/office',
      system: 'tryton',
    });
    expect(declaredSiteSchema.parse({ ...site, basePath: '' }).basePath).toBe('/');
    expect(declaredSiteSchema.parse({ ...site, basePath: undefined }).basePath).toBeUndefined();
  });

  it.each([
    'crm.example.org',
    'https://crm.example.org/crm',
    'https://crm.example.org/?x=1',
    'https://user@crm.example.org',
    'ftp://crm.example.org',
    'file:///etc',
    'null',
    '',
  ])('refuses the origin "%s"', (origin) => {
    expect(declaredSiteSchema.safeParse({ origin, system: 'tryton' }).success).toBe(false);
  });

  it.each(['/a?b', '/a#b', '/a b', '/a\\b', `/${'a'.repeat(400)}`])(
    'refuses the base path %s',
    (basePath) => {
      const site = { origin: 'https://crm.example.org', basePath, system: 'tryton' };
      expect(declaredSiteSchema.safeParse(site).success).toBe(false);
    },
  );
});

import { describe, expect, it } from 'vitest';
import { readOidcSettings } from './oidc-settings.ts';
import { passOfClaims } from './pass-of-claims.ts';

const good = {
  issuer: 'https://login.example/realms/firm',
  audience: 'clientside',
  clientId: 'clientside-extension',
  access: [{ group: 'consultants', workspace: 'team', role: 'editor' }],
};
const read = (more: Record<string, unknown>) =>
  readOidcSettings(JSON.stringify({ ...good, ...more }));
const sub = { sub: 'u1', exp: 1000 };

describe('the settings of single sign-on', () => {
  it.each<[Record<string, unknown>, string]>([
    [{ issuer: 'http://login.example' }, 'issuer: must be an address with https'],
    [{ jwksUri: 'file:///etc/passwd' }, 'jwksUri: must be an address with https'],
    [{ algorithms: ['none'] }, 'algorithms[0]: must be one of RS256, '],
    [{ algorithms: ['HS256'] }, 'algorithms[0]: must be one of'],
    [{ audience: undefined }, 'audience: is missing'],
    [{ access: [] }, 'access: must have at least 1 in it'],
    [
      { access: [{ ...good.access[0], role: 'owner' }] },
      'access[0].role: must be one of reader, editor, admin',
    ],
    [
      { access: [{ ...good.access[0], workspace: '../x' }] },
      'access[0].workspace: must be the name',
    ],
    [{ group: 'x', grp: 'y' }, 'group: is not known\n  grp: is not known'],
    [{ audience: '' }, 'audience: must not be empty'],
    [{ clientId: 7 }, 'clientId: must be a text'],
    [{ clockTolerance: 1.5 }, 'clockTolerance: must be a whole number'],
    [{ clockTolerance: 900 }, 'clockTolerance: must be at most 300'],
  ])('say what is wrong with %j', (more, words) => {
    expect(() => read(more)).toThrow(words);
  });

  it('say that they are no JSON', () => {
    expect(() => readOidcSettings('{')).toThrow('not JSON');
  });
});

describe('claims', () => {
  it('give the highest role of all groups, everybody’s too, and no other workspace', () => {
    const access = [
      { group: '*', workspace: 'team', role: 'reader' },
      { group: 'leads', workspace: 'team', role: 'admin' },
      { group: 'consultants', workspace: 'team', role: 'editor' },
    ];
    const settings = read({ access });
    const roleIn = (groups: unknown, ws = 'team') =>
      passOfClaims(settings, { ...sub, groups }, ws)?.role;
    expect(roleIn(['consultants', 'leads'])).toBe('admin');
    expect(roleIn('consultants')).toBe('editor');
    expect([roleIn(undefined), roleIn({ leads: true }), roleIn([7, null])]).toEqual([
      'reader',
      'reader',
      'reader',
    ]);
    expect(roleIn(['leads'], 'other')).toBeUndefined();
    expect(passOfClaims(read({}), sub, 'team')).toBeUndefined();
  });

  it('are found by their name, or by the way that dots lead', () => {
    const settings = read({ groups: 'realm_access.roles', name: ['https://firm.example/name'] });
    const claims = {
      ...sub,
      'https://firm.example/name': 'Ann',
      realm_access: { roles: ['consultants'] },
    };
    expect(passOfClaims(settings, claims, 'team')).toMatchObject({
      label: 'Ann',
      expires: 1_000_000,
    });
    const inherited = read({
      groups: 'constructor.name',
      access: [{ ...good.access[0], group: 'Object' }],
    });
    expect(passOfClaims(inherited, sub, 'team')).toBeUndefined();
  });

  it('give a name of one line, the first that there is, and who has the same is counted apart', () => {
    const labelOf = (claims: Record<string, unknown>) =>
      passOfClaims(read({}), { ...sub, groups: 'consultants', ...claims }, 'team')?.label;
    expect(labelOf({ name: 'Ann\r\nLee\u2028' })).toBe('Ann Lee');
    expect(labelOf({ name: ' ', preferred_username: 'ann' })).toBe('ann');
    expect(labelOf({ name: 7 })).toBe('u1');
    const nameless = read({ name: ['nickname'] });
    expect(passOfClaims(nameless, { ...sub, groups: 'consultants' }, 'team')?.label).toBe('u1');
    expect(labelOf({ name: '👩'.repeat(200) })).toHaveLength(100);
    const keyOf = (who: string) =>
      passOfClaims(read({}), { ...sub, sub: who, groups: 'consultants' }, 'team')?.key;
    expect(keyOf('u1')).not.toBe(keyOf('u2'));
  });
});

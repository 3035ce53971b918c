import { describe, expect, it } from 'vitest';
import { statedId } from './stated-id.ts';

const canonical = { selector: 'body', read: 'class', form: 'project-{id:redmine-identifier}' };

describe('statedId', () => {
  it('takes the one word that has the form', () => {
    expect(statedId(canonical, 'theme-Alternate project-client-1 has-main-menu')).toBe('client-1');
    expect(statedId(canonical, 'project-client-1 project-client-1')).toBe('client-1');
  });

  it.each([
    ['', 'nothing'],
    ['has-main-menu', 'no such word'],
    ['project-', 'no id'],
    ['project-12', 'a number'],
    ['project-new', 'a reserved word'],
    ['project-Client', 'capitals'],
    ['my-project-client-1', 'a word that only ends so'],
    ['project-client-1 project-client-2', 'two ids'],
    [`project-${'a'.repeat(101)}`, 'an id that is too long'],
    [`${'x '.repeat(400)}project-client-1`, 'one that stands too far behind'],
  ])('takes none from %j: %s', (text) => {
    expect(statedId(canonical, text)).toBeNull();
  });

  it('reads what stands between the two ends of the form', () => {
    const link = { ...canonical, form: '/projects/{id:redmine-identifier}/edit' };
    expect(statedId(link, '/projects/client-1/edit')).toBe('client-1');
    expect(statedId(link, '/projects/edit')).toBeNull();
  });

  it('takes none where the guide says nothing', () => {
    expect(statedId(undefined, 'project-client-1')).toBeNull();
  });
});

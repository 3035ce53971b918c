import { expect, it } from 'vitest';
import { recognise } from '../sites/index.ts';
import { keptAddress } from './kept-address.ts';

it('keeps what says which record a page shows', () => {
  for (const url of [
    'https://crm.example.org/lightning/r/Account/001/view?ws=%2Fx#tab',
    'https://erp.example.org/#/db/model/party.party/5',
    'https://crm.example.org/view?id=5&name=a+b',
  ])
    expect(keptAddress(url)).toBe(url);
});

it('drops names, passwords and what lets others in', () => {
  expect(keptAddress('https://ann:secret@crm.example.org/a?id=5')).toBe(
    'https://crm.example.org/a?id=5',
  );
  expect(keptAddress('https://crm.example.org/a?sid=1&id=5&access_token=2&code=3')).toBe(
    'https://crm.example.org/a?id=5',
  );
});

const COMMAND =
  'https://ww4.autotask.net/Autotask/AutotaskExtend/ExecuteCommand.aspx?Code=OpenAccount&AccountID=337';

it('keeps what a site asks for to open the record, whatever it is called', () => {
  expect(recognise(COMMAND)).toMatchObject({ system: 'autotask', recordId: '337' });
  expect(keptAddress(COMMAND)).toBe(COMMAND);
  expect(keptAddress(`${COMMAND}&sid=1&token=2`)).toBe(COMMAND);
  const command = COMMAND.replace('ww4.autotask.net', 'psa.example.org');
  const declared = [{ origin: 'https://psa.example.org', basePath: '/', system: 'autotask' }];
  expect(keptAddress(command, { declared, taught: [] })).toBe(command);
  expect(keptAddress(command)).not.toContain('Code');
});

it('drops a code that opens no record, also beside one that does', () => {
  const page = 'https://ww4.autotask.net/Mvc/CRM/AccountDetail.mvc?accountId=337';
  expect(keptAddress(`${page}&code=secret`)).toBe(page);
  for (const name of ['Code', 'code'])
    for (const url of [COMMAND.replace('?', `?${name}=secret&`), `${COMMAND}&${name}=secret`])
      expect(keptAddress(url)).not.toContain('secret');
});

it('keeps nothing of what is no address or too long for one', () => {
  expect(keptAddress('nowhere')).toBeUndefined();
  expect(keptAddress(`https://crm.example.org/${'x'.repeat(3000)}`)).toBeUndefined();
});

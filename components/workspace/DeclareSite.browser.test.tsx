import { describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { DeclareSite } from './DeclareSite.tsx';
import { axeFindings, renderInLook } from './render-in-look.tsx';

const systems = [
  { system: 'salesforce', title: 'Salesforce', selfHosted: false },
  { system: 'tryton', title: 'Tryton', selfHosted: true },
];

async function show() {
  const onDeclare = vi.fn();
  await renderInLook(
    <DeclareSite
      systems={systems}
      busy={false}
      onTry={(address) => (address.includes('party') ? 'Tryton party, number or id 7' : undefined)}
      onDeclare={onDeclare}
    />,
  );
  const address = page.getByLabelText('Address of a client’s page in it');
  const path = page.getByLabelText('Where it starts on the host');
  const send = () => page.getByRole('button', { name: 'Declare and switch on' }).click();
  return { onDeclare, address, path, send };
}

describe('declaring a host of one’s own', () => {
  it('takes origin and folder from a pasted address and tries it', async () => {
    const { onDeclare, address, path, send } = await show();
    await userEvent.fill(
      address,
      'https://erp.example.org:8443/tryton/index.html#crm/model/party.party/7',
    );
    await expect.element(path).toHaveValue('/tryton');
    await expect
      .element(page.getByText('Tried on that address: Tryton party, number or id 7.'))
      .toBeVisible();
    await expect.element(page.getByText('erp.example.org:8443', { exact: true })).toBeVisible();
    await send();
    expect(onDeclare).toHaveBeenCalledExactlyOnceWith({
      origin: 'https://erp.example.org:8443',
      basePath: '/tryton',
      system: 'tryton',
    });
  });

  it('takes a bare host, and says when the address is no record', async () => {
    const { onDeclare, address, send } = await show();
    await userEvent.fill(address, 'erp.example.org');
    await expect
      .element(page.getByText('That address is no record page', { exact: false }))
      .toBeVisible();
    await send();
    expect(onDeclare.mock.calls[0]?.[0]).toMatchObject({
      origin: 'https://erp.example.org',
      basePath: '/',
    });
  });

  it.each([
    ['', 'Paste the address of any page of the system.'],
    ['ftp://erp.example.org', 'Only addresses that begin with https:// or http:// can have cards.'],
    ['https://user:pw@erp.example.org', 'Leave the name and password out of the address.'],
    ['https://', 'This is not a web address. It looks like https://crm.example.org'],
    [
      'https://*.example.org/',
      'This host has letters that a browser can’t ask access for. Type it in full.',
    ],
  ])('refuses %j and says why', async (typed, error) => {
    const { onDeclare, address, send } = await show();
    if (typed) await userEvent.fill(address, typed);
    await send();
    await expect.element(page.getByText(error)).toBeVisible();
    expect(onDeclare).not.toHaveBeenCalled();
  });

  it('refuses a folder that can’t be one', async () => {
    const { onDeclare, address, path, send } = await show();
    await userEvent.fill(address, 'https://erp.example.org');
    await userEvent.fill(path, 'crm');
    await send();
    await expect.element(page.getByText('Begin with a slash, such as /crm')).toBeVisible();
    await userEvent.fill(path, '/a b');
    await send();
    await expect
      .element(page.getByText('A folder has no ?, # or spaces', { exact: false }))
      .toBeVisible();
    expect(onDeclare).not.toHaveBeenCalled();
    expect(await axeFindings()).toEqual([]);
  });
});

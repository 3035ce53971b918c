/** Whether an address may be trusted with secrets on the way: https, or http on this machine, where things are tried. No name, password or fragment in it. */
export function isSafeUrl(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname, username, password, hash } = new URL(text);
  const isHere = ['localhost', '127.0.0.1'].includes(hostname);
  const isSafe = protocol === 'https:' || (protocol === 'http:' && isHere);
  return isSafe && username === '' && password === '' && hash === '';
}

/** Whether secrets may be sent to an address: over https, or over plain http to this very machine. No name and password in it. */
export function isSafeUrl(url: URL): boolean {
  if (url.username || url.password) return false;
  const isHere = /^(localhost|127\.0\.0\.1)$/.test(url.hostname);
  return url.protocol === 'https:' || (url.protocol === 'http:' && isHere);
}

const LONGEST = 2000;
const SECRET =
  /^(sid|session(id)?|.*token|access_?key|api_?key|auth(orization)?|code|password|sig(nature)?|ticket)$/i;

/** The address of a page as it may be kept with a link: without a name and password, and without parameters that let others in; undefined when it is too long or no address. */
export function keptAddress(address: string): string | undefined {
  if (!URL.canParse(address)) return undefined;
  const url = new URL(address);
  url.username = '';
  url.password = '';
  for (const name of new Set(url.searchParams.keys()))
    if (SECRET.test(name)) url.searchParams.delete(name);
  return url.href.length > LONGEST ? undefined : url.href;
}

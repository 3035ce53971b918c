/** What may be odd about a server that keeps one document. */
export type Oddities = {
  /** Headers that it does not obey. */
  ignores?: readonly ('if-match' | 'if-none-match')[];
  /** How its tags are: strong at once, weak for a second (as Apache's), weak for ever, made of the second and the size, or none. */
  tags?: 'strong' | 'settling' | 'weak' | 'seconds' | 'none';
  /** What it answers to a method, instead of doing it. */
  answers?: Partial<Record<'GET' | 'PUT', () => Response>>;
};

/** A server in memory that keeps one document as HTTP says, but for its oddities; it demands its authorization where one is given. */
export function memoryDocument(
  now: () => number,
  { ignores = [], tags = 'strong', answers = {} }: Oddities = {},
  authorization = '',
) {
  let [text, writes, written, asked]: [string | undefined, number, number, string[]] = [
    undefined,
    0,
    0,
    [],
  ];

  const tag = () => {
    if (tags === 'seconds') return `"${Math.floor(written / 1000)}-${text?.length}"`;
    const isWeak = tags === 'weak' || (tags === 'settling' && now() - written < 1000);
    return `${isWeak ? 'W/' : ''}"${writes.toString(16)}"`;
  };
  const reply = (status: number, body: string | null = null) => {
    const headers = new Headers({ date: new Date(now()).toUTCString() });
    if (text !== undefined && tags !== 'none') headers.set('etag', tag());
    if (body !== null) headers.set('content-type', 'application/json');
    return new Response(body, { status, headers });
  };
  const bare = (one: string) => one.trim().replace(/^W\//, '');
  const isAmong = (list: string, isStrong: boolean) =>
    list === '*'
      ? text !== undefined
      : list.split(',').some((one) => {
          if (text === undefined || tags === 'none') return false;
          if (isStrong && (one.trim().startsWith('W/') || tag().startsWith('W/'))) return false;
          return bare(one) === bare(tag());
        });

  const get = (headers: Headers) => {
    if (text === undefined) return reply(404);
    const known = headers.get('if-none-match');
    return known && isAmong(known, false) ? reply(304) : reply(200, text);
  };
  const put = (headers: Headers, body: string) => {
    const [match, none] = [headers.get('if-match'), headers.get('if-none-match')];
    if (match && !ignores.includes('if-match') && !isAmong(match, true)) return reply(412);
    if (none && !ignores.includes('if-none-match') && isAmong(none, false)) return reply(412);
    const isNew = text === undefined;
    text = body;
    writes += 1;
    written = now();
    return reply(isNew ? 201 : 204);
  };

  const answer: typeof fetch = async (_url, init) => {
    const headers = new Headers(init?.headers);
    const method = init?.method ?? 'GET';
    asked.push(method);
    if ((headers.get('authorization') ?? '') !== authorization)
      return new Response('', { status: 401 });
    const odd = answers[method as 'GET'];
    if (odd) return odd();
    return method === 'PUT' ? put(headers, String(init?.body)) : get(headers);
  };

  return {
    fetch: answer,
    text: () => text,
    json: () => JSON.parse(text ?? 'null'),
    /** Puts a text there, or takes it away, as somebody with a file manager does. */
    put: (given: string | undefined) => {
      text = given;
      writes += 1;
      written = now();
    },
    /** The methods that it was asked with since it was last asked for them. */
    asked: () => asked.splice(0),
  };
}

/** Sends JSON and gives the JSON that is answered; throws on an error status. */
export async function post(
  url: string,
  body: unknown,
  { method = 'POST', token }: { method?: string; token?: string } = {},
): Promise<unknown> {
  const response = await fetch(url, {
    method,
    headers: {
      'content-type': 'application/json',
      ...(token ? { authorization: `Bearer ${token}` } : {}),
    },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`${url}: ${response.status} ${await response.text()}`);
  return response.json();
}

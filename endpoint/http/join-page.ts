import type { Reply } from './reply.ts';

const PAGE = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Join a team in Clientside</title>
<h1>Join a team in Clientside</h1>
<p>This link lets you join your team, once. It is for the Clientside extension in your browser, not for this page.</p>
<ol>
<li>Copy the whole address of this page.</li>
<li>Open Clientside’s workspace › Sharing.</li>
<li>Paste the link there.</li>
</ol>
<p>Keep the link to yourself: whoever pastes it first joins in your place. If it is refused, ask for a new one.</p>
</html>
`;

/** Nothing runs, nothing is loaded, nobody frames it, and its address goes nowhere. */
const HEADERS = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy':
    "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'referrer-policy': 'no-referrer',
  'x-frame-options': 'DENY',
  'x-robots-tag': 'noindex',
};

/** `GET /join`: what to do with a join link, for who opens it in a browser. Its fragment is never sent here. */
export async function joinPage(): Promise<Reply> {
  return { status: 200, headers: HEADERS, body: PAGE };
}

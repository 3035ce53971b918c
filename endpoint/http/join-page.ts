import { createHash } from 'node:crypto';
import { JOIN_PAGE_LOOK } from './join-page-look.ts';
import { JOIN_PAGE_SCRIPT } from './join-page-script.ts';
import type { Reply } from './reply.ts';

const MARK = `<svg width="22" height="22" viewBox="0 0 24 24" aria-hidden="true"><rect x="7" y="2" width="15" height="17" rx="3" class="sheet"/><path d="M11 7h7M11 10.5h7" class="lines"/><circle cx="8" cy="13" r="4" class="person"/><path d="M1 23c.4-4 3.2-6 7-6s6.6 2 7 6z" class="person"/></svg>`;

const PAGE = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Join your team in Clientside</title>
<style>${JOIN_PAGE_LOOK}</style>
<main>
<p class="brand">${MARK}<b>Clientside</b></p>
<h1>Join your team in Clientside</h1>
<p>This link lets you into your team, once. It is for the Clientside extension in your browser, not for this page.</p>
<ol>
<li><h2>Have the extension</h2>
<p>Clientside is an extension of your browser. If it is not there yet, ask whoever sent you the link.</p>
<li><h2>Open Sharing</h2>
<p>Press the Clientside button of the browser, then <b>Open workspace</b>, then <b>Sharing</b> in the menu.</p>
<li><h2>Paste the link there</h2>
<p>It belongs in the field <b>Join link</b>.</p>
<p id="by-hand">Copy the whole address of this page from the address bar.</p>
<p id="cut" hidden>The address of this page is not the whole link: what begins with # is missing. Copy the link again from where you found it, to its very end.</p>
<div id="copying" hidden>
<textarea id="link" rows="3" readonly spellcheck="false" autocomplete="off" aria-label="Your join link"></textarea>
<button type="button" id="copy">Copy the link</button><output id="said"></output>
</div>
</ol>
<p class="keep">Keep the link to yourself: whoever pastes it first joins in your place. If it is refused, ask for a new one.</p>
</main>
<script>${JOIN_PAGE_SCRIPT}</script>
</html>
`;

/** Its one style and its one script run, by their hashes; nothing is loaded or sent, nobody frames it, and its address goes nowhere. */
const HEADERS = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': `default-src 'none'; style-src ${hashOf(JOIN_PAGE_LOOK)}; script-src ${hashOf(JOIN_PAGE_SCRIPT)}; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
  'referrer-policy': 'no-referrer',
  'x-frame-options': 'DENY',
  'x-robots-tag': 'noindex',
};

function hashOf(inline: string): string {
  return `'sha256-${createHash('sha256').update(inline).digest('base64')}'`;
}

/** `GET /join`: what to do with a join link, for who opens it in a browser. Its fragment is never sent here. */
export async function joinPage(): Promise<Reply> {
  return { status: 200, headers: HEADERS, body: PAGE };
}

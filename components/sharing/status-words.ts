import type { SharingView } from '../../lib/views/sharing-view.ts';
import { AGAIN, troubleWords } from './trouble-words.ts';

/** A status in words: what is, what to do where somebody has to, and how it is to be shown. */
export type StatusWords = {
  tone: 'calm' | 'busy' | 'away' | 'alert';
  words: string;
  advice?: string;
};

/** Where sharing stands, in words, at a moment (milliseconds): "2 edits waiting, last shared 3 minutes ago". */
export function statusWords(view: SharingView, now: number): StatusWords {
  const { paused, trouble, pulling, host } = view;
  if (paused) {
    const { words, advice } = troubleWords(codeOf(paused.code, view), host, paused.detail);
    return { tone: 'alert', words: withWaiting(words + muchOf(paused), view, now), advice };
  }
  if (trouble) {
    const { words, advice } = troubleWords(trouble.code, host);
    const again = `The next try is ${untilWords(trouble.retryAt - now)}.`;
    const rest = advice.replace(AGAIN, '');
    return { tone: 'away', words: withWaiting(words, view, now), advice: `${again} ${rest}` };
  }
  if (pulling) {
    const far = pulling.pulled > 0 ? `: ${records(pulling.pulled)} so far` : '';
    return { tone: 'busy', words: withWaiting(`Bringing what the team has${far}`, view, now) };
  }
  const words = sentence(lastWords(view, now)) + attentionWords(view);
  return { tone: view.waiting > 0 ? 'busy' : 'calm', words };
}

/** The ways out of these: the firm's sign-in, or the account at a file server. */
function codeOf(code: string, { isSignIn, isDocument }: SharingView): string {
  if (isSignIn && code === 'unauthorized') return 'sign_in_ended';
  return isDocument && /^(?:unauthorized|not_member|read_only)$/.test(code)
    ? `document_${code}`
    : code;
}

function muchOf({ code, detail }: NonNullable<SharingView['paused']>): string {
  return code === 'many_deletes' && detail ? `: ${detail} records` : '';
}

function lastWords({ waiting, sharedAt }: SharingView, now: number): string {
  const last = sharedAt === undefined ? 'not shared yet' : `shared ${agoWords(now - sharedAt)}`;
  if (waiting === 0) return last;
  return `${edits(waiting)} waiting, ${sharedAt === undefined ? last : `last ${last}`}`;
}

function attentionWords({ attention }: SharingView): string {
  return attention === 0 ? '' : `; ${counted(attention, 'thing')} to look at`;
}

function withWaiting(words: string, view: SharingView, now: number): string {
  return view.waiting === 0 ? words : `${words}; ${lastWords(view, now)}`;
}

/** How long ago something was: "just now", "3 minutes ago", "2 days ago"; from milliseconds. */
function agoWords(ms: number): string {
  const span = spanOf(ms);
  return span ? `${span} ago` : 'just now';
}

function untilWords(ms: number): string {
  const span = spanOf(ms);
  return span ? `in ${span}` : 'in a moment';
}

function spanOf(ms: number): string | undefined {
  const minutes = Math.floor(ms / 60_000);
  if (minutes < 1) return undefined;
  if (minutes < 60) return counted(minutes, 'minute');
  if (minutes < 48 * 60) return counted(Math.floor(minutes / 60), 'hour');
  return counted(Math.floor(minutes / (24 * 60)), 'day');
}

function edits(n: number): string {
  return counted(n, 'edit');
}

function records(n: number): string {
  return n === 1 ? '1 record' : `${n.toLocaleString('en')} records`;
}

function counted(n: number, unit: string): string {
  return `${n.toLocaleString('en')} ${unit}${n === 1 ? '' : 's'}`;
}

function sentence(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

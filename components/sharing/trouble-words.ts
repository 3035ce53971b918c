/** What stopped sharing in a few words, and what to do about it. */
export type TroubleWords = { words: string; advice: string };

/** Said where the moment of the next try is not. */
export const AGAIN = 'It is tried again by itself. ';

/** Said of what one writes while sharing is held up. */
export const KEPT = 'What you write is kept here and shared as soon as that works again.';

/** By the trouble's code; HOST stands for where it happened. */
export const WORDS: Record<string, TroubleWords> = {
  unreachable: { words: 'HOST can’t be reached', advice: `Look at your network. ${KEPT}` },
  bad_gateway: {
    words: 'HOST is up, but its Clientside endpoint is not',
    advice: `${AGAIN}If it lasts, tell who looks after it. ${KEPT}`,
  },
  unavailable: { words: 'HOST is busy', advice: `${AGAIN}${KEPT}` },
  busy: {
    words: 'HOST asked to be left alone for a while',
    advice: `${AGAIN}${KEPT}`,
  },
  internal: {
    words: 'HOST has a fault',
    advice: `${AGAIN}If it lasts, tell who looks after it. ${KEPT}`,
  },
  bad_answer: {
    words: 'What answers at HOST is no Clientside endpoint',
    advice: 'A sign-in page of your network may stand between: open HOST in a tab, then try again.',
  },
  not_found: {
    words: 'There is no Clientside endpoint at this address of HOST',
    advice: 'Ask who runs it for the whole address.',
  },
  too_large: {
    words: 'HOST takes less at once than Clientside sends',
    advice: `Tell who looks after it that 1 MB has to come through. ${KEPT}`,
  },
  unauthorized: {
    words: 'HOST does not know you any more',
    advice: `Your token has expired or was revoked. Ask for a new join link and join again. ${KEPT}`,
  },
  not_member: {
    words: 'You are not a member of this workspace',
    advice:
      'The token is for another one. Look at the workspace’s name, or ask for a join link to this one.',
  },
  read_only: {
    words: 'You may read here and not write',
    advice: 'What you write stays on this device. Ask for a join link that lets you write.',
  },
  sign_in_ended: {
    words: 'Your sign-in at your firm has ended',
    advice: `Sign in again in the workspace, under “Sharing”. ${KEPT}`,
  },
  issuer_away: {
    words: 'Your firm’s sign-in can’t be reached',
    advice: `It is needed to go on. Look at your network. ${KEPT}`,
  },
  client_too_old: {
    words: 'Your Clientside is too old for HOST',
    advice: `Update the extension. ${KEPT}`,
  },
  many_deletes: {
    words: 'The team has deleted a lot',
    advice:
      'Nothing was deleted here yet. Ask the team whether that was meant before you take it over, under “Sharing” in the workspace. If it was not, whoever did it can undo it, under “Recent changes”.',
  },
  no_access: {
    words: 'Clientside may not reach HOST',
    advice: `The browser’s access to it was taken away. Give it back to go on. ${KEPT}`,
  },
  not_granted: {
    words: 'The browser did not give access to HOST',
    advice: 'Press the button again and allow it. Clientside reaches no other host by it.',
  },
  invite_invalid: {
    words: 'This join link does not work',
    advice: 'It was used already, has expired or was taken back. Ask for a new one.',
  },
  bad_link: {
    words: 'This is not a join link',
    advice:
      'Paste the whole link as you got it. Near its end it has “/join#v1.” and a long row of letters.',
  },
  bad_address: {
    words: 'This address can’t be used',
    advice:
      'It has to begin with https://. Plain http:// is only for an endpoint on this very computer.',
  },
  sealed: {
    words: 'This workspace is encrypted',
    advice: 'Enter its key to read and to write. Somebody in the team has it in a safe place.',
  },
  wrong_key: {
    words: 'This is not the key of this workspace',
    advice:
      'It is written as a key should be, but of another workspace. Nothing was sent or changed.',
  },
  mistyped_key: { words: 'This key is mistyped', advice: 'DETAIL' },
  no_key_yet: {
    words: 'Nobody has made the key of this workspace yet',
    advice: 'Whoever is first makes it, below.',
  },
  sealed_before: {
    words: 'Somebody has made the key already',
    advice: 'Ask your team for it and enter it.',
  },
  not_empty: {
    words: 'There is something in this workspace already',
    advice: 'Only an empty workspace can be encrypted. Take a new one.',
  },
  not_encrypted: {
    words: 'This workspace is not encrypted any more',
    advice: 'Nothing is sent there. Ask who runs it; leave and join again if that was meant.',
  },
  not_sealed: {
    words: 'This workspace is encrypted now',
    advice: `It takes nothing that can be read. Enter its key, then it goes on. ${KEPT}`,
  },
  document_refused: { words: 'HOST can’t keep a team’s file', advice: 'DETAIL' },
  document_unauthorized: {
    words: 'HOST does not take the file’s name and password any more',
    advice: `Join the file again with the right ones, under “Sharing” in the workspace. ${KEPT}`,
  },
  document_not_member: {
    words: 'This account may not read the team’s file at HOST any more',
    advice: `Ask who looks after it. ${KEPT}`,
  },
  document_read_only: {
    words: 'This account may read the team’s file and not write it',
    advice: `Ask who looks after HOST to let it write. ${KEPT}`,
  },
  not_ours: {
    words: 'What is at this address of HOST is no file of Clientside any more',
    advice: 'Nothing is written there. Ask who looks after it.',
  },
  document_full: {
    words: 'The file at HOST is full',
    advice: `Move the team to an endpoint. ${KEPT}`,
  },
  no_etag: {
    words: 'HOST no longer tells versions apart',
    advice: `Nothing is sent, so that nobody overwrites others. ${KEPT}`,
  },
  weak_etag: {
    words: 'HOST no longer tells versions apart',
    advice: `Nothing is sent, so that nobody overwrites others. ${KEPT}`,
  },
  no_folder: {
    words: 'The folder of the file at HOST has gone',
    advice: `Ask who looks after it. ${KEPT}`,
  },
  contended: {
    words: 'Many write at once at HOST',
    advice: `${AGAIN}${KEPT}`,
  },
  clock_ahead: {
    words: 'This computer’s clock is wrong',
    advice: `Set it right, then try again. ${KEPT}`,
  },
};

/** The words for a trouble's code at a host; a code that is not known is told with what the endpoint said. */
export function troubleWords(
  code: string,
  host: string,
  detail = '',
  words: Record<string, TroubleWords> = WORDS,
): TroubleWords {
  const known = Object.hasOwn(words, code) ? words[code] : undefined;
  if (!known)
    return {
      words: `HOST answered “${code}”`.replace('HOST', host),
      advice: detail || `${AGAIN}${KEPT}`,
    };
  const fill = (text: string) =>
    text.replaceAll('HOST', host || 'the endpoint').replaceAll('DETAIL', detail);
  return { words: fill(known.words), advice: fill(known.advice) };
}

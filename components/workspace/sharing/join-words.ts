import { AGAIN, KEPT, type TroubleWords, WORDS } from '../../sharing/trouble-words.ts';

/** Here nothing is tried again by itself, and nothing is shared yet: whoever reads it tries again. */
function asked({ words, advice }: TroubleWords): TroubleWords {
  const then = advice.includes(AGAIN) ? 'Try again in a while.' : 'Then try again.';
  return { words, advice: advice.replace(AGAIN, '').replace(KEPT, then) };
}

const TELL = 'Tell who looks after the endpoint';

/** The words for troubles, with those that come only where one signs in: no card has to carry them. */
export const JOIN_WORDS: Record<string, TroubleWords> = {
  ...Object.fromEntries(Object.entries(WORDS).map(([code, words]) => [code, asked(words)])),
  bad_token: {
    words: 'HOST does not take this token',
    advice:
      'It is mistyped, has expired or was revoked. Copy it once more, or ask for a new one or a join link.',
  },
  in_another_team: {
    words: 'You are in this workspace already, as “DETAIL”',
    advice:
      'Nothing from here was shared with it. Choose “Keep it apart”, then copy to it the clients that it should have.',
  },
  issuer_wrong: {
    words: 'Your firm’s sign-in is not set up as it should be',
    advice: `${TELL}: the issuer does not describe itself as that, or not over https.`,
  },
  no_sign_in: {
    words: 'One does not sign in to HOST',
    advice: 'Ask who looks after it for a join link or a token.',
  },
  no_token: {
    words: 'Your firm’s sign-in gave no token for the endpoint',
    advice: `${TELL}: the audience in its settings is in none of the issuer’s tokens.`,
  },
  not_here_alone: {
    words: 'What you were asked about is shared with another team by now, or gone',
    advice:
      'Nothing of it was shared with this one. Look at what this page asks now, then press “Join” again.',
  },
  not_in_group: {
    words: 'You are signed in, but not a member of this workspace',
    advice: 'Look at the workspace’s name, or ask who looks after it to let your group in.',
  },
  one_more_host: {
    words: 'Signing in goes through one more host',
    advice: 'Press “Sign in” again: the browser then asks you for it.',
  },
  unreachable: {
    words: 'HOST can’t be reached',
    advice: 'Look at the address and at your network, then try again.',
  },
  sign_in_closed: {
    words: 'You were not signed in',
    advice: 'The window was closed, or its page could not be shown. Press “Sign in” again.',
  },
  sign_in_mixed: {
    words: 'The answer of HOST belongs to another sign-in',
    advice: 'Nothing was done with it. Press “Sign in” again; if that lasts, tell your IT.',
  },
  sign_in_refused: {
    words: 'HOST did not sign you in',
    advice: 'It said “DETAIL”. Ask who looks after it whether you may use Clientside.',
  },
};

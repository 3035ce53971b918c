import type { ActAnswer, CardAct } from '../../lib/views/card-act.ts';
import type { Telling } from './card-context.ts';
import type { CardActions } from './card-props.ts';
import type { Notices } from './notice/use-notices.ts';

/** Makes the function that does an act and tells it: what was said to do, with an undo, or what to do instead. */
export function runner(actions: CardActions, notices: Notices) {
  return async (act: CardAct, telling: Telling): Promise<ActAnswer> => {
    const { said, spot, ownFailure } = telling;
    const answer = await settled(() => actions.act(act));
    if (!answer.ok) {
      if (!ownFailure) notices.say({ words: answer.advice, spot, failed: true });
      return answer;
    }
    const number = answer.undo;
    const undo = number === undefined ? undefined : () => void takeBack(number);
    if (said) notices.say({ words: said, spot, failed: false, undo });
    else notices.dismiss();
    return answer;

    async function takeBack(undone: number) {
      const back = await settled(() => actions.undo(undone));
      notices.say({ words: back.ok ? 'Undone' : back.advice, spot, failed: !back.ok });
    }
  };
}

/** The answer of an act; what is thrown on the way becomes a failure that says what to do. */
async function settled(ask: () => Promise<ActAnswer>): Promise<ActAnswer> {
  try {
    return await ask();
  } catch (thrown) {
    const advice = thrown instanceof Error ? thrown.message : 'Nothing was changed. Try again.';
    return { ok: false, code: 'unexpected', advice };
  }
}

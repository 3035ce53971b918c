import { useId } from 'react';
import type { ConcernView } from '../../../lib/views/person-view.ts';
import { useCard } from '../card-context.ts';
import { clipName } from '../elements/clip-name.ts';
import { Icon } from '../elements/Icon.tsx';
import { LongText } from '../elements/LongText.tsx';
import { Tag } from '../elements/Tag.tsx';
import { Actions } from './Actions.tsx';
import styles from './Concern.module.css';

/** How much of a worry stands in the head, in characters. */
const HEAD = 280;

/** One concern as a chain: the worry, what happens to the person if it occurs, how it is addressed. Folded it shows the worry. */
export function Concern({ concern, isFirst }: { concern: ConcernView; isFirst: boolean }) {
  const { open } = useCard();
  const id = useId();
  // What is remembered is that somebody turned it, so that the first begins open and the others folded.
  const turned = `turned:${concern.id}`;
  const isOpen = open.has(turned) !== isFirst;
  return (
    <li className={styles.concern}>
      <button
        type="button"
        className={styles.head}
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => open.set(turned, !open.has(turned))}
      >
        <Icon name="down" size={14} className={styles.chevron} />
        <span dir="auto" className={styles.worry}>
          {clipName(concern.worry, HEAD)}
        </span>
        <Tag tone={concern.own ? 'plain' : 'generic'}>{concern.own ? 'own' : 'persona'}</Tag>
      </button>
      <div id={id}>{isOpen && <Chain concern={concern} />}</div>
    </li>
  );
}

function Chain({ concern }: { concern: ConcernView }) {
  const { worry, story, consequence, actions } = concern;
  // The worry stands in the head already, but for the end of a very long one.
  const text = story ?? (worry.length > HEAD ? worry : undefined);
  return (
    <dl className={styles.chain}>
      <div className={styles.step}>
        <dt className={styles.label}>Worry</dt>
        <dd>
          {text && <LongText>{text}</LongText>}
          <p className={styles.marks}>
            <Weight concern={concern} />
          </p>
        </dd>
      </div>
      <div className={styles.step}>
        <dt className={styles.label}>What happens if this occurs</dt>
        <dd>
          <LongText>{consequence}</LongText>
        </dd>
      </div>
      <div className={styles.step}>
        <dt className={styles.label}>How to address it</dt>
        <dd>
          <Actions actions={actions} />
        </dd>
      </div>
    </dl>
  );
}

function Weight({ concern: { severity, risk } }: { concern: ConcernView }) {
  return (
    <>
      {severity !== undefined && <span>{`severity ${severity} of 5`}</span>}
      {risk && <span>{risk}</span>}
    </>
  );
}

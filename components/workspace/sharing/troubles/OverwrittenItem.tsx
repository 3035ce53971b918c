import type { OverwrittenView } from '../../../../lib/views/sharing/overwritten-view.ts';
import { kindWords } from '../../kind-words.ts';
import { TroubleAct } from './TroubleAct.tsx';
import { TroubleHead } from './TroubleHead.tsx';
import { backWords, deedsOf, momentsOf, titleWords } from './trouble-words.ts';
import styles from './troubles.module.css';
import { Written } from './Written.tsx';

/** One thing that somebody's later write took the place of: both sides, and the two ways out. */
export function OverwrittenItem(props: {
  row: OverwrittenView;
  onTakeBack(): void;
  onLetBe(): void;
}) {
  const { row } = props;
  const title = titleWords(row);
  const [deeds, moments] = [deedsOf(row), momentsOf(row)];
  return (
    <li className={styles.item}>
      <TroubleHead
        title={title}
        kind={row.label === undefined ? kindWords(row.kind, 1) : undefined}
        client={row.client}
      />
      <div className={styles.sides}>
        <Written deed={deeds.mine} moment={moments.mine} written={row.mine} />
        <Written
          deed={deeds.theirs}
          moment={moments.theirs}
          written={row.theirs}
          stands={row.what === 'value'}
          isTheirs
        />
      </div>
      <Circumstances row={row} />
      <div className={styles.acts}>
        <TroubleAct words={backWords(row)} of={title} isFirst onClick={props.onTakeBack} />
        <TroubleAct words="Let it be" of={title} onClick={props.onLetBe} />
      </div>
    </li>
  );
}

const NAMED = 3;

function Circumstances({ row: { others, unseen, wrote } }: { row: OverwrittenView }) {
  const more = others.length - NAMED;
  const names = `${others.slice(0, NAMED).join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
  const sentences = [
    others.length > 0 && `With it went: ${names}.`,
    unseen && wrote && 'Neither of you had seen the other’s.',
    !wrote && 'It was in this browser before it was shared.',
  ].filter((sentence) => sentence !== false);
  if (sentences.length === 0) return null;
  return (
    <p className={styles.small}>
      <bdi>{sentences.join(' ')}</bdi>
    </p>
  );
}

import type { FactView } from '../../../lib/views/person-view.ts';
import { useCard } from '../card-context.ts';
import { Age } from '../elements/Age.tsx';
import { Button } from '../elements/Button.tsx';
import { clipName } from '../elements/clip-name.ts';
import { IconButton } from '../elements/IconButton.tsx';
import { Later } from '../elements/Later.tsx';
import { LongText } from '../elements/LongText.tsx';
import styles from './FactRow.module.css';
import { lostMark } from './lost-mark.ts';

type FactRowProps = Pick<FactView, 'field' | 'label' | 'text' | 'age'> &
  Partial<Pick<FactView, 'by' | 'how' | 'source' | 'lost'>> & { stakeholder: string; spot: string };

/** One fact about a person with its age and source, and a click that says it is still true: quiet while it is fresh. */
export function FactRow({
  stakeholder,
  field,
  label,
  text,
  age,
  by,
  how,
  source,
  lost,
  spot,
}: FactRowProps) {
  const { run } = useCard();
  const confirm = () =>
    run({ do: 'fact.confirm', stakeholder, field }, { said: `Still true today: ${label}`, spot });
  const name = `Still true: ${label}`;
  return (
    <div className={styles.row}>
      <dt className={styles.label}>{label}</dt>
      <dd className={styles.value}>
        <LongText>{text}</LongText>
        <p className={styles.meta}>
          <Age age={age} />
          {how && <span>{how}</span>}
          {by && (
            <span>
              by <bdi>{clipName(by, 40)}</bdi>
            </span>
          )}
          {source && <span dir="auto">{clipName(source, 80)}</span>}
        </p>
        {lost && (
          <Later part={lostMark} props={{ lost, stakeholder, fact: { field, label }, spot }} />
        )}
      </dd>
      <dd className={styles.confirm}>
        {age.state === 'fresh' ? (
          <IconButton icon="check" label={name} onClick={() => void confirm()} />
        ) : (
          <Button icon="check" aria-label={name} onClick={() => void confirm()}>
            Still true
          </Button>
        )}
      </dd>
    </div>
  );
}

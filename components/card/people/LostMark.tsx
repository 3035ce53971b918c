import type { FactView } from '../../../lib/views/person-view.ts';
import { useCard } from '../card-context.ts';
import { Button } from '../elements/Button.tsx';
import styles from './FactRow.module.css';

/** A quiet line under a fact: what this person wrote and whose later value took its place, with the way back. */
export function LostMark(props: {
  lost: string;
  stakeholder: string;
  fact: Pick<FactView, 'field' | 'label'>;
  spot: string;
}) {
  const { run } = useCard();
  const { lost, stakeholder, spot } = props;
  const { field, label } = props.fact;
  const takeBack = () =>
    run({ do: 'mine.back', stakeholder, field }, { said: `Yours stands again: ${label}`, spot });
  return (
    <p className={styles.meta}>
      <bdi>{lost}</bdi>
      <Button look="plain" aria-label={`Take mine back: ${label}`} onClick={() => void takeBack()}>
        Take mine back
      </Button>
    </p>
  );
}

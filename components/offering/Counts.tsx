import type { OfferingView } from '../../lib/views/offering-view.ts';
import styles from './offering.module.css';

/** How much is in an offering. */
export function Counts({ offering }: { offering: OfferingView }) {
  const stages = offering.template?.stages ?? [];
  const touchpoints = stages.flatMap((stage) => stage.touchpoints);
  return (
    <ul className={styles.counts} aria-label="What is in it">
      <Count n={offering.cast.length} one="persona" />
      <Count n={offering.useCases.length} one="use case" />
      <Count n={stages.length} one="stage" />
      <Count n={touchpoints.length} one="touchpoint" />
      <Count n={touchpoints.filter((touchpoint) => touchpoint.isHandOff).length} one="hand-off" />
    </ul>
  );
}

function Count({ n, one }: { n: number; one: string }) {
  return (
    <li>
      <strong>{n}</strong> {n === 1 ? one : `${one}s`}
    </li>
  );
}

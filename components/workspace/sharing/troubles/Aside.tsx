import type { AsideView } from '../../../../lib/views/sharing/refused-view.ts';
import { BusyButton } from '../../BusyButton.tsx';
import { Panel } from '../../Panel.tsx';
import room from '../../room.module.css';
import { TroubleAct } from './TroubleAct.tsx';
import { recordsWords } from './trouble-words.ts';
import styles from './troubles.module.css';

export type AsideActs = {
  onTryAgain(): void;
  onExport(group: AsideView): void;
  onLetBe(group: AsideView): void;
};

/** What came from the endpoint and can't be read here, by its reason. */
export function Aside(
  props: AsideActs & { host: string; groups: readonly AsideView[]; isTrying: boolean },
) {
  return (
    <Panel
      title="Put aside"
      actions={
        <BusyButton size="xs" variant="light" loading={props.isTrying} onClick={props.onTryAgain}>
          Try again now
        </BusyButton>
      }
    >
      <p className={room.words}>
        These came from the endpoint and don’t fit what this version of Clientside knows. They are
        kept as they came, the rest goes on, and each update tries them again.
      </p>
      <ul className={styles.items}>
        {props.groups.map((group) => (
          <AsideItem key={group.reason} {...props} group={group} />
        ))}
      </ul>
    </Panel>
  );
}

function AsideItem({ group, host, ...acts }: AsideActs & { group: AsideView; host: string }) {
  const { reason, numbers, ids } = group;
  const title = `${recordsWords(numbers.length)} from ${host} rejected`;
  const more = numbers.length - ids.length;
  return (
    <li className={styles.item}>
      <h3 className={styles.title}>
        <bdi>{title}</bdi>
      </h3>
      <p className={styles.reason}>
        <bdi>{reason}</bdi>
      </p>
      {ids.length > 0 && (
        <p className={styles.ids}>
          <bdi>{ids.join(', ')}</bdi>
          {more > 0 && ` and ${more} more`}
        </p>
      )}
      <div className={styles.acts}>
        <TroubleAct
          words="Export"
          of={`${title}: ${reason}`}
          onClick={() => acts.onExport(group)}
        />
        <TroubleAct
          words="Let it be"
          of={`${title}: ${reason}`}
          onClick={() => acts.onLetBe(group)}
        />
      </div>
    </li>
  );
}

import { useRef } from 'react';
import type {
  OverwrittenList,
  OverwrittenView,
} from '../../../../lib/views/sharing/overwritten-view.ts';
import type { AsideView, RefusedView } from '../../../../lib/views/sharing/refused-view.ts';
import { Panel } from '../../Panel.tsx';
import room from '../../room.module.css';
import { Aside, type AsideActs } from './Aside.tsx';
import { Overwritten } from './Overwritten.tsx';
import { Refused, type RefusedActs } from './Refused.tsx';
import styles from './troubles.module.css';

export type SharingTroublesProps = {
  /** Whom the records come from. */
  host: string;
  overwritten: OverwrittenList;
  refused: readonly RefusedView[];
  aside: readonly AsideView[];
  isTryingAside: boolean;
  onTakeBack(row: OverwrittenView): void;
  onLetBe(rows: readonly OverwrittenView[]): void;
  refusedActs: RefusedActs;
  asideActs: AsideActs;
};

/** What sharing overwrote, refused or put aside, each with its ways out. */
export function SharingTroubles(props: SharingTroublesProps) {
  const { overwritten, refused, aside } = props;
  const root = useRef<HTMLDivElement>(null);
  // What is dealt with goes, and its button with it: whoever uses the keyboard goes on from here.
  const stay = <T extends unknown[]>(act: (...given: T) => void) => {
    return (...given: T) => {
      root.current?.focus({ preventScroll: true });
      act(...given);
    };
  };
  const isEmpty = overwritten.rows.length === 0 && refused.length === 0 && aside.length === 0;
  return (
    <div ref={root} tabIndex={-1} className={styles.root}>
      {isEmpty && (
        <Panel title="Nothing was overwritten or refused">
          <p className={room.words}>
            When a colleague’s later write takes the place of yours, or a record can’t be shared, it
            shows up here, and you can take yours back.
          </p>
        </Panel>
      )}
      {overwritten.rows.length > 0 && (
        <Overwritten
          list={overwritten}
          onTakeBack={stay(props.onTakeBack)}
          onLetBe={stay(props.onLetBe)}
        />
      )}
      {refused.length > 0 && (
        <Refused
          rows={refused}
          onTryAgain={stay(props.refusedActs.onTryAgain)}
          onShareAsNew={stay(props.refusedActs.onShareAsNew)}
          onExport={props.refusedActs.onExport}
          onLetBe={stay(props.refusedActs.onLetBe)}
        />
      )}
      {aside.length > 0 && (
        <Aside
          host={props.host}
          groups={aside}
          isTrying={props.isTryingAside}
          onTryAgain={props.asideActs.onTryAgain}
          onExport={props.asideActs.onExport}
          onLetBe={stay(props.asideActs.onLetBe)}
        />
      )}
    </div>
  );
}

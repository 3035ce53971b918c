import { Button, Checkbox } from '@mantine/core';
import { useState } from 'react';
import type { StarterOffering } from '../../lib/model/starter-files.ts';
import type { OfferingView } from '../../lib/views/offering-view.ts';
import { Portrait } from '../portrait/Portrait.tsx';
import styles from './choose.module.css';

/** An offering that comes with the extension, and whether it is in the library. */
export type ChoosableOffering = { file: StarterOffering; view: OfferingView; isIn: boolean };

/** Adds one or several of the offerings that come with the extension; the first one is proposed. */
export function ChooseOfferings(props: {
  offerings: readonly ChoosableOffering[];
  isBusy: boolean;
  onLoad(chosen: ChoosableOffering[]): void;
}) {
  const { offerings } = props;
  const proposed = offerings.some(({ isIn }) => isIn) ? [] : offerings.slice(0, 1);
  const [chosen, setChosen] = useState(() => new Set(proposed.map(({ file }) => file)));
  const open = offerings.filter(({ isIn }) => !isIn);
  const picked = open.filter(({ file }) => chosen.has(file));
  const toggle = (file: StarterOffering) => setChosen(chosen.symmetricDifference(new Set([file])));
  return (
    <>
      <ul className={styles.list} aria-label="Offerings">
        {offerings.map((offering) => (
          <li key={offering.file} className={styles.choice}>
            <Checkbox
              label={offering.view.name}
              description={describe(offering)}
              checked={offering.isIn || chosen.has(offering.file)}
              disabled={offering.isIn || props.isBusy}
              onChange={() => toggle(offering.file)}
              className={styles.box}
            />
            <Faces view={offering.view} />
          </li>
        ))}
      </ul>
      <div className={styles.acts}>
        {open.length > 0 && (
          <Button
            loading={props.isBusy}
            disabled={picked.length === 0}
            onClick={() => props.onLoad(picked)}
          >
            {picked.length > 1 ? `Add ${picked.length} offerings` : 'Add its personas'}
          </Button>
        )}
        <a className={styles.see} href="#/offerings">
          See what is in them
        </a>
      </div>
    </>
  );
}

function describe({ view, isIn }: ChoosableOffering): string {
  const stages = view.template?.stages.length ?? 0;
  const size = `${view.cast.length} personas, ${stages} stages`;
  return isIn ? `${size}, in your library` : size;
}

function Faces({ view }: { view: OfferingView }) {
  return (
    <span className={styles.faces} aria-hidden>
      {view.cast.slice(0, 4).map(({ persona }) => (
        <Portrait key={persona.id} name={persona.portrait} size={28} />
      ))}
    </span>
  );
}

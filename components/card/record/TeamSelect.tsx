import { useId } from 'react';
import type { TeamChoice } from '../../../lib/views/card-view.ts';
import { useCard } from '../card-context.ts';
import { clipName } from '../elements/clip-name.ts';
import search from './ClientSearch.module.css';
import styles from './TeamSelect.module.css';

/** The team that the page's client belongs to; its clients are the ones that are suggested and found. */
export function TeamSelect({ teams }: { teams: readonly TeamChoice[] }) {
  const { actions } = useCard();
  const id = useId();
  return (
    <div className={styles.team}>
      <label className={search.label} htmlFor={id}>
        In the team
      </label>
      <select
        id={id}
        className={`${search.input} ${styles.select}`}
        value={teams.find(({ isActive }) => isActive)?.id}
        onChange={(event) => actions.onTeam?.(event.target.value)}
      >
        {teams.map(({ id: team, title }) => (
          <option key={team} value={team}>
            {clipName(title)}
          </option>
        ))}
      </select>
    </div>
  );
}

import { CircleAlert, CircleHelp, type LucideIcon, Target } from 'lucide-react';
import type { PersonView } from '../../../lib/views/person-view.ts';
import { clipName } from '../elements/clip-name.ts';
import { Hidden } from '../elements/Hidden.tsx';
import styles from './PersonLine.module.css';

const kinds: Record<PersonView['lineIs'], { icon?: LucideIcon; words: string }> = {
  concern: { icon: CircleAlert, words: 'Concern: ' },
  motivation: { icon: Target, words: 'Motivation: ' },
  title: { words: '' },
  unknown: { icon: CircleHelp, words: '' },
};

/** The one line of a folded persona card: what worries or moves this person most. */
export function PersonLine({ person }: { person: PersonView }) {
  const { icon: Icon, words } = kinds[person.lineIs];
  return (
    <p className={styles.line}>
      {Icon && <Icon size={13} aria-hidden="true" className={styles.icon} />}
      {words && <Hidden>{words}</Hidden>}
      <span dir="auto" className={styles.words}>
        {clipName(person.line, 240)}
      </span>
    </p>
  );
}

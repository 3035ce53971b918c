import type { PersonView } from '../../../lib/views/person-view.ts';
import { clipName } from '../elements/clip-name.ts';
import { Hidden } from '../elements/Hidden.tsx';
import { Icon } from '../elements/Icon.tsx';
import type { IconName } from '../elements/icon-paths.ts';
import styles from './PersonLine.module.css';

const kinds: Record<PersonView['lineIs'], { icon?: IconName; words: string }> = {
  concern: { icon: 'alert', words: 'Concern: ' },
  motivation: { icon: 'target', words: 'Motivation: ' },
  title: { words: '' },
  unknown: { icon: 'help', words: '' },
};

/** The one line of a folded persona card: what worries or moves this person most. */
export function PersonLine({ person }: { person: PersonView }) {
  const { icon, words } = kinds[person.lineIs];
  return (
    <p className={styles.line}>
      {icon && <Icon name={icon} className={styles.icon} />}
      {words && <Hidden>{words}</Hidden>}
      <span dir="auto" className={styles.words}>
        {clipName(person.line, 240)}
      </span>
    </p>
  );
}

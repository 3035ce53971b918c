import { type ReactNode, useId, useRef, useState } from 'react';
import type { ClientView } from '../../../lib/views/client-view.ts';
import { useCard } from '../card-context.ts';
import { engagementKey } from '../editors/editor-keys.ts';
import { clipName } from '../elements/clip-name.ts';
import { Hidden } from '../elements/Hidden.tsx';
import { Icon } from '../elements/Icon.tsx';
import { Name } from '../elements/Name.tsx';
import styles from './EngagementSwitch.module.css';
import { useClosingList } from './use-closing-list.ts';

/** The engagement shown, the others to switch to, and a way to start one. */
export function EngagementSwitch({ client }: { client: ClientView }) {
  const { actions, editing } = useCard();
  const [isOpen, setOpen] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const id = useId();
  const close = (why: 'escape' | 'chosen' | 'left') => {
    setOpen(false);
    if (why !== 'left') button.current?.focus();
  };
  useClosingList(box, isOpen, close);
  const choose = (engagement: string) => {
    close('chosen');
    actions.onEngagement(engagement);
  };
  const start = () => {
    setOpen(false);
    editing.start(engagementKey, button.current ?? undefined);
  };
  return (
    <div ref={box} className={styles.switch}>
      <button
        ref={button}
        type="button"
        className={styles.button}
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setOpen(!isOpen)}
      >
        <Hidden>Engagement: </Hidden>
        {client.engagement ? <Name>{client.engagement.name}</Name> : 'No engagement yet'}
        <Icon name="down" size={12} />
      </button>
      <ul id={id} className={styles.list} hidden={!isOpen}>
        {client.engagements.map((other) => (
          <Choice key={other.id} onChoose={() => choose(other.id)}>
            <Name>{other.name}</Name>
            {other.detail && <span className={styles.detail}>{clipName(other.detail)}</span>}
          </Choice>
        ))}
        <Choice onChoose={start}>
          <Icon name="plus" size={14} /> Start an engagement
        </Choice>
      </ul>
    </div>
  );
}

function Choice(props: { onChoose: () => void; children: ReactNode }) {
  return (
    <li>
      <button type="button" className={styles.choice} onClick={props.onChoose}>
        {props.children}
      </button>
    </li>
  );
}

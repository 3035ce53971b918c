import type { ClientView } from '../../../lib/views/client-view.ts';
import type { CardEmbedding } from '../card-props.ts';
import { Age } from '../elements/Age.tsx';
import { Heading } from '../elements/Heading.tsx';
import { Name } from '../elements/Name.tsx';
import { Tag } from '../elements/Tag.tsx';
import { EngagementSwitch } from './EngagementSwitch.tsx';
import styles from './Header.module.css';
import { PlaceControls } from './PlaceControls.tsx';

/** Who the card is about: the client, the relationship, the engagement shown, and how old the newest fact is. */
export function Header({ client, embedding }: { client: ClientView; embedding?: CardEmbedding }) {
  return (
    <header className={embedding ? `${styles.header} ${styles.sticky}` : styles.header}>
      <div className={styles.top}>
        <Heading depth={0} className={styles.name}>
          <Name>{client.name}</Name>
        </Heading>
        {client.sample && <Tag>Sample</Tag>}
        <PlaceControls embedding={embedding} />
      </div>
      <div className={styles.facts}>
        <span>{client.relationship === 'client' ? 'Client' : 'Customer'}</span>
        <EngagementSwitch client={client} />
        {client.age && <Age age={client.age} prefix="Newest fact " />}
      </div>
    </header>
  );
}

import { Globe } from 'lucide-react';
import { DeclareSite } from '../../../components/workspace/DeclareSite.tsx';
import { EmptyState } from '../../../components/workspace/EmptyState.tsx';
import { KnownSystems } from '../../../components/workspace/KnownSystems.tsx';
import { RoomHeading } from '../../../components/workspace/RoomHeading.tsx';
import { SiteTable } from '../../../components/workspace/SiteTable.tsx';
import styles from '../../../components/workspace/sites.module.css';
import { TaughtSites } from '../../../components/workspace/TaughtSites.tsx';
import { tryAddress } from '../try-address.ts';
import { useSites } from '../use-sites.ts';

/** The sites on which cards may show, and declaring one's own. */
export function SitesRoom() {
  const { sites, taught, systems, busy, advice, acts, declare, accept } = useSites();
  const vendors = systems.filter((system) => !system.selfHosted).map((system) => system.title);
  return (
    <>
      <RoomHeading
        title="Sites"
        about="Clientside may look at no page until you switch its site on, one host at a time."
      />
      <div className={styles.room}>
        {sites && sites.length === 0 && (
          <EmptyState icon={Globe} title="No site is switched on">
            Open an account in your CRM, press the Clientside button of the browser, then “Show
            cards on this site”.
            <KnownSystems titles={vendors} />
          </EmptyState>
        )}
        {sites && sites.length > 0 && <SiteTable sites={sites} {...acts} />}
        <TaughtSites taught={taught} onAccept={accept} />
        <DeclareSite
          systems={systems}
          busy={busy}
          advice={advice}
          onTry={tryAddress}
          onDeclare={declare}
        />
      </div>
    </>
  );
}

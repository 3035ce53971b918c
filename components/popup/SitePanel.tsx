import type { SiteStatus, SystemChoice } from '../../lib/views/site-view.ts';
import styles from './popup.module.css';
import { SiteGuessed } from './SiteGuessed.tsx';
import { SiteOff } from './SiteOff.tsx';
import { SiteOn } from './SiteOn.tsx';
import { SiteUnknown } from './SiteUnknown.tsx';
import type { SiteChoice } from './site-choice.ts';

export type SitePanelProps = {
  /** Absent while it is being asked for. */
  status: SiteStatus | undefined;
  systems: SystemChoice[];
  busy: boolean;
  /** What went wrong and what to do. */
  advice?: string;
  onShow(pattern: string): void;
  onDeclare(choice: SiteChoice): void;
  /** Called in the click itself: the browser asks for access. */
  onTeach(pattern: string): void;
  onHidden(origin: string, hidden: boolean): void;
  onOpenClient(client: string, team: string): void;
};

/** What the popup says of the tab's site; nothing where no extension may be. */
export function SitePanel(props: SitePanelProps) {
  const { status, advice } = props;
  if (status?.state === 'closed' && !advice) return null;
  return (
    <section className={styles.site} aria-label="This site" aria-busy={!status}>
      {status ? <State {...props} status={status} /> : <div className={styles.waiting} />}
      {advice && (
        <p className={styles.notice} role="alert">
          {advice}
        </p>
      )}
    </section>
  );
}

function State(props: SitePanelProps & { status: SiteStatus }) {
  const { status, busy, onDeclare } = props;
  switch (status.state) {
    case 'closed':
      return null;
    case 'unknown':
      return (
        <SiteUnknown
          status={status}
          systems={props.systems}
          busy={busy}
          onTeach={() => props.onTeach(status.pattern)}
          onDeclare={onDeclare}
        />
      );
    case 'guessed':
      return <SiteGuessed status={status} busy={busy} onDeclare={onDeclare} />;
    case 'off':
      return (
        <SiteOff site={status.site} busy={busy} onShow={() => props.onShow(status.site.pattern)} />
      );
    case 'on':
      return (
        <SiteOn
          status={status}
          onTeach={() => props.onTeach(status.site.pattern)}
          onHidden={(hidden) => props.onHidden(status.site.origin, hidden)}
          onOpenClient={props.onOpenClient}
        />
      );
  }
}

import { Button } from '@mantine/core';
import type { TaughtView } from '../../lib/views/taught-view.ts';
import { hostOf } from '../popup/host-of.ts';
import { Panel } from './Panel.tsx';
import room from './room.module.css';
import styles from './sites.module.css';

/** Sites that somebody taught and that are not in use here: what each would do, for the person to accept. */
export function TaughtSites(props: {
  taught: readonly TaughtView[];
  /** Called in the click itself: the browser asks for access. */
  onAccept(site: TaughtView): void;
}) {
  if (props.taught.length === 0) return null;
  return (
    <Panel title="Taught by example, not in use here">
      <p className={room.words}>
        These came with a file from a colleague, or were forgotten here. They do nothing until you
        accept them.
      </p>
      <ul className={`${styles.sites} ${styles.offered}`}>
        {props.taught.map((site) => (
          <li key={site.id} className={styles.site}>
            <div className={styles.about}>
              <strong>{site.title}</strong>
              {site.words.map((sentence) => (
                <bdi key={sentence} className={styles.host}>
                  {sentence}
                </bdi>
              ))}
              <span className={styles.state}>{stateOf(site)}</span>
            </div>
            {!site.refusal && (
              <Button
                size="xs"
                aria-label={`${acceptWords(site)} ${site.title} at ${hostOf(site.pattern)}`}
                onClick={() => props.onAccept(site)}
              >
                {acceptWords(site)}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function acceptWords({ isChange }: TaughtView): string {
  return isChange ? 'Use this version' : 'Accept';
}

function stateOf({ refusal, isChange, pattern }: TaughtView): string {
  if (refusal) return refusal;
  return isChange
    ? 'Somebody changed it since you accepted it; what you accepted stays in use.'
    : `Asks for ${hostOf(pattern)} only.`;
}

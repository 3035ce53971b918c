import { Button, CopyButton } from '@mantine/core';
import { Brand } from './Brand.tsx';
import styles from './failure.module.css';

/** What went wrong, as far as a page needs to know: the code, what to do, and whether it may pass. */
export type FailureWords = { code: string; advice: string; passing: boolean };

const titles: Record<string, string> = {
  'store-newer': 'This Clientside is older than your data',
  'store-refused': 'The browser does not let Clientside keep data here',
  'store-full': 'There is no room left for your data',
  reload: 'Clientside was updated',
};

/** A failure that leaves a page with nothing to show: what happened, what to do, and trying again. */
export function FailurePage(props: {
  failure: FailureWords;
  /** When the newest backup was made, in words, and how it is saved; where there is one. */
  backup?: { moment: string; onSave(): void } | undefined;
  onRetry(): void;
}) {
  const { code, advice } = props.failure;
  const { backup } = props;
  return (
    <main className={styles.page}>
      <Brand />
      <h1 className={styles.title}>{titles[code] ?? 'Clientside can’t go on'}</h1>
      <p className={styles.advice} role="alert">
        {advice}
      </p>
      <div className={styles.actions}>
        <Button onClick={props.onRetry}>Try again</Button>
        <CopyButton value={`${code}: ${advice}`}>
          {({ copied, copy }) => (
            <Button variant="default" onClick={copy}>
              {copied ? 'Copied' : 'Copy this message'}
            </Button>
          )}
        </CopyButton>
        {backup && (
          <Button variant="default" onClick={backup.onSave}>
            Save the backup of {backup.moment}
          </Button>
        )}
      </div>
      <p className={styles.code}>
        Code: <code>{code}</code>
      </p>
    </main>
  );
}

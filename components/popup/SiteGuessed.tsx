import { Button, Radio, Stack } from '@mantine/core';
import { useState } from 'react';
import type { SiteStatus } from '../../lib/views/site-view.ts';
import styles from './popup.module.css';
import { AsksFor } from './SiteOff.tsx';
import type { SiteChoice } from './site-choice.ts';

type Guessed = Extract<SiteStatus, { state: 'guessed' }>;

/** An address that looks like a system of the firm's own: one click declares it and shows cards. */
export function SiteGuessed(props: {
  status: Guessed;
  busy: boolean;
  onDeclare(choice: SiteChoice): void;
}) {
  const { guesses, origin, pattern } = props.status;
  const [chosen, setChosen] = useState('0');
  const guess = guesses[Number(chosen)] ?? guesses[0];
  if (!guess) return null;
  const { system, basePath } = guess;
  return (
    <>
      <h2 className={styles.headline}>
        {guesses.length === 1 ? `This looks like ${guess.title}` : 'This may be one of these'}
      </h2>
      {guesses.length > 1 && (
        <Radio.Group
          className={styles.form}
          aria-label="Which system is it?"
          value={chosen}
          onChange={setChosen}
        >
          <Stack gap={6}>
            {guesses.map(({ title, basePath: path }, i) => (
              <Radio
                key={`${title}${path}`}
                value={String(i)}
                label={path === '/' ? title : `${title} under ${path}`}
              />
            ))}
          </Stack>
        </Radio.Group>
      )}
      <Button
        className={styles.act}
        fullWidth
        loading={props.busy}
        onClick={() => props.onDeclare({ origin, pattern, system, basePath })}
      >
        Show cards on this site
      </Button>
      <AsksFor pattern={pattern} />
    </>
  );
}

import { useId, useState } from 'react';
import type { ClientView } from '../../../lib/views/client-view.ts';
import type { PartOfNumber } from '../../../lib/views/journey-view.ts';
import { Later } from '../elements/Later.tsx';
import { arithmetic } from '../later-parts.ts';
import { CoverageFigure } from './CoverageFigure.tsx';
import { Figure } from './Figure.tsx';
import styles from './Figures.module.css';
import { HealthFigure } from './HealthFigure.tsx';
import { JourneyFigure } from './JourneyFigure.tsx';
import { PromisesFigure } from './PromisesFigure.tsx';
import { promiseParts } from './promise-parts.ts';

/** The client in four figures; each opens to its arithmetic, one at a time. */
export function Figures({ client }: { client: ClientView }) {
  const [opened, setOpened] = useState<string>();
  const panel = useId();
  const figures = [
    {
      name: 'Coverage',
      body: <CoverageFigure coverage={client.coverage} />,
      parts: client.coverage.arithmetic,
    },
    {
      name: 'Journey',
      body: <JourneyFigure journey={client.journey} />,
      parts: client.journey?.arithmetic ?? [],
    },
    {
      name: 'Client health',
      body: <HealthFigure health={client.health} />,
      parts: client.health.arithmetic,
    },
    {
      name: 'Promises',
      body: <PromisesFigure promises={client.promises} />,
      parts: promiseParts(client.promises),
    },
  ];
  const shown = figures.find((figure) => figure.name === opened);
  return (
    <div className={styles.figures}>
      <div className={styles.strip}>
        {figures.map(({ name, body }) => (
          <Figure
            key={name}
            name={name}
            isOpen={name === opened}
            panel={panel}
            onToggle={() => setOpened(name === opened ? undefined : name)}
          >
            {body}
          </Figure>
        ))}
      </div>
      <div id={panel}>
        {shown && (
          <Later part={arithmetic} props={{ name: shown.name, parts: partsOf(shown.parts) }} />
        )}
      </div>
    </div>
  );
}

function partsOf(parts: readonly PartOfNumber[]): readonly PartOfNumber[] {
  return parts.length > 0 ? parts : [{ label: 'Nothing measured yet', value: '–' }];
}

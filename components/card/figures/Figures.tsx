import { useId, useState } from 'react';
import type { ClientView } from '../../../lib/views/client-view.ts';
import { Later } from '../elements/Later.tsx';
import { arithmetic } from '../later-parts.ts';
import { CoverageFigure } from './CoverageFigure.tsx';
import { Figure } from './Figure.tsx';
import styles from './Figures.module.css';
import { HealthFigure } from './HealthFigure.tsx';
import { JourneyFigure } from './JourneyFigure.tsx';
import { PromisesFigure } from './PromisesFigure.tsx';
import type { FigureName } from './parts-of.ts';

/** The client in four figures; each opens to its arithmetic, one at a time. */
export function Figures({ client }: { client: ClientView }) {
  const [opened, setOpened] = useState<FigureName>();
  const panel = useId();
  const figures = {
    Coverage: <CoverageFigure coverage={client.coverage} />,
    Journey: <JourneyFigure journey={client.journey} />,
    'Client health': <HealthFigure health={client.health} />,
    Promises: <PromisesFigure promises={client.promises} />,
  };
  return (
    <div className={styles.figures}>
      <div className={styles.strip}>
        {(Object.keys(figures) as FigureName[]).map((name) => (
          <Figure
            key={name}
            name={name}
            isOpen={name === opened}
            panel={panel}
            onToggle={() => setOpened(name === opened ? undefined : name)}
          >
            {figures[name]}
          </Figure>
        ))}
      </div>
      <div id={panel}>{opened && <Later part={arithmetic} props={{ name: opened, client }} />}</div>
    </div>
  );
}

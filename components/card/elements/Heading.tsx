import type { ReactNode } from 'react';
import { useCard } from '../card-context.ts';

/** A heading `depth` levels under the client's name (0). */
export function Heading(props: {
  depth: 0 | 1 | 2;
  id?: string;
  className?: string;
  children: ReactNode;
}) {
  const { headingLevel } = useCard();
  const Level = `h${headingLevel + props.depth}` as 'h1' | 'h2' | 'h3' | 'h4';
  return (
    <Level id={props.id} className={props.className}>
      {props.children}
    </Level>
  );
}

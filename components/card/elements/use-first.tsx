import { type ReactNode, useState } from 'react';
import { Button } from './Button.tsx';
import { Hidden } from './Hidden.tsx';

/** What is shown of a list, at first the `first` of it, and the button that shows all of `what` it holds where that is more. */
export function useFirst<T>(
  all: readonly T[],
  first: readonly T[],
  what: string,
): [readonly T[], ReactNode] {
  const [isWhole, setWhole] = useState(false);
  return [
    isWhole ? all : first,
    all.length > first.length && (
      <Button look="plain" aria-expanded={isWhole} onClick={() => setWhole(!isWhole)}>
        {isWhole ? 'Show fewer' : `Show all ${all.length}`}
        <Hidden>{` ${what}`}</Hidden>
      </Button>
    ),
  ];
}

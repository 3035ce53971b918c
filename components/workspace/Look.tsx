import { MantineProvider, useMantineColorScheme } from '@mantine/core';
import { type ReactNode, useEffect } from 'react';
import { cssVariables, theme } from './theme.ts';

/** The look of our own pages: Mantine in the product's colours, light or dark as the person chose. */
export function Look(props: { scheme: 'system' | 'light' | 'dark'; children: ReactNode }) {
  const scheme = props.scheme === 'system' ? 'auto' : props.scheme;
  return (
    <MantineProvider theme={theme} cssVariablesResolver={cssVariables} defaultColorScheme={scheme}>
      <Scheme scheme={scheme} />
      {props.children}
    </MantineProvider>
  );
}

/** Follows the setting while the page is open. */
function Scheme({ scheme }: { scheme: 'auto' | 'light' | 'dark' }) {
  const { setColorScheme } = useMantineColorScheme({ keepTransitions: true });
  // biome-ignore lint/correctness/useExhaustiveDependencies: the setter is new at each render.
  useEffect(() => setColorScheme(scheme), [scheme]);
  return null;
}

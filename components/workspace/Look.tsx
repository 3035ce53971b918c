import { MantineProvider, useMantineColorScheme } from '@mantine/core';
import { useWindowEvent } from '@mantine/hooks';
import { type ReactNode, useEffect, useRef } from 'react';
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
  usePaper();
  return null;
}

/** Paper is light: what is printed takes the light colours, whatever the screen has. */
function usePaper() {
  const { dataset } = document.documentElement;
  const onScreen = useRef<string | undefined>(undefined);
  useWindowEvent('beforeprint', () => {
    onScreen.current = dataset.mantineColorScheme;
    dataset.mantineColorScheme = 'light';
  });
  useWindowEvent('afterprint', () => {
    if (onScreen.current) dataset.mantineColorScheme = onScreen.current;
  });
}

import type { ComponentType } from 'react';

/** A component whose code is loaded when it is first needed: how to load it, and the component once it is there. */
export type LaterPart<P> = { load(): Promise<void>; component: ComponentType<P> | undefined };

/** Declares a component that is loaded later. Not React's `lazy`: that holds back what it has loaded for 300 ms, and a part that is there already should be drawn at once. */
export function laterPart<P>(load: () => Promise<ComponentType<P>>): LaterPart<P> {
  const part: LaterPart<P> = {
    component: undefined,
    load: async () => {
      part.component = await load();
    },
  };
  return part;
}

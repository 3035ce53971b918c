import { type ReactNode, useEffect, useRef } from 'react';

/** Panels that take one another's place: the heading of each that comes after the first takes the focus, so that it is heard. */
export function Steps(props: { at: string; children: ReactNode }) {
  const root = useRef<HTMLDivElement>(null);
  const before = useRef(props.at);
  useEffect(() => {
    if (before.current !== props.at) root.current?.querySelector('h2')?.focus();
    before.current = props.at;
  }, [props.at]);
  return <div ref={root}>{props.children}</div>;
}

import { useRef, useState } from 'react';

/** The one editor that is open, by its draft's key. */
export type Editing = {
  key: string | undefined;
  /** Opens an editor; `opener` gets the focus back when it closes. */
  start(key: string, opener?: HTMLElement): void;
  stop(): void;
};

/** Keeps which editor is open and gives the focus back to the button that opened it. */
export function useEditing(): Editing {
  const [key, setKey] = useState<string>();
  const opener = useRef<HTMLElement | undefined>(undefined);
  return {
    key,
    start(next, from) {
      opener.current = from;
      setKey(next);
    },
    stop() {
      setKey(undefined);
      if (opener.current?.isConnected) opener.current.focus();
      opener.current = undefined;
    },
  };
}

import { useRef, useState } from 'react';

/** The one editor that is open, by its draft's key. */
export type Editing = {
  key: string | undefined;
  /** Opens an editor; `opener` gets the focus back when it closes. */
  start(key: string, opener?: HTMLElement): void;
  stop(): void;
  /** Closes that editor, unless another one is open by now. */
  finish(key: string): void;
};

/** Keeps which editor is open and gives the focus back to the button that opened it. */
export function useEditing(): Editing {
  const [key, setKey] = useState<string>();
  const opener = useRef<HTMLElement | undefined>(undefined);
  const open = useRef<string | undefined>(undefined);
  const show = (next: string | undefined) => {
    open.current = next;
    setKey(next);
  };
  const stop = () => {
    show(undefined);
    if (opener.current?.isConnected) opener.current.focus();
    opener.current = undefined;
  };
  return {
    key,
    start(next, from) {
      opener.current = from;
      show(next);
    },
    stop,
    finish(done) {
      if (open.current === done) stop();
    },
  };
}

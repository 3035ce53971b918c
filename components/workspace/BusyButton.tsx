import { Button, type ButtonProps } from '@mantine/core';
import { type ComponentPropsWithoutRef, useLayoutEffect, useRef } from 'react';

/** A button that shows that its work goes on, and has the focus again when that has ended: browsers take it from what is disabled meanwhile. */
export function BusyButton(props: ButtonProps & ComponentPropsWithoutRef<'button'>) {
  const button = useRef<HTMLButtonElement>(null);
  const hadFocus = useRef(false);
  const { loading } = props;
  useLayoutEffect(() => {
    const active = document.activeElement;
    const isElsewhere = active !== document.body && active !== button.current;
    if (!loading && hadFocus.current && !isElsewhere)
      button.current?.focus({ preventScroll: true });
    hadFocus.current = loading === true && active === button.current;
  }, [loading]);
  return <Button ref={button} {...props} />;
}

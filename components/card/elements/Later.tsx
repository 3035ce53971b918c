import { Component, type ReactNode, Suspense } from 'react';

/** Holds what is loaded when it is first opened; says what to do when its code has gone, because the extension was updated while the page stood open. */
export function Later({ children }: { children: ReactNode }) {
  return (
    <Boundary>
      <Suspense fallback={null}>{children}</Suspense>
    </Boundary>
  );
}

class Boundary extends Component<{ children: ReactNode }, { isBroken: boolean }> {
  override state = { isBroken: false };

  static getDerivedStateFromError() {
    return { isBroken: true };
  }

  override render() {
    if (!this.state.isBroken) return this.props.children;
    return <p role="alert">This part did not open. Reload this tab; what you typed is kept.</p>;
  }
}

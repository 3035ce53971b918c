import { Component, type ReactNode } from 'react';

/** Says what to do when an editor's code cannot be loaded: the extension was updated while the page stood open. */
export class EditorBoundary extends Component<{ children: ReactNode }, { isBroken: boolean }> {
  override state = { isBroken: false };

  static getDerivedStateFromError() {
    return { isBroken: true };
  }

  override render() {
    if (!this.state.isBroken) return this.props.children;
    return <p role="alert">The editor did not open. Reload this tab; what you typed is kept.</p>;
  }
}

import { Component, type ReactNode } from 'react';
import { FailurePage } from '../../components/workspace/FailurePage.tsx';
import { type FailureReport, reportOf } from '../../lib/platform/failure.ts';
import { openingFailure } from '../../lib/store/database.ts';

type Props = { onRetry(): void; children: ReactNode };

/** Shows what to do when reading the store fails while a room is open. */
export class StoreBoundary extends Component<Props, { failure?: FailureReport }> {
  override state: { failure?: FailureReport } = {};

  static getDerivedStateFromError(thrown: unknown): { failure: FailureReport } {
    const text = thrown instanceof Error ? `${thrown.name} ${thrown.message}` : '';
    const isStore = /Quota|DatabaseClosed|OpenFailed|MissingAPI|VersionError/.test(text);
    return { failure: reportOf(isStore ? openingFailure(thrown) : thrown) };
  }

  retry = () => {
    this.setState({ failure: undefined });
    this.props.onRetry();
  };

  override render() {
    const { failure } = this.state;
    return failure ? <FailurePage failure={failure} onRetry={this.retry} /> : this.props.children;
  }
}

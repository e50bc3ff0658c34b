import { Component, type ReactNode } from 'react';
import { RegionError } from './region-error';

interface Props {
  readonly children: ReactNode;
}

/** Keeps a bug inside the region where it happened: the region says so, the window goes on. */
export class ErrorBoundary extends Component<Props, { readonly error: Error | undefined }> {
  override state: { readonly error: Error | undefined } = { error: undefined };

  static getDerivedStateFromError(error: unknown) {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }

  override render() {
    const { error } = this.state;
    return error ? <RegionError error={error} onRetry={() => this.setState({ error: undefined })} /> : this.props.children;
  }
}

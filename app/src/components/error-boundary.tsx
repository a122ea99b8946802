import { Component, type ReactNode } from "react";

/** Catches what no page foresaw, so that the frame stays usable. */
export class ErrorBoundary extends Component<{ children: ReactNode }, { error: unknown }> {
  override state: { error: unknown } = { error: undefined };

  static getDerivedStateFromError(error: unknown): { error: unknown } {
    return { error };
  }

  override render(): ReactNode {
    const { error } = this.state;
    if (error === undefined) return this.props.children;
    return (
      <div className="notice notice-bad" role="alert">
        <strong>This page could not be shown.</strong>
        {error instanceof Error && <span>{error.message}</span>}
        <span>Nothing that you did is lost. Reload the page to try again.</span>
        <button type="button" className="button button-small" onClick={() => window.location.reload()}>
          Reload
        </button>
      </div>
    );
  }
}

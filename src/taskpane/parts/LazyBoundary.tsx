import { Button } from "@fluentui/react-components";
import { Component, type ReactNode } from "react";

interface LazyBoundaryProps {
  text: string;
  again: string;
  children: ReactNode;
}

/** Stands in for a tab that could not be fetched or drawn, so that the rest of the pane goes on. React wants a class here. */
export class LazyBoundary extends Component<LazyBoundaryProps, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true };
  }

  override componentDidCatch(error: unknown): void {
    console.error(error);
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children;
    return (
      <div role="alert">
        <p>{this.props.text}</p>
        {/* A failed import is remembered by React.lazy: only a new page asks the server again. */}
        <Button onClick={() => location.reload()}>{this.props.again}</Button>
      </div>
    );
  }
}

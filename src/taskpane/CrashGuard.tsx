import { Component, type ReactNode } from "react";
import { Button } from "@fluentui/react-components";
import { ErrorCircleRegular } from "@fluentui/react-icons/svg/error-circle";
import { EmptyState } from "./EmptyState";
import { CopyDetails } from "./FailureMessage";
import { errorDetails } from "./failureText";
import { SpeechContext } from "./words";

interface CrashGuardState {
  readonly error: unknown;
  readonly hasCrashed: boolean;
}

/** Keeps a fault of ours from leaving an empty pane. A class, because React has no hook for it. */
export class CrashGuard extends Component<{ readonly children: ReactNode }, CrashGuardState> {
  static override contextType = SpeechContext;
  declare context: React.ContextType<typeof SpeechContext>;
  override state: CrashGuardState = { error: null, hasCrashed: false };

  static getDerivedStateFromError(error: unknown): CrashGuardState {
    return { error, hasCrashed: true };
  }

  override render(): ReactNode {
    const { failure } = this.context.words;
    if (!this.state.hasCrashed) return this.props.children;
    return (
      <main role="alert">
        <EmptyState icon={<ErrorCircleRegular />} title={failure.crashed} body={failure.crashedNext}>
          <Button appearance="primary" onClick={() => this.setState({ error: null, hasCrashed: false })}>
            {failure.reopen}
          </Button>
          <CopyDetails details={errorDetails(this.state.error)} />
        </EmptyState>
      </main>
    );
  }
}

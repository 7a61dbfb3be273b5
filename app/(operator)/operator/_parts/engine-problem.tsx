import { ErrorPanel } from "@/components/patterns/error-panel";
import { TryAgainButton } from "./try-again-button";

/** In place of what could not be read from the engine. */
export function EngineProblem({ message }: { message: string }) {
  return (
    <ErrorPanel title={message} actions={<TryAgainButton />}>
      Accepted events and jobs under way are kept: they are in the database and go on when the engine does. Its own log
      says more; <code>npm start</code> writes it to <code>logs/engine.log</code> in the data folder.
    </ErrorPanel>
  );
}

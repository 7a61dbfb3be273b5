import { ErrorPanel } from "@/components/patterns/error-panel";
import { TryAgainButton } from "./try-again-button";

/** In place of what could not be read from the engine. */
export function EngineProblem({ message }: { message: string }) {
  return (
    <ErrorPanel title={message} actions={<TryAgainButton />}>
      Accepted events and jobs under way are kept: they are in the database and go on when the engine does. What the
      engine says about itself is in <code>engine.log</code> below the data folder, or in the log of its process.
    </ErrorPanel>
  );
}

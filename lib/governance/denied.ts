import type { Decision } from "./decision";

/** A rule denies what a tool was about to do. Thrown out of the tool; as with every denial, the run ends. */
export class Denied extends Error {
  override readonly name: string = "Denied";
  readonly decision: Decision;
  /** For people: what was denied, and by which rule. */
  readonly why: string;

  constructor(decision: Decision, why: string) {
    super(why);
    this.decision = decision;
    this.why = why;
  }
}

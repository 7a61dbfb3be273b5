/**
 * Why a checkpoint was not taken, in words for whoever set the destination; they never hold a secret. `later`: trying again
 * may help; `fix`: only a change of the settings or of the receiver does; `unwanted`: the receiver wants no more.
 */
export class DeliveryProblem extends Error {
  readonly remedy: "later" | "fix" | "unwanted";

  constructor(message: string, remedy: DeliveryProblem["remedy"], options: { cause?: unknown } = {}) {
    super(message, options);
    this.name = "DeliveryProblem";
    this.remedy = remedy;
  }
}

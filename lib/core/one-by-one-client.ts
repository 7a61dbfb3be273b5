import pg from "pg";

type Query = (...input: unknown[]) => unknown;

/**
 * A connection that is given the next query when the one before was answered. Prisma asks for several things of one
 * transaction at once, and pg will refuse that from version 9. Queries with a callback or an object of their own are passed
 * on as they are: only the pool uses them, on a connection that nobody else has.
 */
export class OneByOneClient extends pg.Client {
  #last: Promise<unknown> = Promise.resolve();

  override query = ((...input: unknown[]) => {
    const send = super.query.bind(this) as Query;
    if (input.some((part) => typeof part === "function") || isSubmittable(input[0])) return send(...input);
    const answer = this.#last.then(() => send(...input));
    this.#last = answer.then(ignore, ignore);
    return answer;
  }) as pg.Client["query"];
}

const ignore = (): void => undefined;

function isSubmittable(input: unknown): boolean {
  return typeof input === "object" && input !== null && "submit" in input;
}

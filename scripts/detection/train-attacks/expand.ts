import type { Random } from "../random";

export type Grammar = Readonly<Record<string, readonly string[]>>;

/**
 * One text of a grammar: `{name}` stands for any form of that name, `[a|b|]` for one of the alternatives. Alternatives
 * hold no brackets themselves, but names; brackets without a bar are kept. Unknown names are an error, so that no slot stays open unseen.
 */
export function expand(form: string, grammar: Grammar, random: Random): string {
  const chosen = form.replace(/\[([^[\]]*\|[^[\]]*)\]/g, (_, inner: string) => random.pick(inner.split("|")));
  return chosen.replace(/\{(\w+)\}/g, (_, name: string) => {
    const forms = grammar[name];
    if (forms === undefined) throw new RangeError(`the grammar has no "${name}"`);
    return expand(random.pick(forms), grammar, random);
  });
}

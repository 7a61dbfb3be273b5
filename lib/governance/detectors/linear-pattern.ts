import { parsePattern, PatternError, type CharacterTest, type PatternNode } from "./parse-pattern";

export type LinearPattern = {
  /** Calls back with the start and end of each finding, the longest at each place, in order, without overlaps. */
  readonly forEach: (text: string, visit: (start: number, end: number) => void) => void;
};

/** Places in the pattern; their number bounds the work for each character of the text. */
const mostStates = 600;
/** No finding is longer, so each place of the text is looked at this often at most. */
const longestMatch = 128;
/** What was worked out is kept up to so many steps; with the next text it begins anew. */
const mostSteps = 20_000;
const fewestCharacters = 3;

/** Null stands for a step without a character. */
type State = { test: CharacterTest | null; next: number[] };
type Step = { readonly states: readonly number[]; readonly accepts: boolean; readonly steps: Map<string, Step | null> };

const letterOrDigit = /[\p{L}\p{N}]/u;

/**
 * Turns a pattern into an automaton that never goes back (K. Thompson, 1968): the time is bounded by the length of the
 * text, whatever the pattern. A finding stands by itself, not inside a longer word or number, and has at least three
 * characters. Throws `PatternError` with what to change.
 */
export function compileLinearPattern(source: string): LinearPattern {
  const tree = parsePattern(source);
  if (leastLength(tree) < fewestCharacters) {
    throw new PatternError(
      `A pattern matches at least ${fewestCharacters} characters; shorter ones would be found everywhere.`,
      0,
    );
  }
  const states: State[] = [];
  const add = (test: CharacterTest | null, next: number[]): number => {
    if (states.length >= mostStates) throw new PatternError("The pattern is too large; use smaller repetitions.", 0);
    return states.push({ test, next }) - 1;
  };
  const final = add(null, []);
  const begin = build(tree, final, add);
  let first = makeStep(states, [begin], final);
  let made = 0;

  const advance = (step: Step, character: string): Step | null => {
    const known = step.steps.get(character);
    if (known !== undefined) return known;
    const reached = step.states.flatMap((id) => (states[id]?.test?.matches(character) ? (states[id]?.next ?? []) : []));
    const next = reached.length === 0 ? null : makeStep(states, reached, final);
    if (made < mostSteps) step.steps.set(character, next);
    made += 1;
    return next;
  };

  return {
    forEach(text, visit) {
      if (made >= mostSteps) {
        first = makeStep(states, [begin], final);
        made = 0;
      }
      let start = 0;
      let previous = "";
      while (start < text.length) {
        const character = characterAt(text, start);
        const isInside = letterOrDigit.test(previous) && letterOrDigit.test(character);
        const end = isInside ? -1 : longestFrom(text, start, first, advance);
        if (end > start) {
          visit(start, end);
          previous = text.charAt(end - 1);
          start = end;
        } else {
          previous = character;
          start += character.length;
        }
      }
    },
  };
}

function longestFrom(
  text: string,
  start: number,
  first: Step,
  advance: (step: Step, character: string) => Step | null,
): number {
  let step: Step | null = first;
  let position = start;
  let end = -1;
  for (let count = 0; count < longestMatch && position < text.length; count += 1) {
    const character = characterAt(text, position);
    step = advance(step, character);
    if (step === null) break;
    position += character.length;
    if (step.accepts && !(letterOrDigit.test(character) && letterOrDigit.test(characterAt(text, position))))
      end = position;
  }
  return end;
}

function characterAt(text: string, position: number): string {
  const code = text.charCodeAt(position);
  if (code < 0xd800 || code > 0xdbff) return text.charAt(position);
  return String.fromCodePoint(text.codePointAt(position) ?? 0);
}

/** All places that are reached without a character, as one step. */
function makeStep(states: readonly State[], from: readonly number[], final: number): Step {
  const reached = new Set<number>();
  const open = [...from];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (reached.has(id)) continue;
    reached.add(id);
    const state = states[id];
    if (state?.test === null) open.push(...state.next);
  }
  return { states: [...reached].filter((id) => states[id]?.test), accepts: reached.has(final), steps: new Map() };
}

/** Builds from the end to the beginning; returns the place where the node begins. */
function build(node: PatternNode, next: number, add: (test: CharacterTest | null, next: number[]) => number): number {
  if (node.kind === "character") return add(node.test, [next]);
  if (node.kind === "sequence") return node.parts.reduceRight((after, part) => build(part, after, add), next);
  if (node.kind === "choice")
    return add(
      null,
      node.options.map((option) => build(option, next, add)),
    );
  let begin = next;
  if (node.most === "any") {
    const loop: number[] = [next];
    begin = add(null, loop);
    loop.push(build(node.part, begin, add));
  } else
    for (let count = node.most; count > node.least; count -= 1) begin = add(null, [build(node.part, begin, add), next]);
  for (let count = 0; count < node.least; count += 1) begin = build(node.part, begin, add);
  return begin;
}

function leastLength(node: PatternNode): number {
  if (node.kind === "character") return 1;
  if (node.kind === "sequence") return node.parts.reduce((sum, part) => sum + leastLength(part), 0);
  if (node.kind === "choice") return Math.min(...node.options.map(leastLength));
  return node.least * leastLength(node.part);
}

import type { Expr } from "../cedar/cedar-wasm";
import { readPath } from "../cedar/compile-path";

/** The facts of one attempt, by dotted path. */
export type FactState = {
  get(path: string): unknown;
  set(path: string, value: unknown): void;
  touched(path: string): boolean;
};

/** A plan makes a condition true (or false) by setting facts one after the other. */
export type Plan = readonly ((state: FactState) => void)[];

type Pair = { left: Expr; right: Expr };
const maxPlans = 24;

/**
 * Ways to make a condition come out as wanted. For "false" each way turns one conjunct and satisfies the others: a
 * near miss. The plans are attempts; the caller evaluates what they lead to.
 */
export function solveAlternatives(expression: Expr, want: boolean): Plan[] {
  const [operator, body] = Object.entries(expression as Record<string, unknown>)[0] ?? ["", null];
  const pair = body as Pair;
  switch (operator) {
    case "!":
      return solveAlternatives((body as { arg: Expr }).arg, !want);
    case "&&":
    case "||": {
      const joint = (operator === "&&") === want;
      const left = (value: boolean) => solveAlternatives(pair.left, value);
      const right = (value: boolean) => solveAlternatives(pair.right, value);
      if (joint) return product(left(want), right(want));
      return interleave(product(left(want), right(!want)), product(left(!want), right(want)));
    }
    case "contains":
      return solveContains(pair, want);
    case "containsAny":
      return solveContainsAny(pair, want);
    case "containsAll":
      return solveContainsAll(pair, want);
    case "isEmpty": {
      const path = pathOf((body as { arg: Expr }).arg);
      return path ? [[setTo(path, want ? [] : ["email"])], ...(want ? [] : [[setTo(path, ["phone", "name"])]])] : [];
    }
    case "like": {
      const { left, pattern } = body as { left: Expr; pattern: ("Wildcard" | { Literal: string })[] };
      const path = pathOf(left);
      const fill = (text: string) => pattern.map((part) => (part === "Wildcard" ? text : part.Literal)).join("");
      const values = want ? [fill("transfer"), fill("run")] : ["search_knowledge", `x${fill("run")}`];
      return path ? values.map((value) => [setTo(path, value)]) : [];
    }
    case "Value":
      return (body as unknown) === want ? [[]] : [];
    case ".": {
      const path = pathOf(expression);
      return path ? [[setTo(path, want)]] : [];
    }
    default:
      return solveComparison(operator, pair, want);
  }
}

function pathOf(expression: Expr): string | null {
  const path = readPath(expression);
  return path && path.names.length > 0 ? [path.variable, ...path.names].join(".") : null;
}

function literalOf(expression: Expr): unknown {
  return "Value" in expression ? expression.Value : undefined;
}

function membersOf(expression: Expr): unknown[] | null {
  return "Set" in expression ? (expression.Set as Expr[]).map(literalOf) : null;
}

function setTo(path: string, value: unknown) {
  return (state: FactState) => state.set(path, value);
}

function listAt(state: FactState, path: string): unknown[] {
  const value = state.get(path);
  return Array.isArray(value) ? value : [];
}

function product(left: readonly Plan[], right: readonly Plan[]): Plan[] {
  return left.flatMap((first) => right.map((second) => [...first, ...second])).slice(0, maxPlans);
}

function interleave(left: readonly Plan[], right: readonly Plan[]): Plan[] {
  const result: Plan[] = [];
  for (let index = 0; index < Math.max(left.length, right.length); index += 1) {
    const [a, b] = [left[index], right[index]];
    if (b) result.push(b);
    if (a) result.push(a);
  }
  return result.slice(0, maxPlans);
}

function solveContains({ left, right }: Pair, want: boolean): Plan[] {
  const members = membersOf(left);
  const element = pathOf(right);
  if (members && element) {
    const outside = [...otherValues(element), "other"].filter((value) => !members.includes(value));
    return (want ? members : outside).map((value) => [setTo(element, value)]);
  }
  const set = pathOf(left);
  if (!set) return [];
  const wanted = (state: FactState) => (element ? state.get(element) : literalOf(right));
  if (want) {
    return [
      [(state) => state.set(set, [...new Set([...listAt(state, set), wanted(state)])])],
      [(state) => state.set(set, [wanted(state), "other"])],
    ];
  }
  return [
    [
      (state) =>
        state.set(
          set,
          listAt(state, set).filter((item) => item !== wanted(state)),
        ),
    ],
    [
      (state) =>
        state.set(set, [...new Set([...listAt(state, set).filter((item) => item !== wanted(state)), "other"])]),
    ],
  ];
}

function solveContainsAny({ left, right }: Pair, want: boolean): Plan[] {
  const set = pathOf(left);
  if (!set) return [];
  const other = pathOf(right);
  const members = (state: FactState) => membersOf(right) ?? (other ? listAt(state, other) : []);
  if (!want) return [[setTo(set, [])], [setTo(set, ["other"])]];
  return [0, 1, 2].map((index) => [
    (state: FactState) => {
      const list = members(state);
      state.set(set, [list[index % Math.max(list.length, 1)] ?? "email"]);
    },
  ]);
}

function solveContainsAll({ left, right }: Pair, want: boolean): Plan[] {
  const set = pathOf(left);
  if (!set) return [];
  const other = pathOf(right);
  const members = (state: FactState) => membersOf(right) ?? (other ? listAt(state, other) : []);
  if (want)
    return [
      [(state) => state.set(set, [...members(state)])],
      [(state) => state.set(set, [...new Set([...members(state), "other"])])],
    ];
  return [
    [setTo(set, [])],
    [
      (state) => {
        if (other && listAt(state, other).length < 2)
          state.set(other, [...new Set([...listAt(state, other), "email", "passport"])]);
        state.set(set, members(state).slice(0, -1));
      },
    ],
  ];
}

/** Values that occur in practice, so that a proposed case reads like a situation. */
const plausible: Record<string, readonly string[]> = {
  autonomy: ["autonomous", "ask_when_risky"],
  riskTier: ["limited", "high"],
  useCase: ["customer_support"],
  dataClass: ["internal", "confidential"],
  purpose: ["support", "research"],
  lawfulBasis: ["contract"],
  art9Condition: ["9_2_a_explicit_consent"],
  region: ["us", "eu"],
  origin: ["document", "user"],
  env: ["production", "staging"],
  kind: ["third_party", "internal"],
  verb: ["read", "send"],
  tier: ["premium", "economy"],
  host: ["api.example.com"],
  target: ["report"],
  deployment: ["public"],
  workspaceId: ["ws_other"],
  onBehalfOf: ["mem_user"],
  owner: ["mem_owner"],
  scope: ["knowledge"],
  configHash: ["beef01"],
};

function otherValues(path: string): readonly string[] {
  return plausible[path.slice(path.lastIndexOf(".") + 1)] ?? ["other"];
}

const opposite: Record<string, string> = { "==": "!=", "!=": "==", "<": ">=", "<=": ">", ">": "<=", ">=": "<" };
const mirrored: Record<string, string> = { "==": "==", "!=": "!=", "<": ">", "<=": ">=", ">": "<", ">=": "<=" };

function solveComparison(rawOperator: string, { left, right }: Pair, want: boolean): Plan[] {
  if (!(rawOperator in opposite)) return [];
  const operator = want ? rawOperator : (opposite[rawOperator] ?? "");
  const path = pathOf(left);
  if (path) {
    const other = pathOf(right);
    return compareTo(path, operator, (state) => (other ? state.get(other) : literalOf(right)));
  }
  const reversed = pathOf(right);
  return reversed ? compareTo(reversed, mirrored[operator] ?? "", () => literalOf(left)) : [];
}

function compareTo(path: string, operator: string, reference: (state: FactState) => unknown): Plan[] {
  const assign = (make: (value: never) => unknown): Plan => [
    (state) => state.set(path, make(reference(state) as never)),
  ];
  const differ = (value: unknown) =>
    typeof value === "number" ? value + 1 : (otherValues(path).find((candidate) => candidate !== value) ?? "other");
  switch (operator) {
    case "==":
      return [assign((value) => value)];
    case "!=":
      return [assign(differ), assign((value) => (typeof value === "string" && value !== "" ? "" : differ(value)))];
    case ">":
      return [assign((value: number) => value + 1), assign((value: number) => value + 9)];
    case ">=":
      return [assign((value: number) => value), assign((value: number) => value + 3)];
    case "<":
      return [assign((value: number) => value - 1), assign((value: number) => Math.max(value - 9, 0))];
    default:
      return [assign((value: number) => value), assign((value: number) => Math.max(value - 3, 0))];
  }
}

import { z } from "zod";
import { evaluateExpression } from "../calculate/evaluate-expression";
import { maxExpressionChars } from "../calculate/tokenise-expression";
import { defineTool } from "../define-tool";

export const calculateTool = defineTool({
  name: "calculate",
  title: "Calculate",
  description:
    "Calculates an arithmetic expression exactly where possible. Knows + - * / ^ %, parentheses, percentages " +
    "(17.5% of 2480; 200 + 10% is 220), thousands separators (1,234.50), and abs, ceil, floor, round(x, digits), trunc, " +
    "sqrt, cbrt, min, max, sum, avg, median, mod, pow, ln, log10, log2, exp, sin, cos, tan, pi, e. No units or currencies.",
  argumentSchema: z.strictObject({
    expression: z.string().trim().min(1).max(maxExpressionChars).describe("For example: (1250 + 380) * 1.19"),
  }),
  limitsSchema: z.strictObject({}),
  resultSchema: z.object({ expression: z.string(), result: z.string(), isExact: z.boolean() }),
  sideEffect: "none",
  risk: "low",
  isIdempotent: true,
  summarise: ({ expression }) => `Calculate ${expression.length <= 120 ? expression : `${expression.slice(0, 119)}…`}.`,
  execute: ({ expression }) => Promise.resolve({ expression, ...evaluateExpression(expression) }),
});

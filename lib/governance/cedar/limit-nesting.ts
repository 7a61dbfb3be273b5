/**
 * How deep and how long a rule may be. Cedar's parser recurses, and in WebAssembly a stack that runs over breaks the
 * module for the whole process: 150 nested brackets do. Every limit lies far below what was tried without harm.
 */
const limits = { nesting: 40, operators: 100, steps: 400 } as const;

/** What makes a text too complex to be given to the parser, in one sentence; null when nothing does. Reads each character once. */
export function findExcess(text: string): string | null {
  // Cedar ends a comment at a carriage return, too: what stands behind one is code.
  const code = text.replaceAll(/"(?:[^"\\]|\\[^])*\\?(?:"|$)|\/\/[^\n\r]*/g, '""');
  let [depth, operators, steps] = [0, 0, 0];
  for (const [token] of code.matchAll(/[([{]|[)\]}]|&&|\|\||[+*-]|\b(?:if|when|unless|has|like|in|is)\b|\./g)) {
    if ("([{".includes(token)) depth += 1;
    // Stray ones must not make room for as many that open.
    else if (")]}".includes(token)) depth = Math.max(0, depth - 1);
    else if (token === ".") steps += 1;
    else operators += 1;
    if (token === "[") steps += 1;
    if (depth > limits.nesting) return `Brackets are nested more than ${limits.nesting} deep.`;
    if (operators > limits.operators)
      return `It has more than ${limits.operators} operators. Split it into several rules.`;
    if (steps > limits.steps) return `It reads more than ${limits.steps} attributes. Split it into several rules.`;
  }
  return null;
}

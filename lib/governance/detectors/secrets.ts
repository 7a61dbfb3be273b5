import { entropyBits } from "./checksums";
import { forEachMatch, span, type Scan } from "./scan";
import { secretRules } from "./secret-rules";
import type { Span } from "./span-classes";

const jwtPattern = /(?<![A-Za-z0-9_-])eyJ[A-Za-z0-9_-]{8,4000}\.eyJ[A-Za-z0-9_-]{8,4000}\.[A-Za-z0-9_-]{0,1000}/g;
const jwePattern = /(?<![A-Za-z0-9_-])eyJ[A-Za-z0-9_-]{8,4000}(?:\.[A-Za-z0-9_-]{0,4000}){4}(?![A-Za-z0-9_-])/g;
const keyBegin = /-----BEGIN ((?:[A-Z0-9]+ ){0,4}PRIVATE KEY(?: BLOCK)?)-----/g;
const longestKey = 20_000;
const connectionPattern =
  /(?<![A-Za-z0-9+.-])[A-Za-z][A-Za-z0-9+.-]{1,30}:\/\/[^\s:@/"'<>]{0,100}:([^\s@/"'<>]{1,200})@[^\s"'<>,;)\]}]{2,300}/g;
const fieldConnectionPattern =
  /(?:(?:server|data source|host|accountendpoint|defaultendpointsprotocol|endpoint)=[^;\n"']{1,200};(?:[^;=\n"']{1,40}=[^;\n"']{0,200};){0,12}\s*(?:password|pwd|accountkey|sharedaccesskey)=)([^;\n"'\s]{1,200})/gi;

/** A name that says "this is secret", an assignment, a value. Group 1 is the value. */
const assignedPattern =
  /(?:pass(?:word|wd|phrase|code)?|pwd|(?:api|access|secret|auth|private|signing|encryption|client|app|master|service|bearer|refresh|session|consumer|webhook|shared|admin|account|storage)[ _-]{0,2}(?:key|token|secret|password)|(?<![A-Za-z])(?:secret|token|apikey|credentials?|pin)|contraseña|clave|mot de passe|kennwort|passwort|パスワード|密码|口令|كلمة (?:المرور|السر))["'`]?(?: ?(?:is|ist|es|est|lautet|für|for)(?: \w{1,12})?)?\s{0,3}(?:[:=：]{1,2}>?|\b(?:is|es|est|ist|lautet)\b|は|是|هي|هو)\s{0,3}["'`]?([^\s"'`,;<>(){}[\]]{4,200})/gi;
const assignedGate = /pass|pwd|key|token|secret|credential|pin\b|contrase|clave|kennwort|パスワード|密码|口令|كلمة/i;
const passwordName =
  /^(?:pass|pwd|pin|contrase|clave|mot de|kennwort|パスワード|密码|口令|كلمة|(?:admin|master|account)[ _-]{0,2}password)/i;
const harmless =
  /^(?:true|false|null|none|undefined|required|optional|string|number|x{4,}|\*{3,}|\.{3,}|<.*|\$\{.*|\{\{.*|%[a-z].*|process\.env.*|os\.environ.*|getenv.*|your[-_].*|my[-_].*|the|not|a|an|here|this|that|reset|changed|incorrect|wrong|invalid|expired|protected|manager|policy|sent|too|must|stored|hashed|encrypted|example|placeholder|redacted|changeme\?|EMAIL_.*)$/i;
const randomToken =
  /^(?=.{24,200}$)(?=[^A-Z]{0,200}[A-Z])(?=[^a-z]{0,200}[a-z])(?=[^0-9]{0,200}[0-9])[A-Za-z0-9+/_=-]+$/;

/** Keys, tokens, private keys, connection strings and passwords. The span is the secret itself, without its name. */
export function detectSecrets({ text, tokens, hasColon }: Scan): Span[] {
  const found: Span[] = [];
  for (const token of tokens) {
    if (token.text.includes("eyJ")) {
      for (const pattern of [jwePattern, jwtPattern]) {
        for (const match of token.text.matchAll(pattern)) {
          found.push(span(token.start + match.index, token.start + match.index + match[0].length, "jwt", 0.99));
        }
      }
    }
  }
  // Vendors' prefixes may be followed by `:` or `$`, so windows are cut from the text, not only from the token.
  for (const { start, end } of keyWindows(text, tokens)) {
    const window = text.slice(start, end);
    for (const { kind, pattern, hint } of secretRules) {
      if (hint !== null && !window.includes(hint)) continue;
      forEachMatch(pattern, window, (match) => {
        found.push(span(start + match.index, start + match.index + match[0].length, "api_key", 0.97, kind));
      });
    }
  }
  if (text.includes("-----BEGIN ")) found.push(...privateKeys(text));
  if (hasColon && text.includes("://")) found.push(...connections(text, connectionPattern, "url"));
  if (/(?:password|pwd|accountkey|sharedaccesskey)=/i.test(text)) {
    found.push(...connections(text, fieldConnectionPattern, "fields"));
  }
  if (assignedGate.test(text)) found.push(...assigned(text));
  return found;
}

/** Small and capital letters in a disorder that words do not have. */
const disorder = /[a-z][A-Z]+[a-z]+[A-Z]+[a-z]+[A-Z]|(?:AKIA|ASIA)[A-Z]{16}/;

/** Tokens that look like keys (a digit in them, or letters at random), with what may stand around them. */
function keyWindows(text: string, tokens: Scan["tokens"]): { start: number; end: number }[] {
  const windows: { start: number; end: number }[] = [];
  for (const token of tokens) {
    if ((!/\d/.test(token.text) && !disorder.test(token.text)) || /^[-=._/+~]+$/.test(token.text)) continue;
    const start = Math.max(0, token.start - 44);
    const end = Math.min(text.length, token.start + token.text.length + 2);
    const last = windows.at(-1);
    if (last && start <= last.end) last.end = end;
    else windows.push({ start, end });
  }
  return windows;
}

function privateKeys(text: string): Span[] {
  const found: Span[] = [];
  let done = 0;
  forEachMatch(keyBegin, text, (match) => {
    if (match.index < done) return;
    const closing = `-----END ${match[1] ?? ""}-----`;
    const rest = text.slice(match.index, match.index + longestKey);
    const closed = rest.indexOf(closing);
    // A key that was cut off is still a key: take the base64 that follows.
    const body = /^[A-Za-z0-9+/=\s:,\\-]*/.exec(rest.slice(match[0].length))?.[0].trimEnd() ?? "";
    done = match.index + (closed >= 0 ? closed + closing.length : match[0].length + body.length);
    found.push(span(match.index, done, "private_key", 0.99));
  });
  return found;
}

function connections(text: string, pattern: RegExp, kind: string): Span[] {
  const found: Span[] = [];
  for (const match of text.matchAll(pattern)) {
    if (harmless.test(match[1] ?? "")) continue;
    const length = match[0].replace(/[.]+$/, "").length;
    found.push(span(match.index, match.index + length, "connection_string", 0.97, kind));
  }
  return found;
}

function assigned(text: string): Span[] {
  const found: Span[] = [];
  for (const match of text.matchAll(assignedPattern)) {
    const value = (match[1] ?? "").replace(/[.?:]+$/, "");
    const start = match.index + match[0].length - (match[1] ?? "").length;
    if (value.length < 4 || harmless.test(value)) continue;
    const isPassword = passwordName.test(match[0]);
    const saysIs = /(?:\b(?:is|es|est|ist|lautet)|は|是|هي|هو)\s{0,3}["'`]?$/i.test(
      match[0].slice(0, match[0].length - (match[1] ?? "").length),
    );
    const isRandom = /\d/.test(value) || /[^A-Za-z0-9_.-]/.test(value) || randomToken.test(value);
    if (isPassword ? saysIs && !isRandom : !isRandom || value.length < 8 || entropyBits(value) < 2.5) continue;
    found.push(
      span(start, start + value.length, isPassword ? "password" : "api_key", isPassword ? 0.85 : 0.8, "assigned"),
    );
  }
  return found;
}

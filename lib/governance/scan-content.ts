import { createHash } from "node:crypto";
import { detect, type DetectOptions } from "./detectors/detect";
import { scoreInjection } from "./detectors/score-injection";
import type { Span } from "./detectors/span-classes";

/** What a workspace has its content looked through for. The version changes with the settings. */
export type DetectionProfile = {
  readonly workspaceId: string;
  readonly version: string;
  readonly options: DetectOptions;
};

export type ContentScan = {
  readonly spans: readonly Span[];
  /** 0 to 100, as `scoreInjection`. */
  readonly injectionScore: number;
  readonly hiddenText: boolean;
};

const mostEntries = 4_000;
/** Findings that are kept in all; a text with many costs more room than one without. */
const mostSpans = 200_000;

const cache = new Map<string, ContentScan>();
let spansKept = 0;

/**
 * Personal data, secrets and signs of an attack in a text. Kept in memory by workspace, version of its settings and hash
 * of the text, least recently used out first, so that a conversation is not looked through again with each turn; no text
 * is kept. Throws `TextTooLong`.
 */
export function scanContent(profile: DetectionProfile, text: string): ContentScan {
  if (text === "") return nothingFound;
  const hash = createHash("sha256").update(text, "utf16le").digest("base64");
  const key = `${profile.workspaceId}\u0000${profile.version}\u0000${hash}`;
  const known = cache.get(key);
  if (known) {
    cache.delete(key);
    cache.set(key, known);
    return known;
  }
  const scan = findContent(profile, text);
  cache.set(key, scan);
  spansKept += scan.spans.length;
  for (const [oldest, { spans }] of cache) {
    if (cache.size <= mostEntries && spansKept <= mostSpans) break;
    cache.delete(oldest);
    spansKept -= spans.length;
  }
  return scan;
}

/** The same for a text that is looked through once, such as a page of a document: nothing is kept of it. */
export function findContent(profile: DetectionProfile, text: string): ContentScan {
  const { score, hiddenText } = scoreInjection(text);
  return { spans: detect(text, profile.options), injectionScore: score, hiddenText };
}

const nothingFound: ContentScan = { spans: [], injectionScore: 0, hiddenText: false };

/** What was found in several texts together. */
export type ContentSummary = {
  readonly classes: readonly string[];
  readonly injectionScore: number;
  readonly hiddenText: boolean;
};

export function scanAll(profile: DetectionProfile, texts: readonly string[]): ContentSummary {
  const classes = new Set<string>();
  let injectionScore = 0;
  let hiddenText = false;
  for (const text of texts) {
    const scan = scanContent(profile, text);
    for (const span of scan.spans) classes.add(span.class);
    injectionScore = Math.max(injectionScore, scan.injectionScore);
    hiddenText ||= scan.hiddenText;
  }
  return { classes: [...classes], injectionScore, hiddenText };
}

import { createHash } from "node:crypto";
import { invariant } from "@/lib/core/errors";
import type { DetectOptions } from "./detectors/detect";
import type { Span } from "./detectors/span-classes";
import { lookThrough, type ContentScan } from "./internal/look-through";
import { scanInThread } from "./internal/scan-in-thread";
import { fieldText } from "./masking/field-text";

/** What a workspace has its content looked through for. The version changes with the settings. */
export type DetectionProfile = {
  readonly workspaceId: string;
  readonly version: string;
  readonly options: DetectOptions;
};

/** Texts up to this many UTF-16 units are looked through at once; a thread does longer ones. */
const longestHere = 16_384;
const mostEntries = 4_000;
/** Findings that are kept in all; a text with many costs more room than one without. */
const mostSpans = 200_000;

const cache = new Map<string, ContentScan>();
/** Long texts that a thread looks through right now: who asks for the same one waits for the same answer. */
const underWay = new Map<string, Promise<ContentScan>>();
let spansKept = 0;

/**
 * Personal data, secrets and signs of an attack in a text. Kept in memory by workspace, version of its settings and hash
 * of the text, least recently used out first, so that a conversation is not looked through again with each turn; no text
 * is kept. Texts over 16 KB do not hold up other work of the process. Throws `TextTooLong`, and `unavailable` when a
 * thread could not look through a long text: nothing may then be done with it.
 */
export async function scanContent(profile: DetectionProfile, text: string): Promise<ContentScan> {
  if (text === "") return nothingFound;
  const hash = createHash("sha256").update(text, "utf16le").digest("base64");
  const key = `${profile.workspaceId}\u0000${profile.version}\u0000${hash}`;
  const known = cache.get(key);
  if (known) {
    cache.delete(key);
    cache.set(key, known);
    return known;
  }
  if (text.length > longestHere) return scanLong(key, text, profile.options);
  return keep(key, lookThrough(text, profile.options));
}

async function scanLong(key: string, text: string, options: DetectOptions): Promise<ContentScan> {
  const begun = underWay.get(key);
  if (begun) return begun;
  const scan = scanInThread(text, options);
  underWay.set(key, scan);
  try {
    return keep(key, await scan);
  } finally {
    underWay.delete(key);
  }
}

function keep(key: string, scan: ContentScan): ContentScan {
  spansKept += scan.spans.length - (cache.get(key)?.spans.length ?? 0);
  cache.set(key, scan);
  for (const [oldest, { spans }] of cache) {
    if (cache.size <= mostEntries && spansKept <= mostSpans) break;
    cache.delete(oldest);
    spansKept -= spans.length;
  }
  return scan;
}

/** The same for a text that is looked through once, such as a page of a document: nothing is kept of it. */
export async function findContent({ options }: DetectionProfile, text: string): Promise<ContentScan> {
  return text.length > longestHere ? scanInThread(text, options) : lookThrough(text, options);
}

const nothingFound: ContentScan = { spans: [], injectionScore: 0, hiddenText: false };

/** What was found in several texts together. */
export type ContentSummary = {
  readonly classes: readonly string[];
  readonly injectionScore: number;
  readonly hiddenText: boolean;
};

/** The findings of each text, by the text. Throws as `scanContent`. */
export async function scanEach(
  profile: DetectionProfile,
  texts: readonly string[],
): Promise<ReadonlyMap<string, ContentScan>> {
  const scans = await Promise.all(texts.map((text) => scanContent(profile, text)));
  return new Map(texts.map((text, index) => [text, scans[index] ?? nothingFound]));
}

/**
 * The findings of a text among those that were looked through, of one in a field of a JSON value as `fieldText` has it; it
 * is a fault of the caller when it is not there.
 */
export function spansOf(
  scans: ReadonlyMap<string, ContentScan>,
  text: string,
  field: string | null = null,
): readonly Span[] {
  const { text: looked, offset } = fieldText(text, field);
  const scan = scans.get(looked);
  invariant(scan, "a text that is masked was looked through before");
  if (offset === 0) return scan.spans;
  return scan.spans
    .filter(({ end }) => end > offset)
    .map((span) => ({ ...span, start: Math.max(0, span.start - offset), end: span.end - offset }));
}

/** What was found in several texts together. Throws as `scanContent`. */
export async function scanAll(profile: DetectionProfile, texts: readonly string[]): Promise<ContentSummary> {
  return sumUp(await scanEach(profile, texts));
}

export function sumUp(scans: ReadonlyMap<string, ContentScan>): ContentSummary {
  const classes = new Set<string>();
  let injectionScore = 0;
  let hiddenText = false;
  for (const scan of scans.values()) {
    for (const span of scan.spans) classes.add(span.class);
    injectionScore = Math.max(injectionScore, scan.injectionScore);
    hiddenText ||= scan.hiddenText;
  }
  return { classes: [...classes], injectionScore, hiddenText };
}

import type { EmbeddingModelV4, EmbeddingModelV4CallOptions, EmbeddingModelV4Result } from "@ai-sdk/provider";
import { estimateTokens } from "@/lib/models/builtin/estimate-tokens";
import { stemWord } from "@/lib/models/builtin/stem-word";
import { functionStems } from "@/lib/models/builtin/word-lists";

export const localEmbeddingId = "builtin-embed-1";
export const localEmbeddingDimensions = 384;

const latinMarks = /[\u0300-\u036f]/g;
const word = /[\p{L}\p{M}\p{N}]+/gu;
const unspaced = /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]/;

function hash(text: string, seed: number): number {
  let value = seed >>> 0;
  for (let index = 0; index < text.length; index += 1) value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  value ^= value >>> 15;
  value = Math.imul(value, 0x2c1b3c6d);
  return (value ^ (value >>> 13)) >>> 0;
}

/** Places of a word's features in the vector, with sign and weight, interleaved. Computed once per distinct word. */
type Features = {
  positions: Int16Array;
  weights: Float32Array;
  /** How often the word stands in the text that is being embedded, and which text that is. */
  count: number;
  text: number;
};

const cache = new Map<string, Features>();
const cacheLimit = 100_000;

function addFeature(into: Map<number, number>, text: string, seed: number, weight: number): void {
  const bits = hash(text, seed);
  const position = bits % localEmbeddingDimensions;
  const signed = (bits & 0x40000000) === 0 ? weight : -weight;
  into.set(position, (into.get(position) ?? 0) + signed);
}

function featuresOf(token: string): Features {
  const known = cache.get(token);
  if (known) return known;
  const into = new Map<number, number>();
  if (unspaced.test(token)) {
    const characters = [...token];
    characters.forEach((character, index) => {
      addFeature(into, character, 7, 0.35);
      const next = characters[index + 1];
      if (next !== undefined) addFeature(into, character + next, 11, 1);
    });
  } else {
    const stem = stemWord(token);
    const light = functionStems.has(stem) ? 0.15 : 1;
    // Two independent places per word make it unlikely that two words collide in both.
    addFeature(into, stem, 0x811c9dc5, light);
    addFeature(into, stem, 0x1b873593, light);
    if (light === 1 && token.length >= 4) {
      const padded = `<${stem.length >= 4 ? stem : token}>`;
      const count = Math.max(1, padded.length - 2);
      for (let index = 0; index + 3 <= padded.length; index += 1) {
        addFeature(into, padded.slice(index, index + 3), 0x9e3779b9, 1 / Math.sqrt(count));
      }
    }
  }
  const features = {
    positions: Int16Array.from(into.keys()),
    weights: Float32Array.from(into.values()),
    count: 0,
    text: -1,
  };
  if (cache.size >= cacheLimit) cache.clear();
  cache.set(token, features);
  return features;
}

let texts = 0;

/** The distinct words of a text with their counts. Counting in the cached entries saves a map for every text. */
function countWords(text: string): Features[] {
  texts += 1;
  const distinct: Features[] = [];
  const isAscii = !/[^\x00-\x7f]/.test(text);
  const lower = text.toLowerCase();
  const folded = isAscii ? lower : lower.normalize("NFKD").replace(latinMarks, "").normalize("NFC").toLowerCase();
  for (const token of folded.match(isAscii ? /[a-z0-9]+/g : word) ?? []) {
    const features = featuresOf(token);
    if (features.text === texts) features.count += 1;
    else {
      features.text = texts;
      features.count = 1;
      distinct.push(features);
    }
  }
  return distinct;
}

/** One text as a unit vector of 384 numbers; all zero for a text without letters and digits. */
export function embedText(text: string): number[] {
  const vector = new Float64Array(localEmbeddingDimensions);
  for (const { positions, weights, count } of countWords(text)) {
    const frequency = count === 1 ? 1 : 1 + Math.log(count);
    for (let index = 0; index < positions.length; index += 1) {
      const position = positions[index] ?? 0;
      vector[position] = (vector[position] ?? 0) + frequency * (weights[index] ?? 0);
    }
  }
  let sum = 0;
  for (const value of vector) sum += value * value;
  const norm = Math.sqrt(sum);
  const scale = norm === 0 ? 0 : 1 / norm;
  return Array.from(vector, (value) => value * scale);
}

/**
 * A lexical embedding that needs no download: stems of words and their three-letter pieces, counted sublinearly,
 * hashed with signs into 384 dimensions (Weinberger et al., "Feature Hashing for Large Scale Multitask Learning",
 * 2009) and scaled to length one. What it gives: near vectors for texts that share words, also inflected, also with
 * a spelling mistake, in any script. What it does not give: meaning. Nothing was trained, so "car" and "automobile"
 * are as far apart as any two words. Deterministic; no network, no cost.
 */
export class LocalEmbedding implements EmbeddingModelV4 {
  readonly specificationVersion = "v4" as const;
  readonly provider = "builtin";
  readonly modelId = localEmbeddingId;
  readonly maxEmbeddingsPerCall = 2_048;
  readonly supportsParallelCalls = true;

  async doEmbed(options: EmbeddingModelV4CallOptions): Promise<EmbeddingModelV4Result> {
    const embeddings: number[][] = [];
    for (const value of options.values) {
      options.abortSignal?.throwIfAborted();
      embeddings.push(embedText(value));
    }
    const tokens = options.values.reduce((sum, value) => sum + estimateTokens(value), 0);
    const wanted = options.dimensions;
    const isOther = wanted !== undefined && wanted !== localEmbeddingDimensions;
    return {
      embeddings,
      usage: { tokens },
      warnings: isOther ? [{ type: "unsupported", feature: "dimensions", details: "There are always 384." }] : [],
    };
  }
}

import { detect, type DetectOptions } from "../detectors/detect";
import { scoreInjection } from "../detectors/score-injection";
import type { Span } from "../detectors/span-classes";

export type ContentScan = {
  readonly spans: readonly Span[];
  /** 0 to 100, as `scoreInjection`. */
  readonly injectionScore: number;
  readonly hiddenText: boolean;
};

/** Personal data, secrets and signs of an attack in a text, here and now. Throws `TextTooLong`. */
export function lookThrough(text: string, options: DetectOptions): ContentScan {
  const { score, hiddenText } = scoreInjection(text);
  return { spans: detect(text, options), injectionScore: score, hiddenText };
}

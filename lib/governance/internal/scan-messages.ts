import type { DetectOptions } from "../detectors/detect";
import type { ContentScan } from "./look-through";

/** What a thread of the pool is asked, and what it answers. */
export type ScanRequest = { readonly text: string; readonly options: DetectOptions };
export type ScanAnswer =
  { readonly type: "scanned"; readonly scan: ContentScan } | { readonly type: "failed"; readonly error: unknown };

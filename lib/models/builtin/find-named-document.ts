import { readableName, type Passage } from "@/lib/models/builtin/passages";
import { listStems } from "@/lib/models/builtin/tokenise-text";
import { wordWeight } from "@/lib/models/builtin/word-lists";

/** The document that a subject names, by the words of its name. */
export function findNamedDocument(subject: string, passages: readonly Passage[]): string | null {
  const wanted = new Set(
    listStems(subject).filter((stem) => wordWeight(stem) > 0 || /handbook|polic|manual|contract|agreement/.test(stem)),
  );
  const generic = new Set(listStems(subject));
  let best: { name: string; share: number } | null = null;
  for (const passage of passages) {
    if (!passage.documentName) continue;
    const name = new Set(listStems(readableName(passage.documentName)));
    const pool = wanted.size > 0 ? wanted : generic;
    const share = [...pool].filter((stem) => name.has(stem)).length / Math.max(1, pool.size);
    if (share >= 0.5 && (!best || share > best.share)) best = { name: passage.documentName, share };
  }
  return best?.name ?? null;
}

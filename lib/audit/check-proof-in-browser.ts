import type { AuditProofDto } from "./checkpoint-schema";
import { inclusionSides } from "./inclusion-path";

/** One thing that a proof has to show; `isRight` is null where this browser cannot tell. */
export type ProofCheck = { what: string; isRight: boolean | null };

const signerName = "mandate-audit";

/**
 * Checks a proof with the browser's own cryptography, without believing the server's verdict: the entry has the hash that
 * is the leaf, the path leads from the leaf to the root, the signed checkpoint names this log, this number of entries and
 * this root, and the key signed it. Null where a page has no cryptography (plain http on another machine).
 */
export async function checkProofInBrowser(proof: AuditProofDto): Promise<ProofCheck[] | null> {
  const subtle = globalThis.crypto?.subtle;
  const { checkpoint } = proof;
  if (!subtle || !checkpoint) return null;
  const leaf = await sha256(new Uint8Array([0]), fromHex(proof.prevHash), new TextEncoder().encode(proof.canonical));
  const sides = inclusionSides(proof.leafIndex, checkpoint.size, proof.hashes.length);
  let root = fromHex(proof.leafHash);
  for (const [at, hash] of proof.hashes.entries()) {
    const other = fromHex(hash);
    const [left, right] = sides?.[at] === "left" ? [other, root] : [root, other];
    root = await sha256(new Uint8Array([1]), left, right);
  }
  const [origin, size, signedRoot] = checkpoint.note.split("\n");
  const namesThis =
    origin === `${signerName}/${proof.workspaceId}` &&
    size === String(checkpoint.size) &&
    signedRoot !== undefined &&
    toHex(fromBase64(signedRoot)) === checkpoint.root;
  return [
    { what: "The hash belongs to this entry and the one before it", isRight: toHex(leaf) === proof.leafHash },
    {
      what: `The path leads from the entry to the root over ${checkpoint.size.toLocaleString("en")} entries`,
      isRight: sides !== null && toHex(root) === checkpoint.root,
    },
    { what: "The checkpoint is of this log and names this root", isRight: namesThis },
    { what: `The key ${checkpoint.keyId} signed the checkpoint`, isRight: await isSigned(checkpoint.note, proof) },
  ];
}

/** Null where the browser does not know Ed25519. */
async function isSigned(note: string, { verifierKey }: AuditProofDto): Promise<boolean | null> {
  const key = fromBase64(verifierKey?.split("+").slice(2).join("+") ?? "").slice(1);
  const signature = /\n\n— mandate-audit (\S+)\n$/.exec(note)?.[1];
  if (key.length !== 32 || !signature) return false;
  const text = new TextEncoder().encode(note.slice(0, note.lastIndexOf("\n\n") + 1));
  try {
    const imported = await crypto.subtle.importKey("raw", key, "Ed25519", false, ["verify"]);
    return await crypto.subtle.verify("Ed25519", imported, fromBase64(signature).slice(4), text);
  } catch {
    return null;
  }
}

async function sha256(...parts: Uint8Array<ArrayBuffer>[]): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await crypto.subtle.digest("SHA-256", await new Blob(parts).arrayBuffer()));
}

function fromHex(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(text.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
}

function toHex(bytes: Uint8Array): string {
  return [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** Nothing for what is not base64. */
function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  try {
    return Uint8Array.from(atob(text), (char) => char.charCodeAt(0));
  } catch {
    return new Uint8Array();
  }
}

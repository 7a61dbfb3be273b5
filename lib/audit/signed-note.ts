import { createHash, createPublicKey, sign, verify, type KeyObject } from "node:crypto";

/*
 * Checkpoints are C2SP tlog-checkpoints in C2SP signed notes (github.com/C2SP/C2SP: tlog-checkpoint.md, signed-note.md):
 * the lines origin, number of entries, root in base64, then two lines of our own, a blank line, and the signature line
 * "— NAME BASE64(key id ‖ Ed25519 signature of the text)".
 */

/** The name that every signature line and verifier key of an installation carries. */
export const signerName = "mandate-audit";

/** Stands for the checkpoint before the first one. */
const noCheckpoint = "0".repeat(64);

/** The key id of a raw Ed25519 public key: the first four bytes of SHA-256(name ‖ "\n" ‖ 0x01 ‖ key), hexadecimal. */
export function keyIdOf(publicKey: Uint8Array): string {
  return createHash("sha256")
    .update(`${signerName}\n`)
    .update(new Uint8Array([1]))
    .update(publicKey)
    .digest("hex")
    .slice(0, 8);
}

/** The public key in the form that note verifiers take: NAME+KEYID+BASE64(0x01 ‖ key). */
export function verifierKeyOf(publicKey: Uint8Array): string {
  return `${signerName}+${keyIdOf(publicKey)}+${Buffer.from([1, ...publicKey]).toString("base64")}`;
}

/** What a checkpoint says of a log. */
type CheckpointFacts = {
  workspaceId: string;
  size: number;
  /** Hexadecimal. */
  root: string;
  at: Date;
  /** The signed note of the checkpoint before, or null for the first. */
  previousNote: string | null;
};

/** The text that is signed; it ends with a line end. `previous` is the SHA-256 of the text of the checkpoint before. */
export function checkpointText({ workspaceId, size, root, at, previousNote }: CheckpointFacts): string {
  const previous =
    previousNote === null ? noCheckpoint : createHash("sha256").update(textOf(previousNote), "utf8").digest("hex");
  return [
    `${signerName}/${workspaceId}`,
    String(size),
    Buffer.from(root, "hex").toString("base64"),
    `time ${at.toISOString()}`,
    `previous ${previous}`,
    "",
  ].join("\n");
}

/** The note: the text, a blank line, the signature line. */
export function signNote(text: string, key: { id: string; privateKey: KeyObject }): string {
  const signature = sign(null, Buffer.from(text, "utf8"), key.privateKey);
  return `${text}\n— ${signerName} ${Buffer.concat([Buffer.from(key.id, "hex"), signature]).toString("base64")}\n`;
}

/** Whether this key signed the note. */
export function isSignedBy(note: string, publicKey: Uint8Array): boolean {
  const line = /\n\n— (\S+) (\S+)\n$/.exec(note);
  const bytes = Buffer.from(line?.[2] ?? "", "base64");
  if (line?.[1] !== signerName || bytes.length !== 68) return false;
  if (bytes.subarray(0, 4).toString("hex") !== keyIdOf(publicKey)) return false;
  return verify(null, Buffer.from(textOf(note), "utf8"), publicKeyObject(publicKey), bytes.subarray(4));
}

/** What the key before signs to vouch for its successor. A checkpoint never begins like this. */
export function endorsementText(verifierKey: string): Buffer {
  return Buffer.from(`mandate-audit-key-1\n${verifierKey}\n`, "utf8");
}

function textOf(note: string): string {
  return note.slice(0, note.lastIndexOf("\n\n") + 1);
}

function publicKeyObject(publicKey: Uint8Array): KeyObject {
  const x = Buffer.from(publicKey).toString("base64url");
  return createPublicKey({ format: "jwk", key: { kty: "OKP", crv: "Ed25519", x } });
}

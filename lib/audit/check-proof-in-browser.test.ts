import { generateKeyPairSync } from "node:crypto";
import { expect, it } from "vitest";
import { checkProofInBrowser } from "./check-proof-in-browser";
import type { AuditProofDto } from "./checkpoint-schema";
import { auditHash } from "./hash-chain";
import { appendLeaves, inclusionRanges, rootOf } from "./merkle";
import { checkpointText, keyIdOf, signNote, verifierKeyOf } from "./signed-note";

const size = 13;
const bodies = Array.from({ length: size }, (_, index) => JSON.stringify({ seq: index + 1, name: "Ünïcode 💶" }));
const hashes: string[] = [];
for (const body of bodies) hashes.push(auditHash(hashes.at(-1) ?? "0".repeat(64), body));

const pair = generateKeyPairSync("ed25519");
const publicKey = new Uint8Array(pair.publicKey.export({ format: "der", type: "spki" }).subarray(-32));
const root = rootOf(appendLeaves([], 0, hashes).frontier);

function aProof(seq: number): AuditProofDto {
  const at = new Date("2026-11-21T10:00:00Z");
  const text = checkpointText({ workspaceId: "ws_1", size, root, at, previousNote: null });
  const keyId = keyIdOf(publicKey);
  return {
    format: "mandate-audit-proof-1",
    workspaceId: "ws_1",
    seq,
    canonical: bodies[seq - 1] ?? "",
    prevHash: hashes[seq - 2] ?? "0".repeat(64),
    leafHash: hashes[seq - 1] ?? "",
    leafIndex: seq - 1,
    checkpoint: {
      size,
      root,
      at: at.toISOString(),
      keyId,
      note: signNote(text, { id: keyId, privateKey: pair.privateKey }),
    },
    verifierKey: verifierKeyOf(publicKey),
    hashes: inclusionRanges(seq - 1, size).map(({ from, to }) =>
      rootOf(appendLeaves([], 0, hashes.slice(from, to)).frontier),
    ),
    isValid: true,
  };
}

const verdict = async (proof: AuditProofDto) => (await checkProofInBrowser(proof))?.map(({ isRight }) => isRight);

it("finds every entry of a tree right", async () => {
  for (let seq = 1; seq <= size; seq += 1) expect(await verdict(aProof(seq)), String(seq)).toEqual(Array(4).fill(true));
});

it("says which part of a false proof is false, whatever the server says of it", async () => {
  const proof = aProof(7);
  const { checkpoint } = proof;
  if (!checkpoint) throw new Error("the proof has a checkpoint");
  expect(await verdict({ ...proof, canonical: `${proof.canonical} ` })).toEqual([false, true, true, true]);
  expect(await verdict({ ...proof, hashes: proof.hashes.slice(1) })).toEqual([true, false, true, true]);
  expect(await verdict({ ...proof, leafIndex: 7 })).toEqual([true, false, true, true]);
  expect(await verdict({ ...proof, workspaceId: "ws_2" })).toEqual([true, true, false, true]);
  const note = checkpoint.note.replace("2026", "2025");
  expect(await verdict({ ...proof, checkpoint: { ...checkpoint, note } })).toEqual([true, true, true, false]);
  expect(await verdict({ ...proof, verifierKey: null })).toEqual([true, true, true, false]);
  expect(await verdict({ ...proof, checkpoint: null })).toBeUndefined();
});

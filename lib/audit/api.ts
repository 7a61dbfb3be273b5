import { z } from "zod";
import { defineContract } from "@/lib/http/contract";
import { pageQuery } from "@/lib/core/page-schema";
import {
  auditCheckpointPage,
  auditConsistencyDto,
  auditConsistencyQuery,
  auditKeyList,
  auditProofDto,
} from "./checkpoint-schema";
import {
  auditEntryDetailDto,
  auditEntryPage,
  auditEntryParams,
  auditErasureDto,
  auditErasureInput,
  auditExportQuery,
  auditListQuery,
} from "./schema";

const tag = "Audit";

export const listAuditEntriesContract = defineContract({
  operationId: "listAuditEntries",
  method: "get",
  path: "/v1/audit",
  tag,
  permission: "audit:read",
  summary: "List audit entries",
  description: "What people, keys and jobs did and what was decided, newest first.",
  query: auditListQuery,
  response: auditEntryPage,
});

export const getAuditEntryContract = defineContract({
  operationId: "getAuditEntry",
  method: "get",
  path: "/v1/audit/{seq}",
  tag,
  permission: "audit:read",
  summary: "Get an audit entry",
  description: "With its evidence, and the canonical text that the entry's hash covers.",
  params: auditEntryParams,
  response: auditEntryDetailDto,
  errors: ["not_found"],
});

export const exportAuditContract = defineContract({
  operationId: "exportAudit",
  method: "get",
  path: "/v1/audit/export",
  tag,
  permission: "audit:read",
  summary: "Export the audit log",
  description:
    "The whole chain as one JSON object per line: a header with the public keys, then every entry with its canonical " +
    "body, the previous hash and its own, and each checkpoint behind the last entry that it covers. " +
    "With `payloads=true` names, addresses and evidence follow their entries, each with its salt. " +
    "`node cli/verify-audit.mjs FILE` checks it offline. The export itself becomes an entry.",
  query: auditExportQuery,
  response: z.string(),
  responseType: "ndjson",
});

export const getAuditProofContract = defineContract({
  operationId: "getAuditProof",
  method: "get",
  path: "/v1/audit/{seq}/proof",
  tag,
  permission: "audit:read",
  summary: "Prove that an entry is in the log",
  description: "The inclusion proof (RFC 9162) of an entry against the newest checkpoint, and that checkpoint.",
  params: auditEntryParams,
  response: auditProofDto,
  errors: ["not_found"],
});

export const listAuditCheckpointsContract = defineContract({
  operationId: "listAuditCheckpoints",
  method: "get",
  path: "/v1/audit/checkpoints",
  tag,
  permission: "audit:read",
  summary: "List checkpoints",
  description:
    "Signed roots over the log, newest first. Kept elsewhere, one shows whether what it covers was rewritten.",
  query: pageQuery,
  response: auditCheckpointPage,
});

export const getAuditConsistencyContract = defineContract({
  operationId: "getAuditConsistency",
  method: "get",
  path: "/v1/audit/checkpoints/consistency",
  tag,
  permission: "audit:read",
  summary: "Prove that the log only grew",
  description: "The consistency proof (RFC 9162) between two checkpoints.",
  query: auditConsistencyQuery,
  response: auditConsistencyDto,
  errors: ["not_found"],
});

export const listAuditKeysContract = defineContract({
  operationId: "listAuditKeys",
  method: "get",
  path: "/v1/audit/keys",
  tag,
  permission: "audit:read",
  summary: "List the keys of checkpoints",
  description:
    "The installation's public Ed25519 keys, oldest first. Each key after the first is signed by the one before.",
  response: auditKeyList,
});

export const eraseAuditPayloadsContract = defineContract({
  operationId: "eraseAuditPayloads",
  method: "post",
  path: "/v1/audit/erasures",
  tag,
  permission: "audit:manage",
  summary: "Erase names, addresses and evidence",
  description:
    "Deletes for good what entries keep apart, of one entry or of a person, and writes an entry that names the entries and the " +
    "legal basis. The chain, its checkpoints and proofs stay valid. What older entries hold in themselves stays.",
  body: auditErasureInput,
  response: auditErasureDto,
  errors: ["not_found"],
  example: { body: { actorId: "usr_01jd0000000000000000000000", basis: "GDPR Art. 17(1)(b), request 2026-118" } },
});

import { z } from "zod";
import { defineContract } from "@/lib/http/contract";
import { auditEntryDetailDto, auditEntryPage, auditEntryParams, auditListQuery } from "./schema";

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
  description: "With the canonical text that the entry's hash covers.",
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
    "The whole chain as one JSON object per line: a header, then every entry with its canonical body, the previous hash " +
    "and its own. `npm run mandate -- audit verify FILE` checks it offline. The export itself becomes an entry.",
  response: z.string(),
  responseType: "ndjson",
});

"use server";

import { z } from "zod";
import { decideByLink, openApprovalLink } from "@/lib/approvals/approval-link";
import { decideApprovalBody } from "@/lib/approvals/schema";
import { invalidInput } from "@/lib/core/errors";
import { publicAction } from "@/lib/http/workspace-action";
import { ToolError } from "@/lib/tools/tool-error";
import { findTool } from "@/lib/tools/tool-registry";

const decideByLinkInput = z.strictObject({ token: z.string().max(200), answer: decideApprovalBody });

/** Arguments that the tool would refuse are refused before the link, which works once, is used up. */
export const decideByLinkAction = publicAction(decideByLinkInput, async ({ token, answer }, facts) => {
  if (answer.arguments !== undefined) {
    const { approval } = await openApprovalLink(token, facts);
    try {
      findTool(approval.toolName)?.parseArguments(answer.arguments);
    } catch (error) {
      if (error instanceof ToolError) throw invalidInput(error.message);
      throw error;
    }
  }
  return decideByLink(token, answer, facts);
});

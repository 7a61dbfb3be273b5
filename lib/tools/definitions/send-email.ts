import { z } from "zod";
import { readMarkdown } from "../documents/read-markdown";
import { writeEmailHtml, writeEmailText } from "../documents/write-email-html";
import { defineTool } from "../define-tool";
import { isDomainAllowed } from "../egress/parse-target";
import { ToolError } from "../tool-error";

/** A bare address: no display name, no list, no line end that could begin another header. */
const address = z.email("must be an e-mail address such as ana@example.com").max(254);

export const sendEmailTool = defineTool({
  name: "send_email",
  title: "Send an e-mail",
  description: "Sends an e-mail. The body is Markdown. It cannot be taken back, so be sure of recipients and text.",
  argumentSchema: z.strictObject({
    to: z.array(address).min(1).max(50).describe("Recipients' addresses, without names."),
    subject: z
      .string()
      .trim()
      .min(1)
      .max(200)
      .regex(/^[^\u0000-\u001f\u007f\u2028\u2029]*$/, "must be one line")
      .describe("One line."),
    body: z.string().trim().min(1).max(50_000).describe("The text, in Markdown."),
  }),
  limitsSchema: z.strictObject({
    allowedRecipientDomains: z
      .array(z.string().trim().min(1).max(253))
      .max(100)
      .optional()
      .describe("example.com (exactly) or *.example.com (with subdomains). Absent: any."),
    maxRecipients: z.number().int().min(1).max(50).default(5).describe("Recipients of one message at most."),
  }),
  resultSchema: z.object({ messageId: z.string(), to: z.array(z.string()), subject: z.string() }),
  sideEffect: "external",
  risk: "high",
  isIdempotent: true,
  summarise: ({ to, subject }) => `Send an e-mail to ${listRecipients(to)} with the subject “${subject}”.`,
  inspect: ({ to }) => ({ target: to.join(", ") }),
  execute: async ({ to, subject, body }, context) => {
    const recipients = [...new Map(to.map((recipient) => [recipient.toLowerCase(), recipient])).values()];
    const { allowedRecipientDomains, maxRecipients } = context.limits;
    if (recipients.length > maxRecipients) {
      throw new ToolError(
        "tool_limit_reached",
        `The message has ${recipients.length} recipients; this agent may write to ${maxRecipients} at once.`,
      );
    }
    const refused = recipients.filter((recipient) => !isDomainAllowed(domainOf(recipient), allowedRecipientDomains));
    if (refused.length > 0) {
      throw new ToolError("recipient_not_allowed", `This agent may not write to ${refused.slice(0, 5).join(", ")}.`);
    }
    const blocks = readMarkdown(body);
    const { messageId } = await context.sendEmail({
      to: recipients,
      subject,
      text: writeEmailText(blocks),
      html: writeEmailHtml(blocks),
      idempotencyKey: context.idempotencyKey,
    });
    return { messageId, to: recipients, subject };
  },
});

function domainOf(recipient: string): string {
  return recipient.slice(recipient.lastIndexOf("@") + 1).toLowerCase();
}

function listRecipients(to: readonly string[]): string {
  const shown = to.slice(0, 3).join(", ");
  return to.length > 3 ? `${shown} and ${to.length - 3} more` : shown;
}

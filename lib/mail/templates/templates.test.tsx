import { describe, expect, it } from "vitest";
import { renderMail } from "../render-mail";
import type { MailContent } from "../send-mail";
import { auditCheckpointMail } from "./audit-checkpoint";
import { changeEmailMail, emailChangedMail } from "./change-email";
import { existingAccountMail } from "./existing-account";
import { invitationMail } from "./invitation";
import { magicLinkMail } from "./magic-link";
import { resetPasswordMail } from "./reset-password";
import { verifyEmailMail } from "./verify-email";

const url = "https://mandate.example/open?token=abc_DEF-123&next=%2Fx";
const name = `<b onclick="x">Ann & Bob</b>`;
const mails: Record<string, MailContent> = {
  checkpoint: auditCheckpointMail({ workspace: name, size: 1_284, signedAt: "2026-11-21 10:00", url }),
  verify: verifyEmailMail({ name, url }),
  existing: existingAccountMail({ name, url }),
  magic: magicLinkMail({ url }),
  reset: resetPasswordMail({ url }),
  change: changeEmailMail({ name, url }),
  changed: emailChangedMail({ name, newEmail: "new@example.test", url }),
  invitation: invitationMail({ inviter: name, workspace: name, role: "builder", url }),
};

describe("mail templates", () => {
  it.each(Object.entries(mails))("%s has the link in both parts and no markup from people", async (_, mail) => {
    const { html, text } = await renderMail(mail.body);
    expect(mail.subject).not.toBe("");
    expect(text).toContain(url);
    expect(html).toContain(`href="${url.replaceAll("&", "&amp;")}"`);
    expect(html).not.toContain("<b onclick");
    expect(text).not.toContain("&amp;");
  });

  it("says each thing once in the text part", async () => {
    const { text } = await renderMail(magicLinkMail({ url }).body);
    expect(text.split("Open this link on the device").length).toBe(2);
    expect(text.split(url).length).toBe(2);
  });
});

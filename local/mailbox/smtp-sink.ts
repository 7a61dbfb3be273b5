import { SMTPServer } from "smtp-server";
import type { MessageStore } from "./message-store.ts";

const MAX_MESSAGE_BYTES = 25 * 1024 * 1024;

/** Takes every message from this machine and stores it; nothing is ever sent on. Any sender and any password is accepted. */
export function createSmtpSink(store: MessageStore, now: () => Date): SMTPServer {
  return new SMTPServer({
    name: "localhost",
    banner: "Mandate local mailbox",
    disabledCommands: ["STARTTLS"],
    authOptional: true,
    allowInsecureAuth: true,
    onAuth: (auth, _session, callback) => callback(null, { user: auth.username ?? "anyone" }),
    size: MAX_MESSAGE_BYTES,
    disableReverseLookup: true,
    onData(stream, session, callback) {
      const chunks: Buffer[] = [];
      let sizeBytes = 0;
      stream.on("data", (chunk: Buffer) => {
        sizeBytes += chunk.length;
        if (sizeBytes <= MAX_MESSAGE_BYTES) chunks.push(chunk);
      });
      stream.on("end", () => {
        if (sizeBytes > MAX_MESSAGE_BYTES) return callback(smtpError(552, "Message is larger than 25 MB"));
        const from = session.envelope.mailFrom === false ? "" : session.envelope.mailFrom.address;
        const to = session.envelope.rcptTo.map((recipient) => recipient.address);
        store.save(Buffer.concat(chunks), { from, to }, now()).then(
          (id) => callback(null, `Stored as ${id}`),
          (error: unknown) => {
            console.error("A message could not be stored.", error);
            callback(smtpError(452, "The message could not be stored"));
          },
        );
      });
    },
  });
}

function smtpError(responseCode: number, message: string): Error {
  return Object.assign(new Error(message), { responseCode });
}

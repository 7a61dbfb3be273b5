// The local mailbox: an SMTP sink and an HTTP reader over one folder. Started by local/start.ts.
import { createMailboxServer } from "./http-api.ts";
import { MessageStore } from "./message-store.ts";
import { createSmtpSink } from "./smtp-sink.ts";

function required(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set.`);
  return value;
}

const store = new MessageStore(required("MAILBOX_DIR"));
const smtp = createSmtpSink(store, () => new Date());
const http = createMailboxServer(store, required("MAILBOX_TOKEN"));

smtp.on("error", (error) => console.error("The mailbox lost a connection.", error));
await Promise.all([
  new Promise<void>((resolve) => smtp.listen(Number(required("MAILBOX_SMTP_PORT")), "127.0.0.1", resolve)),
  new Promise<void>((resolve) => http.listen(Number(required("MAILBOX_HTTP_PORT")), "127.0.0.1", resolve)),
]);
process.send?.("ready");

process.once("SIGTERM", () => {
  smtp.close();
  http.close();
  http.closeAllConnections();
  process.exit(0);
});

import { createServer, type AddressInfo, type Server, type Socket } from "node:net";

export type ReceivedMail = { to: string[]; data: string };

/**
 * A mail server for tests: takes every mail and keeps it. Speaks as much SMTP (RFC 5321) as a client needs to hand over
 * a mail; `refuse()` makes it answer 451 to the next recipients.
 */
export class FakeSmtp {
  readonly mails: ReceivedMail[] = [];
  #refuses = false;
  #onMail: (() => Promise<unknown>) | undefined;
  #server: Server | undefined;
  readonly #sockets = new Set<Socket>();

  async start(): Promise<string> {
    const server = createServer((socket) => this.#serve(socket));
    this.#server = server;
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    return `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`;
  }

  async stop(): Promise<void> {
    for (const socket of this.#sockets) socket.destroy();
    await new Promise<void>((resolve) => (this.#server ? this.#server.close(() => resolve()) : resolve()));
  }

  refuse(refuses: boolean): void {
    this.#refuses = refuses;
  }

  /** Done with the next mail in hand, before it is acknowledged. */
  onNextMail(work: () => Promise<unknown>): void {
    this.#onMail = work;
  }

  /** The mails to an address, oldest first. */
  to(address: string): ReceivedMail[] {
    return this.mails.filter((mail) => mail.to.includes(address));
  }

  /** The links in all mails to an address, newest mail first. */
  linksTo(address: string): URL[] {
    return this.to(address)
      .toReversed()
      .flatMap((mail) => {
        const text = mail.data.replaceAll("=\r\n", "").replaceAll("=3D", "=");
        return [...text.matchAll(/https?:\/\/[^\s"<>)]+/g)].map(([link]) => new URL(link.replaceAll("&amp;", "&")));
      });
  }

  /** The one-time secret in the newest mail to an address, of links to `path` when given. Throws when there is none. */
  tokenTo(address: string, path?: string): string {
    const token = this.linksTo(address)
      .filter((link) => path === undefined || link.pathname === path)
      .map((link) => link.searchParams.get("token"))
      .find((value) => value !== null);
    if (!token) throw new Error(`No mail to ${address} has a link with a token.`);
    return token;
  }

  #serve(socket: Socket): void {
    this.#sockets.add(socket);
    socket.on("close", () => this.#sockets.delete(socket));
    socket.on("error", () => socket.destroy());
    let buffer = "";
    let to: string[] = [];
    let isData = false;
    const say = (line: string): void => void socket.write(`${line}\r\n`);
    say("220 test");
    socket.on("data", (chunk) => {
      buffer += chunk.toString("utf8");
      for (;;) {
        const end = isData ? buffer.indexOf("\r\n.\r\n") : buffer.indexOf("\r\n");
        if (end < 0) return;
        const part = buffer.slice(0, end);
        buffer = buffer.slice(end + (isData ? 5 : 2));
        if (isData) {
          this.mails.push({ to, data: part });
          to = [];
          isData = false;
          const work = this.#onMail ?? (() => Promise.resolve());
          this.#onMail = undefined;
          void work().finally(() => say("250 kept"));
          continue;
        }
        const command = part.slice(0, 4).toUpperCase();
        if (command === "RCPT") {
          if (!this.#refuses) to.push(/<([^>]*)>/.exec(part)?.[1] ?? "");
          say(this.#refuses ? "451 not now" : "250 ok");
        } else if (command === "DATA") {
          isData = true;
          say("354 go on");
        } else if (command === "QUIT") {
          say("221 bye");
          socket.end();
        } else say("250 ok");
      }
    });
  }
}

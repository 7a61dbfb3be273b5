import { randomInt } from "node:crypto";
import { createServer } from "node:net";
import { hasCode } from "./local-error.ts";

/** True when `port` on `host` can be listened on now. Errors other than "in use" and "not allowed" are thrown. */
export async function isPortFree(port: number, host = "127.0.0.1"): Promise<boolean> {
  try {
    await listenOnce(port, host);
    return true;
  } catch (error) {
    if (hasCode(error, "EADDRINUSE", "EACCES")) return false;
    throw error;
  }
}

/**
 * Below the ports that systems give to outgoing connections (32768 and up on Linux, 49152 and up elsewhere): one of those
 * may be taken between the look and the listening, and again whenever a program is started anew.
 */
const lowestPort = 20_000;
const highestPort = 29_999;
const given = new Set<number>();

/** A loopback port that is free and was not given before: `preferred` when it is free, otherwise one by chance. */
export async function findFreePort(preferred?: number): Promise<number> {
  if (preferred !== undefined && (await isPortFree(preferred))) return preferred;
  for (let attempt = 0; attempt < 100; attempt++) {
    const port = randomInt(lowestPort, highestPort + 1);
    if (given.has(port) || !(await isPortFree(port))) continue;
    given.add(port);
    return port;
  }
  return listenOnce(0, "127.0.0.1");
}

function listenOnce(port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen({ port, host, exclusive: true }, () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address !== null ? address.port : port));
    });
  });
}

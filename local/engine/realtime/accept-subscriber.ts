import type { IncomingMessage } from "node:http";
import type { Duplex } from "node:stream";
import type { RealtimeHub } from "./hub.ts";
import { readToken } from "./subscription-token.ts";
import { acceptWebSocket } from "./websocket.ts";

const pingMs = 30_000;

/** Serves `GET /v1/realtime/connect?token=…`: checks the token, then sends what is published on its topics. */
export function acceptSubscriber(hub: RealtimeHub, secret: string, request: IncomingMessage, socket: Duplex): void {
  // From here on the socket is nobody's: a client that resets it must not end the process.
  socket.on("error", () => socket.destroy());
  const url = URL.parse(request.url ?? "/", "http://engine");
  const subscription = readToken(url?.searchParams.get("token") ?? "", secret, Date.now());
  const connection = url?.pathname === "/v1/realtime/connect" && subscription ? acceptWebSocket(request, socket) : null;
  if (!connection || !subscription) {
    socket.end("HTTP/1.1 401 Unauthorized\r\nConnection: close\r\nContent-Length: 0\r\n\r\n");
    return;
  }
  const leave = hub.join(subscription.channel, {
    topics: new Set(subscription.topics),
    send: (frame) => connection.sendText(frame),
    close: () => connection.close(),
  });
  const timer = setInterval(() => connection.ping(), pingMs);
  connection.onClose = () => {
    clearInterval(timer);
    leave();
  };
}

import { createHash } from "node:crypto";
import type { IncomingMessage } from "node:http";
import type { Duplex } from "node:stream";

/** The few parts of RFC 6455 that a server needs which only sends text and answers pings. */
const acceptSuffix = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";
const opcodes = { continuation: 0x0, text: 0x1, binary: 0x2, close: 0x8, ping: 0x9, pong: 0xa } as const;
const largestIncomingBytes = 64 * 1024;
const largestBacklogBytes = 8 * 1024 * 1024;

class WebSocketConnection {
  readonly #socket: Duplex;
  #buffer = Buffer.alloc(0);
  #closed = false;
  onClose: () => void = () => undefined;

  constructor(socket: Duplex) {
    this.#socket = socket;
    socket.on("data", (chunk: Buffer) => this.#read(chunk));
    socket.on("error", () => this.#end());
    socket.on("close", () => this.#end());
  }

  sendText(text: string): void {
    if (this.#closed) return;
    // Who does not read is disconnected rather than held in memory.
    if (this.#socket.writableLength > largestBacklogBytes) return this.close();
    this.#socket.write(encodeFrame(opcodes.text, Buffer.from(text)));
  }

  ping(): void {
    if (!this.#closed) this.#socket.write(encodeFrame(opcodes.ping, Buffer.alloc(0)));
  }

  close(): void {
    if (this.#closed) return;
    this.#socket.write(encodeFrame(opcodes.close, Buffer.from([0x03, 0xe8])));
    this.#socket.end();
    this.#end();
  }

  #end(): void {
    if (this.#closed) return;
    this.#closed = true;
    this.#socket.end();
    this.onClose();
  }

  #read(chunk: Buffer): void {
    this.#buffer = Buffer.concat([this.#buffer, chunk]);
    if (this.#buffer.length > largestIncomingBytes) return this.close();
    for (let frame = decodeFrame(this.#buffer); frame; frame = decodeFrame(this.#buffer)) {
      this.#buffer = this.#buffer.subarray(frame.size);
      if (frame.opcode === opcodes.close) return this.close();
      if (frame.opcode === opcodes.ping && !this.#closed) this.#socket.write(encodeFrame(opcodes.pong, frame.payload));
    }
  }
}

/** Completes the opening handshake; `null` when the request is not a WebSocket upgrade. */
export function acceptWebSocket(request: IncomingMessage, socket: Duplex): WebSocketConnection | null {
  const key = request.headers["sec-websocket-key"];
  if (request.headers.upgrade?.toLowerCase() !== "websocket" || !key) return null;
  const accept = createHash("sha1")
    .update(key + acceptSuffix)
    .digest("base64");
  socket.write(
    `HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: ${accept}\r\n\r\n`,
  );
  return new WebSocketConnection(socket);
}

/** One unmasked frame, as servers send them. */
export function encodeFrame(opcode: number, payload: Buffer): Buffer {
  const head =
    payload.length < 126
      ? Buffer.from([0x80 | opcode, payload.length])
      : payload.length < 65_536
        ? Buffer.from([0x80 | opcode, 126, payload.length >> 8, payload.length & 0xff])
        : Buffer.concat([Buffer.from([0x80 | opcode, 127]), bigEndian64(payload.length)]);
  return Buffer.concat([head, payload]);
}

/** The first complete frame of a buffer, unmasked; `null` when more bytes are needed. */
export function decodeFrame(buffer: Buffer): { opcode: number; payload: Buffer; size: number } | null {
  const [first, second] = buffer;
  if (first === undefined || second === undefined) return null;
  let length = second & 0x7f;
  let offset = 2;
  if (length === 126) {
    if (buffer.length < 4) return null;
    length = buffer.readUInt16BE(2);
    offset = 4;
  } else if (length === 127) {
    if (buffer.length < 10) return null;
    length = Number(buffer.readBigUInt64BE(2));
    offset = 10;
  }
  const masked = (second & 0x80) !== 0;
  const start = offset + (masked ? 4 : 0);
  if (buffer.length < start + length) return null;
  const payload = Buffer.from(buffer.subarray(start, start + length));
  if (masked)
    for (let index = 0; index < length; index++)
      payload[index] = (payload[index] ?? 0) ^ (buffer[offset + (index % 4)] ?? 0);
  return { opcode: first & 0x0f, payload, size: start + length };
}

function bigEndian64(value: number): Buffer {
  const buffer = Buffer.alloc(8);
  buffer.writeBigUInt64BE(BigInt(value));
  return buffer;
}

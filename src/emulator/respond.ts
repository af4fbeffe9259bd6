import type { ServerResponse } from "node:http";
import { formatHttpDate } from "../signing/http-date.ts";
import type { FaultAction } from "./faults.ts";
import type { Reply } from "./reply.ts";

/** Writes a reply whole. `time` is the server's clock in milliseconds, for the Date header. */
export function sendReply(response: ServerResponse, reply: Reply, time: number): void {
  const body = encodeBody(reply);
  response.writeHead(reply.status, describeBody(body, time)).end(body);
}

/** Writes the answer of a `status` fault. Its own headers win over the emulator's. */
export function sendFault(
  response: ServerResponse,
  { status, body, headers }: Extract<FaultAction, { kind: "status" }>,
  time: number,
): void {
  const text = body ?? JSON.stringify({ message: `emulated ${status}` });
  const isEmpty = status === 204 || status === 304;
  const content = isEmpty ? "" : text;
  response.writeHead(status, { ...describeBody(content, time), ...headers }).end(content);
}

/** Declares the whole length of a reply, writes half of it and ends the connection. */
export function sendHalf(response: ServerResponse, reply: Reply, time: number): void {
  const body = Buffer.from(encodeBody(reply));
  if (body.length < 2) {
    response.destroy();
    return;
  }
  response.writeHead(reply.status, describeBody(body, time));
  // Only once written: ending at once would discard what the client is meant to see.
  response.write(body.subarray(0, Math.floor(body.length / 2)), () => response.destroy());
}

function encodeBody({ body }: Reply): string {
  return body === undefined ? "" : JSON.stringify(body);
}

function describeBody(body: string | Buffer, time: number): Record<string, string | number> {
  const date = formatHttpDate(time);
  if (body.length === 0) return { Date: date };
  return {
    "Content-Type": "application/json; charset=utf-8",
    "Content-Length": Buffer.byteLength(body),
    Date: date,
  };
}

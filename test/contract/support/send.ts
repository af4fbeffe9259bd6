import { request as open } from "node:http";
import type { IncomingHttpHeaders } from "node:http";
import { buffer } from "node:stream/consumers";

export interface Message {
  readonly method: string;
  /** Path and query as they came over the wire. */
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

export interface Received {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

const ofConnection = ["host", "connection"];

/** Sends a message to an origin as it is, but for Host, and returns the answer. */
export function send(origin: string, { method, path, headers, body }: Message): Promise<Received> {
  const others = Object.entries(headers).filter(([name]) => !ofConnection.includes(name));
  const { hostname, port } = new URL(origin);
  return new Promise((resolve, reject) => {
    const request = open({
      hostname,
      port,
      method,
      path,
      headers: Object.fromEntries(others),
      agent: false,
    });
    request.on("error", reject);
    request.on("response", (reply) => {
      buffer(reply).then((received) => {
        resolve({ status: reply.statusCode ?? 0, headers: reply.headers, body: received });
      }, reject);
    });
    request.end(body);
  });
}

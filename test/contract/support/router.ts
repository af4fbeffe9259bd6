/**
 * Stands before the emulator, which verifies each signature and answers, and shows a copy of each
 * request to the document that speaks of its path. A copy has an API key, because the documents
 * know no other way to say who asks.
 */
import { once } from "node:events";
import { createServer } from "node:http";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { buffer } from "node:stream/consumers";
import type { Prism } from "./prism.ts";
import { send } from "./send.ts";
import type { Message } from "./send.ts";

export interface Judged {
  readonly method: string;
  readonly path: string;
  readonly body: string;
  /** How the emulator answered. */
  readonly status: number;
  readonly violations: readonly string[];
}

export interface Router {
  readonly origin: string;
  readonly seen: readonly Judged[];
  close(): Promise<void>;
}

export interface Documents {
  readonly v1: Prism;
  readonly v2: Prism;
}

export async function startRouter(upstream: string, documents: Documents): Promise<Router> {
  const seen: Judged[] = [];
  const server = createServer((request, response) => {
    handle(request, response).catch((error: unknown) => response.destroy(error as Error));
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    seen,
    close: async () => {
      server.close();
      server.closeAllConnections();
      await once(server, "close");
    },
  };

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { method = "", url: path = "", headers } = request;
    const message = { method, path, headers, body: await buffer(request) };
    const [violations, reply] = await Promise.all([
      judge(message, documents),
      send(upstream, message),
    ]);
    const { status } = reply;
    seen.push({ method, path, body: message.body.toString("utf8"), status, violations });
    response.writeHead(status, reply.headers).end(reply.body);
  }
}

async function judge(message: Message, { v1, v2 }: Documents): Promise<readonly string[]> {
  const [, base = "", path = ""] = /^(\/api(?:\/v2)?)(\/.*)$/.exec(message.path) ?? [];
  if (base === "") return [`${message.path} is below neither /api nor /api/v2`];
  const headers = { ...message.headers, "x-api-key": "some key" };
  return (base === "/api" ? v1 : v2).judge({ ...message, path, headers });
}

/**
 * What the fakes of this folder share: a server on loopback that keeps every request whole, notices
 * what no token client may send, answers as its peer says, and spoils answers as a test orders. It
 * shares no code with the program it judges.
 */
import { once } from "node:events";
import { createServer, type IncomingHttpHeaders, type IncomingMessage } from "node:http";
import { createServer as createTlsServer, type ServerOptions } from "node:https";
import type { AddressInfo, Socket } from "node:net";
import { text } from "node:stream/consumers";
import type { Fault } from "./faults.ts";
import { secretsOfReply, secretsOfRequest } from "./secrets.ts";
import { brokenTokenRules } from "./token-rules.ts";

export interface Seen {
  readonly method: string;
  /** Path and query as sent. */
  readonly target: string;
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
  /** The body read as a form. */
  readonly form: URLSearchParams;
  /** When it came, milliseconds of the real clock. */
  readonly at: number;
}

export interface Reply {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent as it is; undefined sends no body. */
  readonly body?: string;
}

export interface Peer {
  readonly origin: string;
  /** Every request, in the order of arrival. */
  readonly requests: Seen[];
  /** What was wrong with them, whatever they were answered. */
  readonly complaints: string[];
  /** The bodies it answered, by path. */
  readonly replies: { readonly path: string; readonly body: string }[];
  /** Every token, secret and assertion that went over this wire, and must not be seen elsewhere. */
  readonly secrets: Set<string>;
  /** Those of them that it gave out itself. */
  readonly tokens: Set<string>;
  /** The server's clock minus the real one, milliseconds: in Date and in everything it dates. */
  clockOffset: number;
  /** Seconds since 1970 by the server's clock. */
  now(): number;
  /** Requests to the token endpoint, at any of its paths. */
  tokenRequests(): Seen[];
  /** How many connections were made to it. */
  connections(): number;
  /** Requests whose path is this one. */
  to(path: string): Seen[];
  /** Spoils the next answers of the token endpoint, one by default. */
  spoil(fault: Fault, times?: number): void;
  /** Spoils the next answers at a path. */
  spoilAt(path: string, fault: Fault, times?: number): void;
  close(): Promise<void>;
}

export interface PeerOptions {
  readonly tokenPaths: readonly string[];
  /** Makes the honest answer; `request` is the spent message, for its connection. */
  readonly answer: (seen: Seen, request: IncomingMessage) => Reply | Promise<Reply>;
  readonly tls?: ServerOptions;
  readonly clockOffset?: number;
}

interface Order {
  readonly paths: readonly string[];
  readonly fault: Fault;
  left: number;
}

/** Starts a peer on a free port of 127.0.0.1. */
export async function startPeer(options: PeerOptions): Promise<Peer> {
  const orders: Order[] = [];
  const sockets = new Set<Socket>();
  let connections = 0;
  const server = options.tls ? createTlsServer(options.tls) : createServer();
  server.on("connection", (socket: Socket) => {
    connections += 1;
    sockets.add(socket);
    socket.once("close", () => sockets.delete(socket));
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;

  const peer: Peer = {
    origin: `${options.tls ? "https" : "http"}://127.0.0.1:${port}`,
    requests: [],
    complaints: [],
    replies: [],
    secrets: new Set(),
    tokens: new Set(),
    clockOffset: options.clockOffset ?? 0,
    now: () => Math.floor((Date.now() + peer.clockOffset) / 1000),
    tokenRequests: () => peer.requests.filter(({ path }) => options.tokenPaths.includes(path)),
    connections: () => connections,
    to: (path) => peer.requests.filter((seen) => seen.path === path),
    spoil: (fault, left = 1) => void orders.push({ paths: options.tokenPaths, fault, left }),
    spoilAt: (path, fault, left = 1) => void orders.push({ paths: [path], fault, left }),
    close: async () => {
      for (const socket of sockets) socket.destroy();
      if (!server.listening) return;
      server.close();
      await once(server, "close");
    },
  };
  server.on("request", (request, response) => {
    const send = ({ status, headers, body }: Reply) => {
      response.sendDate = false;
      const date = new Date(Date.now() + peer.clockOffset).toUTCString();
      response.writeHead(status, { Date: date, ...headers }).end(body);
    };
    respond(request).then(send, (error: unknown) => {
      peer.complaints.push(`the peer failed: ${String(error)}`);
      response.destroy();
    });
  });
  return peer;

  async function respond(request: IncomingMessage): Promise<Reply> {
    const seen = await see(request);
    peer.requests.push(seen);
    for (const secret of secretsOfRequest(seen)) peer.secrets.add(secret);
    if (options.tokenPaths.includes(seen.path)) peer.complaints.push(...brokenTokenRules(seen));
    const honest = await options.answer(seen, request);
    const order = orders.find(({ paths, left }) => left > 0 && paths.includes(seen.path));
    if (order) order.left -= 1;
    const reply = order ? await order.fault(honest, seen) : honest;
    for (const token of secretsOfReply(reply)) {
      peer.secrets.add(token);
      peer.tokens.add(token);
    }
    peer.replies.push({ path: seen.path, body: reply.body ?? "" });
    return reply;
  }
}

async function see(request: IncomingMessage): Promise<Seen> {
  const { method = "", url = "", headers } = request;
  const at = Date.now();
  const body = await text(request);
  const [path = ""] = url.split("?");
  return { method, target: url, path, headers, body, form: new URLSearchParams(body), at };
}

export function jsonReply(
  status: number,
  value: unknown,
  headers: Readonly<Record<string, string>> = {},
): Reply {
  const type = { "Content-Type": "application/json;charset=UTF-8" };
  return { status, headers: { ...type, ...headers }, body: JSON.stringify(value) };
}

/** An RFC 6749 5.2 error. */
export function oauthError(status: number, error: string, description?: string): Reply {
  return jsonReply(status, {
    error,
    ...(description === undefined ? {} : { error_description: description }),
  });
}

/** The token of an `Authorization: Bearer` header; undefined without one. */
export function bearerOf(seen: Seen): string | undefined {
  return /^Bearer ([A-Za-z0-9._~+/-]+=*)$/.exec(seen.headers.authorization ?? "")?.[1];
}

/** What follows `Basic`, decoded from base64 and nothing more; undefined without one. */
export function basicOf(seen: Seen): string | undefined {
  const encoded = /^Basic ([A-Za-z0-9+/]+=*)$/.exec(seen.headers.authorization ?? "")?.[1];
  return encoded === undefined ? undefined : Buffer.from(encoded, "base64").toString("utf8");
}

/** The id and the secret of Basic as RFC 6749 2.3.1 wants them: form-decoded. */
export function decodedBasicOf(seen: Seen): readonly [id: string, secret: string] | undefined {
  const pair = basicOf(seen);
  const colon = pair?.indexOf(":") ?? -1;
  if (pair === undefined || colon < 0) return undefined;
  const decode = (part: string) => new URLSearchParams(`x=${part}`).get("x") ?? "";
  return [decode(pair.slice(0, colon)), decode(pair.slice(colon + 1))];
}

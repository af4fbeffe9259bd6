/**
 * The world outside the guest, on 10.0.2.2: a name server, a door for the guest's marks, and the
 * API behind TLS.
 */
import { createSocket } from "node:dgram";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { createServer as createHttpServer, request as sendRequest } from "node:http";
import type { IncomingMessage, ServerResponse } from "node:http";
import { createServer as createHttpsServer } from "node:https";
import { createServer as createTcpServer } from "node:net";
import type { Server, Socket } from "node:net";
import type { ApiMode } from "./case.ts";

export type Close = () => void;

/**
 * Answers each question for an IPv4 address, TTL 1, and others with nothing; not at all while the
 * address is `silent`.
 */
export async function startNameServer(getAddress: () => string): Promise<Close> {
  const socket = createSocket("udp4");
  socket.on("message", (query, from) => {
    const address = getAddress();
    if (address !== "silent") socket.send(answerQuestion(query, address), from.port, from.address);
  });
  socket.bind(5353, "0.0.0.0");
  await once(socket, "listening");
  return () => socket.close();
}

/**
 * RFC 1035 section 4: the header and the question again, and one A record that points back at the
 * question's name.
 */
function answerQuestion(query: Buffer, address: string): Buffer {
  let end = 12;
  while (query[end] !== undefined && query[end] !== 0) end += (query[end] ?? 0) + 1;
  const question = query.subarray(12, end + 5);
  const isAddress = query.readUInt16BE(end + 1) === 1;
  const header = Buffer.from([0, 0, 0x81, 0x80, 0, 1, 0, isAddress ? 1 : 0, 0, 0, 0, 0]);
  query.copy(header, 0, 0, 2);
  const record = [0xc0, 12, 0, 1, 0, 1, 0, 0, 0, 1, 0, 4, ...address.split(".").map(Number)];
  return Buffer.concat([header, question, Buffer.from(isAddress ? record : [])]);
}

/** Calls `onMark` with each word that the guest's act sends, before the guest goes on. */
export async function startDoor(onMark: (word: string) => Promise<void>): Promise<Close> {
  const server = createHttpServer((request, response) => {
    const word = /^\/mark\/([\w-]+)$/.exec(request.url ?? "")?.[1];
    const marked = word === undefined ? Promise.resolve() : onMark(word);
    marked.then(
      () => response.end(),
      () => response.destroy(),
    );
  });
  return listen(server, 8099);
}

export interface Certificate {
  readonly key: string;
  readonly cert: string;
}

export interface ApiOptions {
  readonly certificate: Certificate;
  /** Of the emulator. */
  readonly origin: string;
  /** Called when something connects to an API that never answers. */
  readonly onMuteConnection: () => void;
}

/** Puts TLS before the emulator, or a fault of the connection in its place. */
export async function startApi(mode: ApiMode, options: ApiOptions): Promise<Close> {
  if (mode === "refused") return () => {};
  if (mode === "mute") return listen(createTcpServer(options.onMuteConnection), 8443);
  const { key, cert } = options.certificate;
  const server = createHttpsServer(
    { key: readFileSync(key), cert: readFileSync(cert) },
    (request, response) => forward(request, response, options.origin),
  );
  return listen(server, 8443);
}

function forward(request: IncomingMessage, response: ServerResponse, origin: string): void {
  const { method, headers, url } = request;
  const onward = sendRequest(`${origin}${url ?? ""}`, { method, headers }, (reply) => {
    response.writeHead(reply.statusCode ?? 502, reply.headers);
    reply.pipe(response);
  });
  onward.on("error", () => response.destroy());
  request.pipe(onward);
}

/** Listens on all addresses; the closing ends what is connected too. */
export async function listen(server: Server, port: number): Promise<Close> {
  const sockets = new Set<Socket>();
  server.on("connection", (socket: Socket) => {
    sockets.add(socket.on("close", () => sockets.delete(socket)).on("error", () => {}));
  });
  server.listen(port, "0.0.0.0");
  await once(server, "listening");
  return () => {
    server.close();
    for (const socket of sockets) socket.destroy();
  };
}

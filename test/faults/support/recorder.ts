/** HTTP servers on loopback that keep what they were asked. */
import { createServer, request as send } from "node:http";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { Cleaner } from "./cleaner.ts";

export interface Recorded {
  readonly line: string;
  readonly date: string;
  readonly signature: string;
  /** The status it was answered with. */
  readonly status: number;
}

export interface Recorder {
  readonly origin: string;
  readonly recorded: readonly Recorded[];
}

/** Passes every request on to another origin, and its answer back. */
export function recordTraffic(cleaner: Cleaner, origin: string): Promise<Recorder> {
  return listen(cleaner, (request, response, record) => {
    const headers = request.headers;
    const forward = send(
      origin,
      { path: request.url, method: request.method, headers },
      (reply) => {
        record(reply.statusCode ?? 0);
        response.writeHead(reply.statusCode ?? 502, reply.rawHeaders);
        reply.pipe(response);
      },
    );
    forward.on("error", () => response.destroy());
    request.pipe(forward);
  });
}

/**
 * Refuses every request with 401; its clock is off by each of the offsets in turn, in milliseconds.
 */
export function refuseAll(cleaner: Cleaner, offsets: readonly number[]): Promise<Recorder> {
  let count = 0;
  return listen(cleaner, (request, response, record) => {
    const offset = offsets[count % offsets.length] ?? 0;
    count += 1;
    record(401);
    const date = new Date(Date.now() + offset).toUTCString();
    request.resume();
    response.sendDate = false;
    response.writeHead(401, { Date: date, "Content-Type": "application/json" });
    response.end('{"message":"Unauthorized"}');
  });
}

/** Answers every request with this JSON text. */
export function answerAll(cleaner: Cleaner, body: string): Promise<Recorder> {
  return listen(cleaner, (request, response, record) => {
    record(200);
    request.resume();
    response.writeHead(200, { "Content-Type": "application/json" });
    response.end(body);
  });
}

type Answer = (
  request: IncomingMessage,
  response: ServerResponse,
  record: (status: number) => void,
) => void;

async function listen(cleaner: Cleaner, answer: Answer): Promise<Recorder> {
  const recorded: Recorded[] = [];
  const server = createServer((request, response) => {
    answer(request, response, (status) => {
      const [, signature = ""] =
        /signature="([^"]*)"/.exec(request.headers.authorization ?? "") ?? [];
      const line = `${request.method} ${request.url} HTTP/${request.httpVersion}`;
      recorded.push({ line, date: request.headers.date ?? "", signature, status });
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  cleaner.later(() => {
    server.close();
    server.closeAllConnections();
  });
  return { origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, recorded };
}

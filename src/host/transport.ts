import { Agent, request as httpRequest } from "node:http";
import type { ClientRequest, IncomingMessage } from "node:http";
import { SysctxError } from "../errors.ts";
import { isLoopback } from "../origin.ts";
import type {
  Delivery,
  Environment,
  Transport,
  TransportOptions,
  WireReply,
  WireRequest,
} from "../ports.ts";
import { systemClock } from "./clock.ts";
import type { Connector } from "./connection.ts";
import { createConnector } from "./connection.ts";
import { explainFailure, networkError } from "./network-errors.ts";
import type { Way } from "./network-errors.ts";
import { chooseProxy } from "./proxy.ts";
import { isResolving } from "./resolver.ts";

/** No answer of the System Context API comes near it; an endless body ends here. */
const maximumReplyBytes = 4 * 1024 * 1024;

/** The Host header and the name in TLS are ours: Node would look for an IPv6 address in both, with a costly expression. */
const requestOptions = { setHost: false, servername: "", insecureHTTPParser: false };

/**
 * Opens the way to one origin: Node's own client over HTTP/1.1, because the signed request line says HTTP/1.1. The path
 * goes out byte for byte, no redirect is followed, nothing is inflated, and no environment variable can switch certificate
 * verification off. The first connection begins at once: whoever asks for a transport is about to send.
 * Errors: usage (bad proxy), input_failed (bad --cacert).
 */
export async function openTransport(
  options: TransportOptions,
  env: Environment,
): Promise<Transport> {
  const { origin } = options;
  const proxy = chooseProxy(origin, env);
  const way: Way = { origin, proxy: proxy?.host };
  const closing = new AbortController();
  const agent = openAgent(createConnector(options, proxy), options.connections, closing.signal);
  // Node connects in its next tick, which the caller's own work would delay.
  await new Promise((resolve) => process.nextTick(resolve));
  return {
    trusted: origin.startsWith("https:") || isLoopback(new URL(origin).hostname),
    proxy: way.proxy,
    send: (request, signal) => exchange(agent, way, request, signal),
    close: () => {
      closing.abort();
      agent.destroy();
    },
  };
}

/** Node's pool of connections over our way of making them. */
function openAgent(connect: Connector, connections: number, closed: AbortSignal): Agent {
  let first: ReturnType<Connector> | undefined = connect(closed);
  first.then(
    // Reads on, so that its end is noticed while it waits for its request.
    (socket) => void socket.resume(),
    // Told to the first request, which may come later.
    () => undefined,
  );
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  agent.createConnection = (_options, done) => {
    // The server may have waited for the request no longer.
    const usable = first?.then((socket) => (socket.destroyed ? connect(closed) : socket));
    first = undefined;
    (usable ?? connect(closed)).then(
      (socket) => done?.(null, socket),
      // A failure has no socket, which Node's types do not know.
      (error: Error) => (done as (error: Error) => void)(error),
    );
    return undefined;
  };
  return agent;
}

type Fail = (error: unknown) => void;

/** Sends one request and collects its whole answer. Settles at the latest when the signal aborts. */
function exchange(
  agent: Agent,
  way: Way,
  { method, path, headers, body }: WireRequest,
  signal: AbortSignal,
): Promise<Delivery> {
  return new Promise((resolve) => {
    let started = false;
    let request: ClientRequest | undefined;
    let [answered, settled] = [false, false];
    const settle = (delivery: Delivery) => {
      settled = true;
      signal.removeEventListener("abort", onAbort);
      resolve(delivery);
    };
    const fail = (error: unknown) => {
      if (settled) return;
      settle({ kind: "failure", failure: explainFailure(error, started, way, systemClock.now()) });
      request?.destroy();
    };
    const onAbort = () => fail(new SysctxError("timeout", describePhase(started, way)));
    if (signal.aborted) return onAbort();
    signal.addEventListener("abort", onAbort);
    try {
      request = httpRequest({ agent, method, path, ...requestOptions });
      request.setHeader("Host", new URL(way.origin).host);
      // Not among the options, which NODE_DEBUG=http prints.
      for (const [name, value] of Object.entries(headers)) request.setHeader(name, value);
      request.on("socket", () => (started = true));
      request.on("response", (response) => {
        answered = true;
        collect(response, (reply) => settle({ kind: "reply", reply }), fail);
      });
      request.on("error", fail);
      // E.g. after a 101: no answer, and no error either.
      request.on("close", () => answered || fail(networkError("ECONNRESET")));
      request.end(body);
    } catch (error) {
      fail(error);
    }
  });
}

/** Reads the whole answer. An end that comes too soon is an error of the response. */
function collect(response: IncomingMessage, done: (reply: WireReply) => void, fail: Fail): void {
  const chunks: Buffer[] = [];
  let size = 0;
  response.on("data", (chunk: Buffer) => {
    chunks.push(chunk);
    size += chunk.length;
    if (size > maximumReplyBytes) fail(networkError("REPLY_TOO_LARGE"));
  });
  response.on("error", fail);
  // The connection is free only after this: another request would open a second one.
  response.on("end", () =>
    process.nextTick(() =>
      done({
        status: response.statusCode ?? 0,
        headers: readHeaders(response),
        body: Buffer.concat(chunks),
      }),
    ),
  );
}

function readHeaders({ headersDistinct }: IncomingMessage): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(headersDistinct).map(([name, values = []]) => [name, values.join(", ")]),
  );
}

/** What was being waited for; without it a silent name server looks like a slow API. */
function describePhase(started: boolean, { origin, proxy }: Way): string {
  const host = proxy ?? new URL(origin).host;
  if (started) return `${host} had not answered`;
  const name = host.replace(/:\d+$/, "");
  return isResolving()
    ? `the name ${name} was still being resolved`
    : `there was no connection to ${host} yet`;
}

import type { buildConnector, Dispatcher, Pool } from "undici";
import { SysctxError, systemCode } from "../errors.ts";
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
import { clientOptions } from "./client-options.ts";
import type { Connector } from "./connection.ts";
import { createConnector } from "./connection.ts";
import { explainFailure, networkError } from "./network-errors.ts";
import type { Way } from "./network-errors.ts";
import { chooseProxy } from "./proxy.ts";
import { isResolving } from "./resolver.ts";

/**
 * Opens the way to one origin: undici over HTTP/1.1, because the signed request line says HTTP/1.1.
 * The path goes out byte for byte, no redirect is followed, nothing is inflated, and no environment
 * variable can switch certificate verification off. The first connection begins at once: whoever
 * asks for a transport is about to send. Errors: usage (bad proxy), input_failed (bad --cacert).
 */
export async function openTransport(
  options: TransportOptions,
  env: Environment,
): Promise<Transport> {
  const { origin, connections } = options;
  const proxy = chooseProxy(origin, env);
  const way: Way = { origin, proxy: proxy?.host };
  const closing = new AbortController();
  const connect = firstAtOnce(createConnector(options, proxy), closing.signal);
  // It goes on between the turns of the event loop only, and the caller's own work would delay
  // them. With a server nearby the handshake has begun after two, and goes on there meanwhile.
  for (let turn = 0; turn < 2; turn += 1) await new Promise((resolve) => setImmediate(resolve));
  let pool: Promise<Pool> | undefined;
  return {
    trusted: origin.startsWith("https:") || isLoopback(new URL(origin).hostname),
    proxy: way.proxy,
    async send(request, signal) {
      pool ??= openPool(origin, { ...clientOptions, connections, connect });
      return exchange(await pool, way, request, signal);
    },
    close: () => {
      closing.abort();
      void pool?.then((opened) => opened.destroy());
    },
  };
}

async function openPool(origin: string, options: Pool.Options): Promise<Pool> {
  const { default: ConnectionPool } = await import("undici/lib/dispatcher/pool.js");
  return new ConnectionPool(origin, options);
}

/** Begins the first connection now, and hands it to whoever asks first. */
function firstAtOnce(connect: Connector, closed: AbortSignal): buildConnector.connector {
  let first: ReturnType<Connector> | undefined = connect(closed);
  first.then(
    // Reads on, so that its end is noticed while it waits for its request.
    (socket) => void socket.resume(),
    // Told to the first request, which may come later.
    () => undefined,
  );
  return (_options, done) => {
    // The server may have waited for the request no longer.
    const usable = first?.then((socket) => (socket.destroyed ? connect(closed) : socket));
    first = undefined;
    (usable ?? connect(closed)).then(
      (socket) => done(null, socket),
      (error: Error) => done(error, null),
    );
  };
}

/**
 * Sends one request and collects its whole answer. Settles at the latest when the signal aborts.
 */
function exchange(
  pool: Dispatcher,
  way: Way,
  request: WireRequest,
  signal: AbortSignal,
): Promise<Delivery> {
  return new Promise((resolve) => {
    let controller: Dispatcher.DispatchController | undefined;
    // Of the answer, once it has begun.
    let status = 0;
    const settle = (delivery: Delivery) => {
      signal.removeEventListener("abort", onAbort);
      resolve(delivery);
    };
    const fail = (error: unknown) => {
      const cause = status > 0 && isLost(error) ? networkError("HPE_INVALID_EOF_STATE") : error;
      const failure = explainFailure(cause, controller !== undefined, way, systemClock.now());
      settle({ kind: "failure", failure });
    };
    // undici has no hold on a request that waits for its connection, so it is not waited for.
    const onAbort = () => {
      fail(new SysctxError("timeout", describePhase(controller !== undefined, status > 0, way)));
      controller?.abort(timeLimit());
    };
    if (signal.aborted) return onAbort();
    signal.addEventListener("abort", onAbort);
    let headers: WireReply["headers"] = new Map();
    const chunks: Buffer[] = [];
    const handler: Dispatcher.DispatchHandler = {
      onRequestStart(given) {
        // The request may have waited longer than its caller.
        if (signal.aborted) return given.abort(timeLimit());
        controller = given;
      },
      onResponseStart(_controller, code, fields) {
        // Others of status 1xx come first and mean nothing here.
        if (code >= 200) [status, headers] = [code, readHeaders(fields)];
      },
      onResponseData: (_controller, chunk) => void chunks.push(chunk),
      onResponseEnd: () => {
        const reply = { status, headers, body: Buffer.concat(chunks) };
        // undici has its connection back in the next turn; a request before that would open a
        // second one.
        queueMicrotask(() => setImmediate(() => settle({ kind: "reply", reply })));
      },
      onResponseError: (_controller, error) => fail(error),
    };
    try {
      const method = request.method as Dispatcher.HttpMethod;
      pool.dispatch({ origin: way.origin, ...request, method }, handler);
    } catch (error) {
      fail(error);
    }
  });
}

const isLost = (error: unknown) =>
  ["UND_ERR_SOCKET", "ECONNRESET"].includes(systemCode(error) ?? "");

const timeLimit = () => new Error("time limit");

function readHeaders(
  fields: Readonly<Record<string, string | string[] | undefined>>,
): WireReply["headers"] {
  return new Map(
    Object.entries(fields).map(([name, value = ""]) => [
      name.toLowerCase(),
      [value].flat().join(", "),
    ]),
  );
}

/** What was being waited for; without it a silent name server looks like a slow API. */
function describePhase(started: boolean, answers: boolean, { origin, proxy }: Way): string {
  const server = new URL(origin).host;
  if (answers) return `the response of ${server} did not end`;
  if (started) return `${server} did not answer`;
  const host = proxy ?? server;
  const name = host.replace(/:\d+$/, "");
  return isResolving()
    ? `the name ${name} was still being resolved`
    : `no connection to ${host} yet`;
}

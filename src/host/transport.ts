import type { Dispatcher } from "undici";
import { SysctxError } from "../errors.ts";
import type { Delivery, Environment, Transport, TransportOptions, WireRequest } from "../ports.ts";
import { readAuthorities } from "./authorities.ts";
import { isLoopback } from "../origin.ts";
import { explainFailure } from "./network-errors.ts";
import { chooseProxy } from "./proxy.ts";
import { pendingLookups } from "./resolver.ts";

/** No answer of the System Context API comes near it; an endless body ends here. */
export const maximumReplyBytes = 4 * 1024 * 1024;

/** Two lines of text for a person are enough on a slow path: each address of a name gets this long before the next. */
const addressAttemptTimeout = 2_000;

/**
 * Opens the way to one origin: undici over HTTP/1.1, because the signed request line says HTTP/1.1. The path goes out byte
 * for byte, no redirect is followed, and no environment variable can switch certificate verification off.
 * Errors: usage (bad proxy), input_failed (bad --cacert).
 */
export async function openTransport(
  options: TransportOptions,
  env: Environment,
): Promise<Transport> {
  const { origin } = options;
  const loopback = isLoopback(new URL(origin).hostname);
  const proxy = chooseProxy(origin, env);
  const dispatcher = await openDispatcher(options, proxy);
  return {
    trusted: origin.startsWith("https:") || loopback,
    proxy: proxy?.host,
    send: (request, signal) => exchange(dispatcher, origin, request, signal),
    close: () => void dispatcher.destroy().catch(() => undefined),
  };
}

async function openDispatcher(
  options: TransportOptions,
  proxy: URL | undefined,
): Promise<Dispatcher> {
  const connect = {
    // Explicit, or NODE_TLS_REJECT_UNAUTHORIZED=0 would accept every certificate.
    rejectUnauthorized: true,
    timeout: options.connectTimeout,
    lookup: pendingLookups.lookup,
    autoSelectFamilyAttemptTimeout: addressAttemptTimeout,
    ...(options.cacert === undefined ? {} : { ca: readAuthorities(options.cacert) }),
  };
  const common = {
    allowH2: false,
    connections: options.connections,
    pipelining: 1,
    maxResponseSize: maximumReplyBytes,
    // The one deadline is ours; undici's timers only measure idle time.
    headersTimeout: 0,
    bodyTimeout: 0,
  };
  if (proxy === undefined) {
    const { default: Pool } = await import("undici/lib/dispatcher/pool.js");
    return new Pool(options.origin, { ...common, connect });
  }
  const { default: ProxyAgent } = await import("undici/lib/dispatcher/proxy-agent.js");
  return new ProxyAgent({ ...common, uri: proxy.href, requestTls: connect, proxyTls: connect });
}

/** Sends one request and collects its whole answer. Settles at the latest when the signal aborts. */
function exchange(
  dispatcher: Dispatcher,
  origin: string,
  request: WireRequest,
  signal: AbortSignal,
): Promise<Delivery> {
  return new Promise((resolve) => {
    const received = {
      started: false,
      status: 0,
      headers: new Map<string, string>(),
      chunks: [] as Buffer[],
    };
    let controller: Dispatcher.DispatchController | undefined;
    const settle = (delivery: Delivery) => {
      signal.removeEventListener("abort", onAbort);
      resolve(delivery);
    };
    const fail = (error: unknown) =>
      settle({ kind: "failure", failure: explainFailure(error, received.started, origin) });
    // undici looks at a signal only once there is a socket; the promise must not wait for that.
    const onAbort = () => {
      fail(new SysctxError("timeout", "the time limit ended before the answer was there"));
      controller?.abort(new Error("time limit"));
    };
    if (signal.aborted) return onAbort();
    signal.addEventListener("abort", onAbort);
    const handler: Dispatcher.DispatchHandler = {
      onRequestStart(given) {
        controller = given;
        received.started = true;
      },
      onResponseStart(_controller, status, headers) {
        // 1xx answers come first and mean nothing here.
        if (status < 200) return;
        received.status = status;
        received.headers = readHeaders(headers);
      },
      onResponseData(_controller, chunk) {
        received.chunks.push(chunk);
      },
      onResponseEnd() {
        const { status, headers, chunks } = received;
        settle({ kind: "reply", reply: { status, headers, body: Buffer.concat(chunks) } });
      },
      onResponseError(_controller, error) {
        fail(error);
      },
    };
    try {
      dispatcher.dispatch(
        { origin, ...request, method: request.method as Dispatcher.HttpMethod },
        handler,
      );
    } catch (error) {
      fail(error);
    }
  });
}

function readHeaders(
  headers: Readonly<Record<string, string | string[] | undefined>>,
): Map<string, string> {
  const entries = Object.entries(headers).map(([name, value]): [string, string] => [
    name.toLowerCase(),
    Array.isArray(value) ? value.join(", ") : (value ?? ""),
  ]);
  return new Map(entries);
}

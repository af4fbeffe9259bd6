import type { Dispatcher } from "undici";
import { SysctxError } from "../errors.ts";
import type { Delivery, Environment, Transport, TransportOptions, WireRequest } from "../ports.ts";
import { systemClock } from "./clock.ts";
import { openDispatcher } from "./dispatcher.ts";
import { isLoopback } from "../origin.ts";
import { explainFailure } from "./network-errors.ts";
import type { Way } from "./network-errors.ts";
import { isResolving } from "./resolver.ts";
import { chooseProxy } from "./proxy.ts";

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
    send: (request, signal) =>
      exchange(dispatcher, { origin, proxy: proxy?.host }, request, signal),
    close: () => void dispatcher.destroy().catch(() => undefined),
  };
}

/** Sends one request and collects its whole answer. Settles at the latest when the signal aborts. */
function exchange(
  dispatcher: Dispatcher,
  way: Way,
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
      settle({
        kind: "failure",
        failure: explainFailure(error, received.started, way, systemClock.now()),
      });
    // undici looks at a signal only once there is a socket; the promise must not wait for that.
    const onAbort = () => {
      fail(new SysctxError("timeout", describePhase(received.started, way)));
      controller?.abort(new Error("time limit"));
    };
    if (signal.aborted) return onAbort();
    signal.addEventListener("abort", onAbort);
    const handler: Dispatcher.DispatchHandler = {
      onRequestStart(given) {
        // The request may have waited for a connection longer than its caller for the answer.
        if (signal.aborted) return given.abort(new Error("time limit"));
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
        const reply = { status, headers, body: Buffer.concat(chunks) };
        signal.removeEventListener("abort", onAbort);
        // undici takes a connection back in the next turn of the loop. A request that is made before that would find it
        // busy and open another one: two more round trips.
        queueMicrotask(() => setImmediate(() => settle({ kind: "reply", reply })));
      },
      onResponseError(_controller, error) {
        fail(error);
      },
    };
    try {
      dispatcher.dispatch(
        { origin: way.origin, ...request, method: request.method as Dispatcher.HttpMethod },
        handler,
      );
    } catch (error) {
      fail(error);
    }
  });
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

function readHeaders(
  headers: Readonly<Record<string, string | string[] | undefined>>,
): Map<string, string> {
  const entries = Object.entries(headers).map(([name, value]): [string, string] => [
    name.toLowerCase(),
    Array.isArray(value) ? value.join(", ") : (value ?? ""),
  ]);
  return new Map(entries);
}

import type { Dispatcher, Pool } from "undici";
import type { TransportOptions } from "../ports.ts";
import { readAuthorities } from "./authorities.ts";
import type { ConnectorOptions } from "./connector.ts";
import { countedLookup } from "./resolver.ts";

/** No answer of the System Context API comes near it; an endless body ends here. */
export const maximumReplyBytes = 4 * 1024 * 1024;

/** Each address of a name gets this long before the next is tried beside it; Node's own 250 ms fail on a slow path. */
const addressAttemptTimeout = 2_000;

/** How each connection is made. Errors: input_failed (bad --cacert). */
export function connectorOptions(options: TransportOptions): ConnectorOptions {
  return {
    // undici 8 would offer HTTP/2, and the signed request line says HTTP/1.1.
    allowH2: false,
    // Explicit, or NODE_TLS_REJECT_UNAUTHORIZED=0 would accept every certificate.
    rejectUnauthorized: true,
    timeout: options.connectTimeout,
    lookup: countedLookup,
    autoSelectFamilyAttemptTimeout: addressAttemptTimeout,
    ...(options.cacert === undefined ? {} : { ca: readAuthorities(options.cacert) }),
    ...(options.identity === undefined ? {} : describeIdentity(options.identity)),
  };
}

/** In the form that TLS takes; the key's text lives in this process only. */
function describeIdentity({ certificate, key }: NonNullable<TransportOptions["identity"]>) {
  return { cert: certificate, key: key.export({ type: "pkcs8", format: "pem" }) };
}

/** Opens undici's connections to one origin, through a proxy if there is one. Errors: input_failed (bad --cacert). */
export function openDispatcher(
  options: TransportOptions,
  proxy: URL | undefined,
): Promise<Dispatcher> {
  const connect = connectorOptions(options);
  const common = {
    allowH2: false,
    connections: options.connections,
    pipelining: 1,
    maxResponseSize: maximumReplyBytes,
    // The one deadline is ours; undici's timers only measure idle time.
    headersTimeout: 0,
    bodyTimeout: 0,
  };
  return proxy === undefined
    ? openPool(options.origin, common, connect)
    : openProxy(proxy, common, connect);
}

async function openPool(
  origin: string,
  options: Pool.Options,
  connect: ConnectorOptions,
): Promise<Dispatcher> {
  const [{ default: ConnectionPool }, { createConnector }] = await Promise.all([
    import("undici/lib/dispatcher/pool.js"),
    import("./connector.ts"),
  ]);
  return new ConnectionPool(origin, { ...options, connect: createConnector(connect) });
}

async function openProxy(
  proxy: URL,
  options: Pool.Options,
  connect: ConnectorOptions,
): Promise<Dispatcher> {
  const [{ default: Agent }, { default: Base }, { default: openTunnel }, { loadAuthorities }] =
    await Promise.all([
      import("undici/lib/dispatcher/proxy-agent.js"),
      import("undici/lib/dispatcher/dispatcher.js"),
      import("undici/lib/api/api-connect.js"),
      import("./connector.ts"),
    ]);
  // undici's index, which is not loaded here, is what gives dispatchers this method; the tunnel is opened with it.
  Base.prototype.connect = openTunnel;
  // A proxy that opens TLS has its authority in the system's store, as a rule.
  const tls = { ...connect, ca: connect.ca ?? (await loadAuthorities()) };
  return new Agent({ ...options, uri: proxy.href, requestTls: tls, proxyTls: tls });
}

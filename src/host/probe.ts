import type { Socket } from "node:net";
import type { TLSSocket } from "node:tls";
import type { SysctxError } from "../errors.ts";
import type { ServerConnection, ServerProbe, TransportOptions } from "../ports.ts";
import { systemClock } from "./clock.ts";
import { createConnector } from "./connection.ts";
import { explainFailure } from "./network-errors.ts";
import { countedLookup } from "./resolver.ts";

/**
 * Looks at the way to a server: its addresses and a connection with its certificate. No request is
 * sent. Behind a proxy the name and the certificate are the proxy's to see, and neither is looked
 * at.
 */
export async function probeServer(
  options: TransportOptions,
  proxy: URL | undefined,
): Promise<ServerProbe> {
  const { hostname } = new URL(options.origin);
  if (proxy !== undefined) {
    return {
      hostname,
      addresses: [],
      connection: { protocol: `through ${proxy.host}`, certificate: undefined },
    };
  }
  const way = { origin: options.origin, proxy: undefined };
  const explain = (error: unknown): SysctxError =>
    explainFailure(error, false, way, systemClock.now()).error;
  const addresses = await resolve(hostname).catch(explain);
  const connection = addresses instanceof Error ? addresses : await connect(options).catch(explain);
  return { hostname, addresses, connection };
}

function resolve(hostname: string): Promise<readonly string[]> {
  return new Promise((resolvePromise, reject) => {
    countedLookup(hostname.replace(/^\[|\]$/g, ""), { all: true }, (error, found) => {
      if (error !== null) return reject(error);
      const addresses = [found].flat().map((one) => (typeof one === "string" ? one : one.address));
      resolvePromise([...new Set(addresses)]);
    });
  });
}

async function connect(options: TransportOptions): Promise<ServerConnection> {
  const socket = await createConnector(options, undefined)(new AbortController().signal);
  const connection = describe(socket);
  socket.destroy();
  return connection;
}

function describe(socket: Socket | TLSSocket): ServerConnection {
  if (!("getPeerCertificate" in socket))
    return { protocol: "plain http on this machine", certificate: undefined };
  const { issuer, valid_from: from, valid_to: to } = socket.getPeerCertificate();
  const name = issuer.O ?? issuer.CN ?? "an unnamed authority";
  return {
    protocol: socket.getProtocol() ?? "TLS",
    certificate: {
      issuer: [name].flat().join(" "),
      validFrom: Date.parse(from),
      validTo: Date.parse(to),
    },
  };
}

import { X509Certificate } from "node:crypto";
import type { Socket } from "node:net";
import type { ConnectionOptions, TLSSocket } from "node:tls";
import type { buildConnector } from "undici";
import buildUndiciConnector from "undici/lib/core/connect.js";
import { systemCode } from "../errors.ts";

type Connector = buildConnector.connector;
/** undici's and Node's own connection options. */
export type ConnectorOptions = Omit<ConnectionOptions, "port"> & {
  readonly allowH2: false;
  readonly timeout: number;
  readonly autoSelectFamilyAttemptTimeout: number;
};

/** The codes that more trusted authorities could mend. */
const unknownAuthority = new Set([
  "UNABLE_TO_GET_ISSUER_CERT_LOCALLY",
  "UNABLE_TO_VERIFY_LEAF_SIGNATURE",
  "SELF_SIGNED_CERT_IN_CHAIN",
  "DEPTH_ZERO_SELF_SIGNED_CERT",
]);

/**
 * Returns how one connection is made. A certificate of an authority that Node does not know is tried once more with the
 * system's own authorities: reading them costs more than the rest of the start, and few servers need them. The
 * certificate's dates are added to a TLS error, because a wrong clock shows in them.
 */
export function createConnector(options: ConnectorOptions): Connector {
  const first = withCertificateDates(buildUndiciConnector(options));
  if (options.ca !== undefined) return first;
  let second: Connector | undefined;
  return (target, callback) => {
    if (second !== undefined) return second(target, callback);
    return first(target, (...[error, socket]) => {
      // A tunnel's socket is used up by a failed handshake.
      if (error === null || target.httpSocket || !unknownAuthority.has(systemCode(error) ?? "")) {
        return error === null ? callback(null, socket) : callback(error, null);
      }
      void loadAuthorities().then((ca) => {
        second = withCertificateDates(buildUndiciConnector({ ...options, ca }));
        second(target, callback);
      });
    });
  };
}

/** Returns Node's own and the system's trusted certificates. */
export async function loadAuthorities(): Promise<string[]> {
  const { getCACertificates } = await import("node:tls");
  return [...getCACertificates("default"), ...getCACertificates("system")];
}

/** When the certificate of a failed connection is valid, in milliseconds since 1970. */
export interface CertificateDates {
  readonly validFrom: number;
  readonly validTo: number;
}

function withCertificateDates(connect: Connector): Connector {
  return (target, callback) => {
    let dates: CertificateDates | undefined;
    const socket = connect(target, (...[error, connected]) => {
      if (error === null) return callback(null, connected);
      callback(Object.assign(error, { certificateDates: dates }), null);
    }) as unknown as Socket | undefined;
    // Before Node's own listener, which ends the socket when the certificate does not hold.
    socket?.prependListener("secure", () => (dates = readDates(socket as TLSSocket)));
  };
}

function readDates(socket: TLSSocket): CertificateDates | undefined {
  const { raw } = socket.getPeerCertificate();
  if (raw === undefined) return undefined;
  const { validFromDate, validToDate } = new X509Certificate(raw);
  return { validFrom: validFromDate.getTime(), validTo: validToDate.getTime() };
}

import { connect as connectTcp, isIP } from "node:net";
import type { Socket } from "node:net";
import { connect as connectTls, getCACertificates } from "node:tls";
import type { TLSSocket, ConnectionOptions as TlsOptions } from "node:tls";
import { systemCode } from "../errors.ts";
import type { TransportOptions } from "../ports.ts";
import { systemClock } from "./clock.ts";
import { readAuthorities, requireCertificate } from "./authorities.ts";
import { requireStrongChain } from "./certificate-chain.ts";
import { networkError } from "./network-errors.ts";
import type { CertificateDates } from "./network-errors.ts";
import { countedLookup } from "./resolver.ts";
import { isBun, strictTls } from "./runtime.ts";

/**
 * Each address of a name gets this long before the next is tried as well; Node's own 250 ms fail on
 * a slow path.
 */
const addressAttemptTimeout = 2_000;

/** The codes that more trusted authorities could help with. */
const unknownAuthority = new Set([
  "UNABLE_TO_GET_ISSUER_CERT_LOCALLY",
  "UNABLE_TO_VERIFY_LEAF_SIGNATURE",
  "SELF_SIGNED_CERT_IN_CHAIN",
  "DEPTH_ZERO_SELF_SIGNED_CERT",
]);

/** The codes in which a wrong clock shows. */
const wrongTime = new Set(["CERT_HAS_EXPIRED", "CERT_NOT_YET_VALID"]);

/** Opens one connection; once the signal is aborted, it ends at once. */
export type Connector = (closed: AbortSignal) => Promise<Socket>;

/**
 * Returns how each connection to an origin is made: TCP, the tunnel if there is a proxy, TLS if the
 * origin speaks it. Each one is open, or has failed, within the time limit. A certificate of an
 * authority that Node does not know is tried once more with the system's own authorities: reading
 * them costs more than the rest of the start, and few servers need them. Errors: input_failed (bad
 * --cacert).
 */
export function createConnector(options: TransportOptions, proxy: URL | undefined): Connector {
  const origin = new URL(options.origin);
  const { cacert, identity } = options;
  const given = cacert === undefined ? undefined : readAuthorities(cacert);
  let ca: TlsOptions["ca"] = given;
  const authorities = () => {
    if (given !== undefined) requireCertificate(given, cacert ?? "");
    return { ca };
  };
  const verified = () => ({ ...authorities(), ...(identity && describeIdentity(identity)) });
  const open = (closed: AbortSignal, tls: () => TlsOptions = verified) =>
    beforeLimit(options.connectTimeout, closed, async (limit) => {
      if (proxy === undefined) return openSocket(origin, tls, limit);
      const { openTunnel } = await import("./proxy.ts");
      // The certificate of this client is for the origin.
      const outer = await openSocket(proxy, authorities, limit);
      return openTls(origin, await openTunnel(outer, proxy, origin, limit), tls(), limit);
    });
  const look = (closed: AbortSignal) => open(closed, unverified).then(readDates);
  return async (closed) => {
    // Of this connection: another one may have loaded them meanwhile.
    const tried = ca;
    try {
      return await open(closed).catch(async (error: unknown) => {
        if (tried !== undefined || !unknownAuthority.has(systemCode(error) ?? "")) throw error;
        ca ??= loadAuthorities();
        return open(closed);
      });
    } catch (error) {
      if (!wrongTime.has(systemCode(error) ?? "")) throw error;
      const certificateDates = await look(closed).catch(() => undefined);
      throw Object.assign(error as Error, { certificateDates });
    }
  };
}

/**
 * Only to read the dates of a certificate that was refused for them; nothing is ever sent over such
 * a connection.
 */
const unverified = (): TlsOptions => ({ rejectUnauthorized: false });

/** In the form that TLS takes; the key's text lives in this process only. */
function describeIdentity({ certificate, key }: NonNullable<TransportOptions["identity"]>) {
  return { cert: certificate, key: key.export({ type: "pkcs8", format: "pem" }) };
}

/** The texts of the certificates that a connection was verified with. */
function listAuthorities(ca: TlsOptions["ca"]): readonly string[] {
  const texts = ca === undefined ? getCACertificates("default") : [ca].flat().map(String);
  return texts.join("\n").match(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g) ?? [];
}

/** Returns Node's own and the system's trusted certificates. */
function loadAuthorities(): string[] {
  return [...getCACertificates("default"), ...getCACertificates("system")];
}

/**
 * Runs the steps of one connection before a limit, which also ends when nobody wants the connection
 * any more.
 */
async function beforeLimit(
  milliseconds: number,
  closed: AbortSignal,
  steps: (limit: AbortSignal) => Promise<Socket>,
): Promise<Socket> {
  const limit = new AbortController();
  const end = (code: string) => limit.abort(networkError(code));
  const timer = setTimeout(() => end("CONNECT_TIMEOUT"), milliseconds);
  const close = () => end("ECONNABORTED");
  closed.addEventListener("abort", close);
  if (closed.aborted) close();
  try {
    return await steps(limit.signal);
  } catch (error) {
    // What was begun and is not waited for any more.
    close();
    throw error;
  } finally {
    clearTimeout(timer);
    closed.removeEventListener("abort", close);
  }
}

/**
 * What TLS takes is longer to load than a server nearby to answer, so it is loaded while TCP
 * connects.
 */
async function openSocket(url: URL, tls: () => TlsOptions, limit: AbortSignal): Promise<Socket> {
  const connecting = untilReady(connectTcp(addressOf(url)), "connect", limit);
  // Looked at below, unless the options are wrong.
  connecting.catch(() => undefined);
  // Node connects in its next tick.
  await new Promise((resolve) => process.nextTick(resolve));
  const isTls = url.protocol === "https:";
  if (isTls) await import("node:tls");
  const options = tls();
  const socket = await connecting;
  return isTls ? openTls(url, socket, options, limit) : socket;
}

function openTls(
  url: URL,
  socket: Socket,
  options: TlsOptions,
  limit: AbortSignal,
): Promise<Socket> {
  const host = hostOf(url);
  const secured = connectTls({
    // Explicit, or NODE_TLS_REJECT_UNAUTHORIZED=0 would accept every certificate.
    rejectUnauthorized: true,
    ...strictTls(),
    ...options,
    socket,
    host,
    // Of an address there is no name to ask for, and its certificate is compared with the address.
    ...(isIP(host) === 0 && { servername: host }),
    ALPNProtocols: ["http/1.1"],
  });
  return untilReady(secured, "secureConnect", limit).then((ready) => {
    if (isBun && options.rejectUnauthorized !== false)
      requireStrongChain(ready, () => listAuthorities(options.ca));
    return ready;
  });
}

const hostOf = ({ hostname }: URL) => hostname.replace(/^\[|\]$/g, "");

function addressOf(url: URL) {
  const { protocol, port } = url;
  return {
    host: hostOf(url),
    port: Number(port || (protocol === "https:" ? 443 : 80)),
    lookup: countedLookup,
    noDelay: true,
    autoSelectFamily: true,
    autoSelectFamilyAttemptTimeout: addressAttemptTimeout,
  };
}

/** Resolves when the socket can carry a request; what fails later is for whoever uses it. */
function untilReady<S extends Socket>(
  socket: S,
  event: "connect" | "secureConnect",
  limit: AbortSignal,
): Promise<S> {
  return new Promise((resolve, reject) => {
    const end = () => socket.destroy(limit.reason as Error);
    if (limit.aborted) end();
    limit.addEventListener("abort", end);
    socket.once(event, () => {
      limit.removeEventListener("abort", end);
      resolve(socket);
    });
    // Stays: a socket without it would end the process when it fails between two users.
    socket.on("error", reject);
  });
}

/** Of the first certificate, from the server's own up, that is not valid now. */
function readDates(socket: Socket): CertificateDates | undefined {
  const now = systemClock.now();
  const own = (socket as TLSSocket).getPeerX509Certificate();
  socket.destroy();
  for (let current = own; current !== undefined; current = current.issuerCertificate) {
    const validFrom = Date.parse(current.validFrom);
    const validTo = Date.parse(current.validTo);
    if (now < validFrom || now > validTo) return { validFrom, validTo, isAbove: current !== own };
  }
  return undefined;
}

import { SysctxError, systemCode } from "../errors.ts";
import type { ErrorCode } from "../errors.ts";
import type { TransportFailure } from "../ports.ts";

interface Explanation {
  readonly code: ErrorCode;
  readonly message: string;
  readonly hint?: string;
  readonly repeatable: boolean;
}

const clockHint = "Check this host's clock: a wrong date can cause this.";
const authorityHint =
  "If a company proxy intercepts TLS, give its certificate with --cacert or NODE_EXTRA_CA_CERTS.";

/** No authority helps there, nor any option. */
const strengthHint =
  "Its operator, or that of a company proxy that intercepts TLS, must raise what it offers.";

const refused = (message: string, hint?: string): Explanation => ({
  code: "connect_failed",
  message,
  ...(hint === undefined ? {} : { hint }),
  repeatable: true,
});
const lost = (message: string): Explanation => ({
  code: "connection_lost",
  message,
  repeatable: true,
});
const untrusted = (message: string, hint = authorityHint): Explanation => ({
  code: "tls_failed",
  message,
  hint,
  repeatable: false,
});
const badReply = (message: string): Explanation => ({
  code: "bad_reply",
  message,
  repeatable: false,
});

/**
 * What each code of Node, its TLS and undici, and each of our own, means. `%` is replaced by the
 * server's host.
 */
const explanations: Readonly<Record<string, Explanation>> = {
  ENOTFOUND: {
    code: "dns_failed",
    message: "could not resolve host %",
    hint: "Check --url and this host's DNS.",
    repeatable: true,
  },
  EAI_AGAIN: {
    code: "dns_failed",
    message: "could not resolve host % at the moment",
    hint: "Check that the network is up and the DNS server reachable.",
    repeatable: true,
  },
  ECONNREFUSED: refused(
    "% refused the connection",
    "Check the address, and that a server is listening there.",
  ),
  EHOSTUNREACH: refused("no route to %"),
  EHOSTDOWN: refused("% is down"),
  ENETUNREACH: refused("the network of % is unreachable", "Check that this host's network is up."),
  ENETDOWN: refused("this host's network is down"),
  ETIMEDOUT: refused("% did not answer the connection attempt"),
  CONNECT_TIMEOUT: refused(
    "% did not answer the connection attempt in time",
    "Check for a firewall that drops packets, or raise --connect-timeout.",
  ),
  ECONNRESET: lost("% closed the connection before it answered"),
  EPIPE: lost("% closed the connection before the request was sent"),
  UND_ERR_SOCKET: lost("% closed the connection before it answered"),
  UND_ERR_RES_CONTENT_LENGTH_MISMATCH: badReply(
    "the response of % does not have the length that it declares",
  ),
  HPE_INVALID_EOF_STATE: lost("the response of % was truncated"),
  CERT_HAS_EXPIRED: untrusted("the certificate of %, or one above it, has expired", clockHint),
  CERT_NOT_YET_VALID: untrusted(
    "the certificate of %, or one above it, is not valid yet",
    clockHint,
  ),
  ERR_TLS_CERT_ALTNAME_INVALID: untrusted(
    "the certificate is not for the name %",
    "Check --url: something else may answer at this address.",
  ),
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: untrusted(
    "the certificate of % is signed by an authority that this host does not trust",
  ),
  UNABLE_TO_GET_ISSUER_CERT: untrusted(
    "the certificate of % is signed by an authority that this host does not trust",
  ),
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: untrusted(
    "the certificate of % is signed by an authority that this host does not trust",
  ),
  SELF_SIGNED_CERT_IN_CHAIN: untrusted(
    "the certificate of % is signed by an authority that this host does not trust",
  ),
  DEPTH_ZERO_SELF_SIGNED_CERT: untrusted("the certificate of % is self-signed"),
  INVALID_PURPOSE: untrusted("the certificate of % is not a server certificate"),
  CERTIFICATE_TOO_WEAK: untrusted(
    "the certificate of %, or one above it, uses a key or a hash that is too weak",
    strengthHint,
  ),
  ERR_SSL_WRONG_VERSION_NUMBER: untrusted(
    "% does not speak TLS on this port",
    "Check the port; plain http is allowed to loopback only.",
  ),
  ERR_SSL_TLSV1_ALERT_PROTOCOL_VERSION: untrusted(
    "% offers only TLS versions that are no longer safe",
    strengthHint,
  ),
  ECONNABORTED: lost("the connection to % was aborted"),
  UND_ERR_RES_EXCEEDED_MAX_SIZE: badReply("the response of % is larger than 4 MiB"),
  UND_ERR_HEADERS_OVERFLOW: badReply("the response headers of % are too large"),
};

/** An error with one of the codes above. */
export function networkError(code: string): Error {
  return Object.assign(new Error(code), { code });
}

/** Which way a request took. */
export interface Way {
  readonly origin: string;
  /** Host and port of the proxy, without its credentials. */
  readonly proxy: string | undefined;
}

/** Returns what went wrong between here and the server, and whether trying again can help. */
export function explainFailure(
  error: unknown,
  started: boolean,
  way: Way,
  now: number,
): TransportFailure {
  if (error instanceof SysctxError) {
    return { error, repeatable: false, mayHaveArrived: started };
  }
  const { code, message, hint, repeatable } = blameProxy(explain(error, now), started, way);
  const named = message.replaceAll("%", new URL(way.origin).host);
  return {
    error: new SysctxError(code, named, { hint, cause: error }),
    repeatable,
    mayHaveArrived: started,
  };
}

/** Before a tunnel stands, it is the proxy that can't be reached and not the server. */
function blameProxy(explanation: Explanation, started: boolean, { proxy }: Way): Explanation {
  if (proxy === undefined || started) return explanation;
  if (!["dns_failed", "connect_failed", "connection_lost", "bad_reply"].includes(explanation.code))
    return explanation;
  const message = explanation.message
    .replaceAll("%", `the proxy ${proxy}`)
    .replace("host the proxy", "the proxy");
  return {
    ...explanation,
    code: "proxy_failed",
    message,
    hint: "Check HTTPS_PROXY, or exclude the server with NO_PROXY.",
  };
}

/** OpenSSL's other names for a chain that does not hold (X509_V_ERR_*). */
const verificationFailure =
  /^(UNABLE_TO_|ERROR_IN_CERT_|ERROR_IN_CRL_|INVALID_CA|PATH_LENGTH_EXCEEDED|HOSTNAME_MISMATCH|CRL_|SUBJECT_ISSUER_MISMATCH|AKID_|INVALID_)/;
/** What undici and Node say about a request that this program should never have made. */
const mistake = /^(UND_ERR_INVALID_|UND_ERR_NOT_SUPPORTED|ERR_INVALID_)/;

function explain(error: unknown, now: number): Explanation {
  const code = findCode(error) ?? "";
  const { name = "", message = "" } = error instanceof Error ? error : {};
  const known = code === "UNSPECIFIED" ? explainVerdict(message) : explanations[code];
  if (known !== undefined) return explainDates(error, now) ?? known;
  // undici asserts some of what a server must send.
  if (code.startsWith("HPE_") || name === "HTTPParserError" || code === "ERR_ASSERTION")
    return badReply("the response of % is not HTTP/1.1");
  if (/^(ERR_SSL|ERR_TLS|CERT_)/.test(code) || verificationFailure.test(code)) {
    return untrusted(`no trusted TLS connection to % (${code})`);
  }
  if (mistake.test(code) || (code === "" && /^(Type|Range|Reference)Error$/.test(name))) {
    return {
      code: "internal",
      message: `the request could not be made (${code || name})`,
      repeatable: false,
    };
  }
  const proxyStatus = /^PROXY_ANSWERED_(\d+)$/.exec(code)?.[1];
  if (proxyStatus !== undefined) return explainProxy(proxyStatus);
  return refused(`no connection to % (${code || name})`);
}

/**
 * The runtimes have no code for many of OpenSSL's verdicts on a certificate, only its words, e.g.
 * `permitted subtree violation` or `CA certificate key too weak`.
 */
function explainVerdict(words: string): Explanation | undefined {
  return words.endsWith("too weak")
    ? explanations["CERTIFICATE_TOO_WEAK"]
    : untrusted(`the certificate of %, or one above it, is invalid (${words})`);
}

/** When a certificate of a failed connection is valid, in milliseconds since 1970. */
export interface CertificateDates {
  /** Whether it is one above the server's own. */
  readonly isAbove?: boolean;
  readonly validFrom: number;
  readonly validTo: number;
}

/**
 * A clock before the certificate's time is the likelier mistake than a certificate from the future;
 * and so the other way.
 */
function explainDates(error: unknown, now: number): Explanation | undefined {
  const { certificateDates: dates } = error as { readonly certificateDates?: CertificateDates };
  if (dates === undefined) return undefined;
  const day = (time: number) => new Date(time).toISOString().slice(0, 16).replace("T", " ");
  const clock = `this host's clock says ${day(now)} UTC`;
  const which = `${dates.isAbove === true ? "a certificate above that" : "the certificate"} of %`;
  if (now < dates.validFrom) {
    return untrusted(
      `${clock}, and ${which} is valid from ${day(dates.validFrom)} UTC`,
      "Set this host's clock (timedatectl set-ntp true, or chronyc makestep), which is probably wrong, and try again.",
    );
  }
  if (now > dates.validTo) {
    return untrusted(`${which} expired on ${day(dates.validTo)} UTC; ${clock}`, clockHint);
  }
  return undefined;
}

function explainProxy(status: string): Explanation {
  const hint =
    status === "407" || status === "401"
      ? "Put the proxy's user name and password into HTTPS_PROXY."
      : "Check that the proxy allows this server, or exclude the server with NO_PROXY.";
  return {
    code: "proxy_failed",
    message: `the proxy refused to connect to % (${status})`,
    hint,
    repeatable: false,
  };
}

/** The first code along the chain of causes: undici and happy eyeballs wrap the real one. */
function findCode(error: unknown): string | undefined {
  const seen = new Set<unknown>();
  for (let current = error; current && !seen.has(current);) {
    seen.add(current);
    const code = systemCode(current);
    const { cause, errors } = current as { cause?: unknown; errors?: readonly unknown[] };
    if (code !== undefined && code in explanations) return code;
    current = errors?.[0] ?? cause;
  }
  return systemCode(error);
}

import { X509Certificate } from "node:crypto";
import type { KeyObject } from "node:crypto";
import type { DetailedPeerCertificate, TLSSocket } from "node:tls";
import { networkError } from "./network-errors.ts";

/** As OpenSSL's security level 2, which BoringSSL does not know: 112 bits. */
const leastBits: Readonly<Record<string, number>> = { rsa: 2048, "rsa-pss": 2048, ec: 224 };
const weakHash = /md[245]|sha-?1(?!\d)/i;

/**
 * Refuses a verified connection if a certificate by which it may have been verified has a key below
 * 112 bits or a signature over MD5 or SHA-1, before anything is sent. The signature of a root is
 * its own and proves nothing, so only its key counts. Others that the server sends along prove
 * nothing either. `trusted` is only asked when they are not simply one above the other, up to a
 * root. Errors: CERTIFICATE_TOO_WEAK.
 */
export function requireStrongChain(socket: TLSSocket, trusted: () => readonly string[]): void {
  const given = listGiven(socket.getPeerCertificate(true));
  const isStraight = given.every((one, at) => hasIssued(given[at + 1] ?? one, one));
  const ways = isStraight ? [] : listWays(given, trusted());
  if ((ways.length > 0 ? ways : given).some(isWeak)) throw networkError("CERTIFICATE_TOO_WEAK");
}

/** Those on a way from the first certificate up to a root that is trusted. */
function listWays(
  given: readonly X509Certificate[],
  trusted: readonly string[],
): readonly X509Certificate[] {
  const known = trusted.map((text) => new X509Certificate(text));
  const fingerprints = new Set(known.map(({ fingerprint256 }) => fingerprint256));
  const issuers = new Map<X509Certificate, readonly X509Certificate[]>();
  const above = new Set(given.slice(0, 1));
  for (const one of above) {
    const found = [...given, ...known].filter((other) => hasIssued(other, one));
    issuers.set(one, found);
    for (const issuer of found) above.add(issuer);
  }
  const ways = new Set(
    [...above].filter((one) => hasIssued(one, one) && fingerprints.has(one.fingerprint256)),
  );
  // Down again; what is added is looked at too.
  for (const issuer of ways)
    for (const [one, found] of issuers) if (found.includes(issuer)) ways.add(one);
  return [...ways];
}

/**
 * The server's own, then all that it sent, in its order and with its repetitions, and the root
 * above the last, if that is known. Bun takes each for the issuer of the one before.
 */
function listGiven(leaf: DetailedPeerCertificate): readonly X509Certificate[] {
  const seen = new Set<DetailedPeerCertificate>();
  for (
    let current: DetailedPeerCertificate | undefined = leaf;
    current !== undefined && !seen.has(current);
    current = current.issuerCertificate
  )
    seen.add(current);
  return [...seen].map(({ raw }) => new X509Certificate(raw));
}

/** By its key: anyone may take a name. A key that cannot be read has signed nothing here. */
function hasIssued(issuer: X509Certificate, certificate: X509Certificate): boolean {
  try {
    return certificate.issuer === issuer.subject && certificate.verify(issuer.publicKey);
  } catch {
    return false;
  }
}

function isWeak(certificate: X509Certificate): boolean {
  const isRoot = hasIssued(certificate, certificate);
  return isWeakKey(certificate.publicKey) || (!isRoot && isWeakSignature(certificate));
}

function isWeakKey({ asymmetricKeyType, asymmetricKeyDetails }: KeyObject): boolean {
  const bits =
    asymmetricKeyDetails?.modulusLength ?? curveBits(asymmetricKeyDetails?.namedCurve) ?? Infinity;
  return bits < (leastBits[asymmetricKeyType ?? ""] ?? 0);
}

/** The size in a curve's name: `prime256v1`, `secp192r1`, `P-384`. */
function curveBits(name: string | undefined): number | undefined {
  const digits = /\d{3}/.exec(name ?? "")?.[0];
  return digits === undefined ? undefined : Number(digits);
}

function isWeakSignature({ signatureAlgorithm }: X509Certificate): boolean {
  return weakHash.test(signatureAlgorithm ?? "");
}

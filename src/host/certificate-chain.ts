import { X509Certificate } from "node:crypto";
import type { KeyObject } from "node:crypto";
import type { DetailedPeerCertificate, TLSSocket } from "node:tls";
import { networkError } from "./network-errors.ts";

/** As OpenSSL's security level 2, which Node uses and BoringSSL does not know: 112 bits. */
const leastBits: Readonly<Record<string, number>> = { rsa: 2048, "rsa-pss": 2048, ec: 224 };
const weakHash = /md[245]|sha-?1(?!\d)/i;

/**
 * Refuses a verified connection whose chain holds a key below 112 bits or a signature over MD5 or
 * SHA-1, before anything is sent. The signature of a root is its own and proves nothing, so only
 * its key counts. Errors: CERTIFICATE_TOO_WEAK.
 */
export function requireStrongChain(socket: TLSSocket): void {
  for (const { raw, issuerCertificate } of listChain(socket.getPeerCertificate(true))) {
    const certificate = new X509Certificate(raw);
    const isRoot = issuerCertificate === undefined || issuerCertificate.raw.equals(raw);
    if (isWeakKey(certificate.publicKey) || (!isRoot && isWeakSignature(certificate)))
      throw networkError("CERTIFICATE_TOO_WEAK");
  }
}

/** From the server's own to the root, which names itself as its issuer. */
function* listChain(leaf: DetailedPeerCertificate): Generator<DetailedPeerCertificate> {
  const seen = new Set<string>();
  for (
    let current: DetailedPeerCertificate | undefined = leaf;
    current !== undefined && !seen.has(current.fingerprint256);
    current = current.issuerCertificate
  ) {
    seen.add(current.fingerprint256);
    yield current;
  }
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

/** Node before 22.20 does not give the algorithm; there OpenSSL has already checked it. */
function isWeakSignature({ signatureAlgorithm }: X509Certificate): boolean {
  return weakHash.test(signatureAlgorithm ?? "");
}

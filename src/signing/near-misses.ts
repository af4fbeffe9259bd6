import type { KeyObject } from "node:crypto";
import { verifyRsaSha256 } from "./rsa-sha256.ts";
import type { SignedParts } from "./signing-string.ts";
import { buildSigningString } from "./signing-string.ts";

interface NearMiss {
  readonly mistake: string;
  readonly build: (parts: SignedParts) => string;
}

/** What signers get wrong in the field, each as the signing string that they sign instead. */
const nearMisses: readonly NearMiss[] = [
  {
    mistake: "the query was left out of the signed request line",
    build: (parts) => buildSigningString({ ...parts, path: parts.path.replace(/\?.*$/s, "") }),
  },
  {
    mistake: "a newline was added at the end",
    build: (parts) => `${buildSigningString(parts)}\n`,
  },
  {
    mistake: "the path was signed decoded (a space instead of %20)",
    build: (parts) => buildSigningString({ ...parts, path: decodePath(parts.path) }),
  },
  {
    mistake: "the method was signed in lower case",
    build: (parts) => buildSigningString({ ...parts, method: parts.method.toLowerCase() }),
  },
  {
    mistake: "`(request-target)` of a later draft was signed instead of the request line",
    build: ({ method, path, date }) =>
      `(request-target): ${method.toLowerCase()} ${path}\ndate: ${date}`,
  },
  {
    mistake: "the request line was signed with HTTP/2.0",
    build: (parts) => buildSigningString(parts).replace(" HTTP/1.1\n", " HTTP/2.0\n"),
  },
  {
    mistake: "the request line was signed with HTTP/1.0",
    build: (parts) => buildSigningString(parts).replace(" HTTP/1.1\n", " HTTP/1.0\n"),
  },
  {
    mistake: "the request line was signed as a header (`request-line: ...`)",
    build: (parts) => `request-line: ${buildSigningString(parts)}`,
  },
  {
    mistake: "only the Date was signed",
    build: ({ date }) => `date: ${date}`,
  },
];

/** Returns which well-known mistake explains a signature that does not verify, or undefined. */
export function findNearMiss(
  parts: SignedParts,
  signature: string,
  publicKey: KeyObject,
): string | undefined {
  return nearMisses.find(({ build }) => verifyRsaSha256(build(parts), signature, publicKey))
    ?.mistake;
}

function decodePath(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

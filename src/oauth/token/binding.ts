import { createHash, X509Certificate } from "node:crypto";
import { SysctxError } from "../../errors.ts";
import type { Credential } from "../credential/credential.ts";
import { decodeJwt } from "../grant/jwt.ts";
import { thumbprintOf } from "../grant/dpop.ts";

/** One thing that a token says it is bound to (RFC 7800). */
export interface Binding {
  /** Its member of `cnf`: a certificate (RFC 8705) or a key (RFC 9449). */
  readonly member: "x5t#S256" | "jkt";
  readonly thumbprint: string;
}

const members = ["x5t#S256", "jkt"] as const;
const nouns = { "x5t#S256": "certificate", jkt: "key" } as const;

/** Returns what a token is bound to, unverified; nothing where it says nothing. */
export function bindingsOf(token: string): readonly Binding[] {
  const cnf = decodeJwt(token)?.claims["cnf"];
  if (typeof cnf !== "object" || cnf === null) return [];
  return members.flatMap((member) => {
    const thumbprint = (cnf as Readonly<Record<string, unknown>>)[member];
    return typeof thumbprint === "string" ? [{ member, thumbprint }] : [];
  });
}

/** Says whether a profile can prove what a token is bound to. Errors: input_failed. */
export function isProvenBy({ member, thumbprint }: Binding, credential: Credential): boolean {
  const { certificate, proofKey } = credential;
  if (member === "jkt") return proofKey !== undefined && thumbprintOf(proofKey) === thumbprint;
  return certificate !== undefined && thumbprintOfCertificate(certificate) === thumbprint;
}

function thumbprintOfCertificate(pem: string): string {
  try {
    return createHash("sha256").update(new X509Certificate(pem).raw).digest("base64url");
  } catch {
    throw new SysctxError("input_failed", "the profile's certificate cannot be read as PEM");
  }
}

/** Returns a binding in words; `proven` is undefined for the token of somebody else. */
export function describeBinding({ member }: Binding, proven: boolean | undefined): string {
  const noun = nouns[member];
  if (proven === undefined) return `a ${noun}`;
  return proven ? `this profile's ${noun}` : `a different ${noun} than this profile's`;
}

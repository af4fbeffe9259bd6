import { X509Certificate } from "node:crypto";
import { SysctxError, systemCode } from "../errors.ts";
import { readRegular } from "./safe-file.ts";

/**
 * Returns the PEM text of a file of trusted certificates. As with curl's `--cacert`, it takes the
 * place of the built-in authorities. Node would take a file without a certificate in silence.
 * Errors: input_failed.
 */
export function readAuthorities(path: string): string {
  let text: string;
  try {
    text = readRegular(path).toString("utf8");
  } catch (error) {
    throw new SysctxError(
      "input_failed",
      `the CA file ${path} cannot be read (${systemCode(error)})`,
    );
  }
  if (!/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/.test(text)) throw without(path);
  return text;
}

/** Looks into the certificates, which loads `node:crypto`. Errors: input_failed. */
export function requireCertificate(text: string, path: string): void {
  try {
    new X509Certificate(text);
  } catch {
    throw without(path);
  }
}

const without = (path: string) =>
  new SysctxError("input_failed", `the CA file ${path} contains no certificate in PEM format`);

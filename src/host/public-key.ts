import { createPublicKey, X509Certificate } from "node:crypto";
import type { KeyObject } from "node:crypto";
import { SysctxError, systemCode } from "../errors.ts";
import { readRegular } from "./safe-file.ts";
import type { Files } from "../ports.ts";

/**
 * Returns the public key of a PEM file: public key, certificate, or private key. Errors:
 * input_failed.
 */
export function readPublicKey(path: string): KeyObject {
  const pem = readBytes(path);
  try {
    const key = createPublicKey(pem);
    if (key.asymmetricKeyType === "rsa") return key;
    throw new TypeError(`a key of type ${key.asymmetricKeyType}`);
  } catch {
    throw new SysctxError(
      "input_failed",
      `${path} contains no RSA public key or certificate in PEM format`,
      {
        hint: "Create one with: openssl rsa -in client.key -pubout",
      },
    );
  }
}

/** Returns what a certificate says: its public key and its common name. Errors: input_failed. */
export const readCertificate: Files["readCertificate"] = (path) => {
  const pem = readBytes(path);
  try {
    const { publicKey, subject, validFromDate, validToDate } = new X509Certificate(pem);
    return {
      publicKey,
      commonName: /^CN=(.*)$/m.exec(subject)?.[1],
      validFrom: validFromDate.getTime(),
      validTo: validToDate.getTime(),
    };
  } catch {
    throw new SysctxError("input_failed", `${path} contains no certificate in PEM format`);
  }
};

function readBytes(path: string): Buffer {
  try {
    return readRegular(path);
  } catch (error) {
    throw new SysctxError("input_failed", `${path} cannot be read (${systemCode(error)})`, {
      cause: error,
    });
  }
}

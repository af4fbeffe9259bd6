import { createPublicKey } from "node:crypto";
import type { Certificate, Files } from "../../ports.ts";
import { fingerprintKey } from "../../signing/fingerprint.ts";
import type { Check } from "../check.ts";
import { fail, ok, warn } from "../check.ts";
import { describeValidity } from "../validity.ts";

const mixed =
  "Files of two installations are mixed: restore them together, or enrol the agent again.";

const absent =
  "Restore it next to the key: requests do not need it, but only it shows which key the server knows.";

/**
 * The certificate shows which key the server knows: it must hold the key's public part and the
 * config's certuuid.
 */
export const checkCertificate: Check = {
  name: "certificate",
  examine: async ({ host, agentConfig, privateKey }) => {
    const { clientCrt, certuuid } = await agentConfig();
    if (clientCrt === undefined)
      return ok("the agent config names no certificate (clientCrt), and requests do not need one");
    const certificate = readIfThere(clientCrt, host.files);
    if (typeof certificate === "string")
      return warn(`${certificate}: nothing to compare the private key with`, absent);
    const own = fingerprintKey(createPublicKey(await privateKey()));
    const there = fingerprintKey(certificate.publicKey);
    if (there !== own) {
      return fail(
        "unauthorized",
        `the key of ${clientCrt} (${there}) does not match the private key (${own})`,
        mixed,
      );
    }
    if (certuuid !== undefined && certificate.commonName !== certuuid) {
      return fail(
        "unauthorized",
        `${clientCrt} is not the certificate that the agent config names (certuuid)`,
        mixed,
      );
    }
    const validity = describeValidity(certificate, host.clock.now());
    return validity.holds
      ? ok(`matches the private key; ${validity.text}`)
      : warn(
          `matches the private key, but is ${validity.text}`,
          "Restart the agent; it renews its certificate.",
        );
  },
};

/** The certificate, or why it is missing: the requests do not need it. */
function readIfThere(path: string, files: Files): Certificate | string {
  try {
    return files.readCertificate(path);
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

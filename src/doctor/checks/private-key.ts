import { createPublicKey } from "node:crypto";
import { fingerprintKey } from "../../signing/fingerprint.ts";
import type { Check } from "../check.ts";
import { ok, warn } from "../check.ts";

const leastBits = 2048;

/** Readable by root only, RSA, and long enough. */
export const checkPrivateKey: Check = {
  name: "private key",
  examine: async ({ privateKey }) => {
    const key = await privateKey();
    const bits = key.asymmetricKeyDetails?.modulusLength ?? 0;
    const described = `RSA ${bits}, ${fingerprintKey(createPublicKey(key))}`;
    return bits < leastBits
      ? warn(
          `${described}: shorter than ${leastBits} bits`,
          "Enrol the agent again to get a longer key.",
        )
      : ok(described);
  },
};

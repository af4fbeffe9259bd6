import { lookUp } from "../../system/fields.ts";
import type { Check } from "../check.ts";
import { ok, warn } from "../check.ts";

/**
 * The whole way: a signed read of this system's own record. A 401 is explained by what the earlier
 * checks measured.
 */
export const checkSignedRequest: Check = {
  name: "signed request",
  needs: ["tls"],
  examine: async ({ record }) => {
    const value = await record();
    const enrolled = lookUp(value, "provisionMetadata.provisioner.type");
    const name = lookUp(value, "displayName") ?? lookUp(value, "hostname") ?? "no name";
    if (enrolled === undefined || enrolled === "administrator")
      return ok(`200, the record of ${String(name)}`);
    return warn(
      `200, but the record says that this host was enrolled by ${String(enrolled)}`,
      "Enrol this host with an administrator's connect key: the vendor excludes hosts enrolled through an MDM or the User Portal from this API.",
    );
  },
};

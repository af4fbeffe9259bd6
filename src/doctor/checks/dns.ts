import type { Check, CommonFacts } from "../check.ts";
import { ok } from "../check.ts";

export const checkDns: Check<CommonFacts> = {
  name: "dns",
  needs: ["region", "proxy"],
  examine: async ({ probe }) => {
    const { hostname, addresses } = await probe();
    if (addresses instanceof Error) throw addresses;
    return ok(
      addresses.length === 0
        ? `${hostname} is resolved by the proxy`
        : `${hostname} is ${addresses.join(", ")}`,
    );
  },
};

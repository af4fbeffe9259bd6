import type { Check, CommonFacts } from "../check.ts";
import { ok } from "../check.ts";

/** Whether HTTPS_PROXY applies; the proxy is named without its password. */
export const checkProxy: Check<CommonFacts> = {
  name: "proxy",
  needs: ["region"],
  examine: async ({ host, origin }) => {
    const proxy = host.findProxy(await origin());
    return ok(proxy === undefined ? "none" : `through ${proxy} (HTTPS_PROXY)`);
  },
};

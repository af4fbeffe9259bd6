import type { Check, CommonFacts } from "../check.ts";
import { ok, warn } from "../check.ts";
import { describeValidity } from "../validity.ts";

/** So many days before its end a server's certificate is overdue for renewal. */
const soon = 7;

/** A trusted connection: certificate, name, dates. */
export const checkTls: Check<CommonFacts> = {
  name: "tls",
  needs: ["dns"],
  examine: async ({ host, probe }) => {
    const { connection } = await probe();
    if (connection instanceof Error) throw connection;
    const { protocol, certificate } = connection;
    if (certificate === undefined) return ok(protocol);
    const { days, text } = describeValidity(certificate, host.clock.now());
    const described = `${protocol}, certificate issued by ${certificate.issuer}, ${text}`;
    return days < soon
      ? warn(described, "Ask the server's owner to renew it; requests will fail when it expires.")
      : ok(described);
  },
};

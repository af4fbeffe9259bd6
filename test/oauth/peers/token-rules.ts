/**
 * What a request to a token endpoint must keep whatever server it talks to (RFC 6749 2.3 and 3.2).
 */
import type { Seen } from "./server.ts";

/** Returns the rules that it breaks, as text; empty for a good one. */
export function brokenTokenRules(seen: Seen): string[] {
  const faults: string[] = [];
  const demand = (kept: boolean, fault: string) => {
    if (!kept) faults.push(`${seen.method} ${seen.path}: ${fault}`);
  };
  const { headers, form } = seen;
  const names = [...form.keys()];
  demand(seen.method === "POST", "the method is not POST");
  demand(seen.target === seen.path, "parameters in the URL");
  demand(
    /^application\/x-www-form-urlencoded(; ?charset=utf-8)?$/i.test(headers["content-type"] ?? ""),
    `Content-Type: ${headers["content-type"]}`,
  );
  demand(/application\/json/.test(headers.accept ?? ""), `Accept: ${headers.accept}`);
  demand(headers.cookie === undefined, "a cookie");
  // `resource` and `audience` are the two that may come more than once (RFC 8707, RFC 8693).
  const single = names.filter((name) => name !== "resource" && name !== "audience");
  demand(new Set(single).size === single.length, `a parameter twice: ${names.join(" ")}`);
  demand(form.get("grant_type") !== null, "no grant_type");
  demand(mechanisms(seen).length <= 1, `credentials in two ways: ${mechanisms(seen).join(", ")}`);
  demand(
    form.has("client_assertion") === form.has("client_assertion_type"),
    "client_assertion and client_assertion_type go together",
  );
  return faults;
}

function mechanisms({ headers, form }: Seen): string[] {
  return [
    ...(headers.authorization === undefined ? [] : ["Authorization"]),
    ...["client_secret", "client_assertion"].filter((name) => form.has(name)),
  ];
}

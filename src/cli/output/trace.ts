import type { AuthScheme } from "../../auth/scheme.ts";
import type { Observer } from "../../system/client.ts";
import { describeDuration } from "../../system/duration.ts";
import type { Notes } from "./notes.ts";

/**
 * What `--verbose` shows of each attempt, with `>` and `<` as curl does. The values of secret
 * headers are never written; of a signature the parameters that explain a refusal stay.
 */
export function createTrace(
  notes: Notes,
  { secretHeaders, redact: clean = (text) => text }: Pick<AuthScheme, "secretHeaders" | "redact">,
): Observer {
  const redact = (name: string, value: string) => {
    if (!secretHeaders.includes(name.toLowerCase())) return clean(value);
    return value.startsWith("Signature ")
      ? value.replace(/signature="[^"]*"/, 'signature="[redacted]"')
      : "[redacted]";
  };
  return {
    sending({ method, path, headers, body }, attempt, proxy) {
      if (attempt > 1) notes.trace(`* attempt ${attempt}`);
      if (proxy !== undefined) notes.trace(`* through the proxy ${proxy}`);
      notes.trace(`> ${method} ${clean(path)} HTTP/1.1`);
      for (const [name, value] of Object.entries(headers))
        notes.trace(`> ${name}: ${redact(name, value)}`);
      if (body !== undefined) notes.trace(`> ${clean(redactForm(body, headers))}`);
    },
    received({ status, headers, body }, milliseconds) {
      notes.trace(`< ${status}, ${body.length} bytes, ${describeDuration(milliseconds)}`);
      for (const name of ["date", "content-type", "location", "retry-after"]) {
        const value = headers.get(name);
        if (value !== undefined) notes.trace(`< ${name}: ${clean(value)}`);
      }
    },
    failed: ({ error }) => notes.trace(`* ${error.message}`),
    waiting: (milliseconds) => notes.trace(`* trying again in ${describeDuration(milliseconds)}`),
    warn: notes.warn,
  };
}

/** Parameters of a form that prove who sends it. */
const secretParameters = [
  "client_secret",
  "client_assertion",
  "assertion",
  "subject_token",
  "actor_token",
  "token",
  "password",
];

function redactForm(body: string, headers: Readonly<Record<string, string>>): string {
  if (!/form-urlencoded/.test(headers["Content-Type"] ?? "")) return body;
  const redact = (pair: string) => {
    const [name = ""] = pair.split("=");
    return secretParameters.includes(name) ? `${name}=[redacted]` : pair;
  };
  return body.split("&").map(redact).join("&");
}

/** Tells nothing but warnings. */
export function createSilentObserver(notes: Notes): Observer {
  const nothing = () => undefined;
  return {
    sending: nothing,
    received: nothing,
    failed: nothing,
    waiting: nothing,
    warn: notes.warn,
  };
}

import type { WireReply } from "../../ports.ts";
import type { RequestMaker } from "../../system/request.ts";
import type { Redactor } from "../../auth/redactor.ts";

/** A request of the OAuth protocol itself. */
export interface OAuthRequest {
  readonly method: "GET" | "POST";
  readonly url: string;
  /**
   * What one attempt adds: parameters of the form and headers. `now` is the time by the server's
   * clock, as far as known.
   */
  readonly prove: (now: number) => {
    readonly params: readonly (readonly [name: string, value: string])[];
    readonly headers: Readonly<Record<string, string>>;
  };
}

export interface OAuthReply extends WireReply {
  /** Server time minus signed time in milliseconds, as the answer showed it. */
  readonly skew: number | undefined;
}

/**
 * What the protocol needs from its surroundings: the tool's own attempts over its own transport,
 * its clock, its voice.
 */
export interface Surroundings {
  /** Sends with the attempts of a command. Errors: those of the network. */
  readonly send: (origin: string, make: RequestMaker) => Promise<OAuthReply>;
  readonly now: () => number;
  readonly warn: (message: string) => void;
  readonly redactor: Redactor;
}

/** What a server may not show to anybody. */
const secretParams = new Set([
  "client_secret",
  "client_assertion",
  "assertion",
  "subject_token",
  "actor_token",
  "token",
]);

/** Sends a request of the protocol; each attempt gets its own proof. */
export function exchange(
  { method, url, prove }: OAuthRequest,
  around: Surroundings,
): Promise<OAuthReply> {
  const { origin, pathname, search } = new URL(url);
  return around.send(origin, (now) => {
    const { params, headers } = prove(now);
    for (const [name, value] of params) if (secretParams.has(name)) around.redactor.add(value);
    const { Authorization = "" } = headers;
    around.redactor.add(Authorization.replace(/^(Basic|Bearer) /, ""));
    // A token more, or one less that was to end, is no change that a person must know of.
    const shared = { method, path: pathname + search, changes: false };
    const accept = { Accept: "application/json", ...headers };
    if (method === "GET") return { ...shared, headers: accept };
    const type = { "Content-Type": "application/x-www-form-urlencoded" };
    const body = new URLSearchParams(
      params.map(([name, value]): [string, string] => [name, value]),
    ).toString();
    return { ...shared, headers: { ...accept, ...type }, body };
  });
}

/** What the protocol's library reads an answer from. */
export function toResponse({ status, headers, body }: WireReply): Response {
  const empty = [204, 205, 304].includes(status) || body.length === 0;
  return new Response(empty ? null : new Uint8Array(body), { status, headers: [...headers] });
}

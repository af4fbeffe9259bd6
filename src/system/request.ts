import type { WireRequest } from "../ports.ts";

export type Method = "GET" | "POST" | "PUT" | "PATCH" | "DELETE" | "HEAD" | "OPTIONS";

/**
 * One call of the API before it has credentials. `path` is encoded already and goes out as it is.
 */
export interface ApiRequest {
  readonly method: Method;
  readonly path: string;
  /** JSON text. */
  readonly body?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Whether it changes what it is sent to; where nothing is said, every method but GET does. */
  readonly changes?: boolean;
}

/**
 * A request that is made for each attempt, at `now` by the server's clock as far as it is known
 * (milliseconds since 1970): what it carries must be new each time.
 */
export type RequestMaker = (now: number) => ApiRequest;

/**
 * Returns the request as the API wants it, without credentials: JSON in and out, and a name to be
 * known by in the server's log.
 */
export function toWireRequest(request: ApiRequest, userAgent: string): WireRequest {
  const { method, path, body } = request;
  // The API requires it of PUT and POST, with a body or without.
  const wantsType = body !== undefined || method === "PUT" || method === "POST";
  return {
    method,
    path,
    headers: mergeHeaders(
      {
        Accept: "application/json",
        "User-Agent": userAgent,
        ...(wantsType ? { "Content-Type": "application/json" } : {}),
      },
      request.headers ?? {},
    ),
    ...(body === undefined ? {} : { body }),
  };
}

type Headers = Readonly<Record<string, string>>;

/** Returns both; a given header takes the place of ours, whatever its case. */
function mergeHeaders(ours: Headers, given: Headers): Headers {
  const names = new Set(Object.keys(given).map((name) => name.toLowerCase()));
  const kept = Object.entries(ours).filter(([name]) => !names.has(name.toLowerCase()));
  return { ...Object.fromEntries(kept), ...given };
}

/**
 * Returns a path with a query, in the order given; values are percent-encoded, a space as `%20`.
 */
export function buildPath(path: string, query: Readonly<Record<string, string>> = {}): string {
  const pairs = Object.entries(query).map(
    ([name, value]) => `${name}=${encodeURIComponent(value)}`,
  );
  return pairs.length === 0 ? path : `${path}?${pairs.join("&")}`;
}

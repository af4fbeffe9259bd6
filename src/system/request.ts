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

/** What every request of a client says. */
export interface Manners {
  /** The name to be known by in the server's log. */
  readonly userAgent: string;
  /**
   * Whether a request without a body has a Content-Type too, as the vendor's OpenAPI documents
   * require of every operation. Other APIs get one with a body, and in PUT and POST.
   */
  readonly alwaysTyped: boolean;
}

/** The headers of the System Context API that each of its operations requires. */
export const apiHeaders = { Accept: "application/json", "Content-Type": "application/json" };

/** Returns the request as the API wants it, without credentials: JSON in and out. */
export function toWireRequest(
  request: ApiRequest,
  { userAgent, alwaysTyped }: Manners,
): WireRequest {
  const { method, path, body } = request;
  const typed = alwaysTyped || body !== undefined || method === "PUT" || method === "POST";
  const { Accept } = apiHeaders;
  return {
    method,
    path,
    headers: mergeHeaders(
      { ...(typed ? apiHeaders : { Accept }), "User-Agent": userAgent },
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

/**
 * The parts of a request that the signature covers. `path` is the path and query, byte for byte as
 * sent.
 */
export interface SignedParts {
  readonly method: string;
  readonly path: string;
  /** The value of the Date header, e.g. `Thu, 05 Jan 2012 21:31:40 GMT`. */
  readonly date: string;
}

/**
 * Returns the request line that the server reads off the wire: `METHOD SP path?query SP HTTP/1.1`.
 * Source: draft-cavage-http-signatures-01 section 2.3 (later drafts use `(request-target)`
 * instead).
 */
export function formatRequestLine(method: string, path: string): string {
  return `${method} ${path} HTTP/1.1`;
}

/**
 * Returns the signing string of `headers="request-line date"`: the bare request line, `\n`, `date:
 * ` and the Date value, without a newline at the end. Source: draft-cavage-http-signatures-01
 * section 2.3; JumpCloud System Context API.
 */
export function buildSigningString({ method, path, date }: SignedParts): string {
  return `${formatRequestLine(method, path)}\ndate: ${date}`;
}

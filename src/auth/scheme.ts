import type { WireRequest } from "../ports.ts";

/**
 * How a request gets its credentials. Pure but for what it was handed when it was made: it returns a new request and
 * changes nothing.
 */
export interface AuthScheme {
  /** For messages and traces, e.g. `http-signature`. */
  readonly name: string;
  /** Header names whose values are secret or worth a replay: traces leave them out. */
  readonly secretHeaders: readonly string[];
  /** Returns the request with credentials for one attempt at `now` (milliseconds since 1970). */
  authorize(request: WireRequest, now: number): WireRequest | Promise<WireRequest>;
}

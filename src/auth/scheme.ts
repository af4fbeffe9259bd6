import type { SysctxError } from "../errors.ts";
import type { WireReply, WireRequest } from "../ports.ts";

/**
 * How a request gets its credentials. Pure but for what it was handed when it was made: it returns
 * a new request and changes nothing.
 */
export interface AuthScheme {
  /** For messages and traces, e.g. `http-signature`. */
  readonly name: string;
  /** Header names whose values are secret or worth a replay: traces leave them out. */
  readonly secretHeaders: readonly string[];
  /** Statuses with which a server refuses a wrong time; empty where none is signed. */
  readonly timeRefusals: readonly number[];
  /** Returns the request with credentials for one attempt at `now` (milliseconds since 1970). */
  authorize(request: WireRequest, now: number): WireRequest | Promise<WireRequest>;
  /** Takes secrets out of text that a trace shows. */
  readonly redact?: (text: string) => string;
  /** Returns the answer without secrets: some servers echo the credential that they refuse. */
  clean?(reply: WireReply): WireReply;
  /**
   * Says whether one more attempt, with other credentials, is worth it after this answer; `earlier`
   * is how often it was in the same call.
   */
  repair?(reply: WireReply, earlier: number): Promise<boolean>;
  /** Returns what a refusal means under this scheme; undefined leaves it to the status. */
  explain?(reply: WireReply): SysctxError | undefined;
}

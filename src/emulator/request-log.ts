import type { IncomingMessage } from "node:http";
import type { Verdict } from "../signing/verify.ts";

type LoggedHeader = "date" | "authorization" | "content-type" | "accept" | "user-agent";

/** A request as the emulator received it, and what became of it. */
export interface RequestLogEntry {
  readonly method: string;
  /** The raw path and query of the request line. */
  readonly path: string;
  readonly httpVersion: string;
  readonly headers: Readonly<Record<LoggedHeader, string | undefined>>;
  readonly body: string;
  /** What the signature is worth, also when a fault answered before anyone looked at it. */
  readonly verdict: Verdict;
  /** The status answered; undefined until then, and permanently after drop and hang. */
  readonly status: number | undefined;
}

/** An entry that the server is still working on. */
export interface OpenEntry extends Omit<RequestLogEntry, "status"> {
  status: number | undefined;
}

/** Returns the log entry of a request that has not been answered yet. */
export function openEntry(request: IncomingMessage, body: string, verdict: Verdict): OpenEntry {
  const pick = (name: LoggedHeader) => request.headers[name];
  return {
    method: request.method ?? "",
    path: request.url ?? "",
    httpVersion: request.httpVersion,
    headers: {
      date: pick("date"),
      authorization: pick("authorization"),
      "content-type": pick("content-type"),
      accept: pick("accept"),
      "user-agent": pick("user-agent"),
    },
    body,
    verdict,
    status: undefined,
  };
}

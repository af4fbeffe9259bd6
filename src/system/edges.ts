import type { Client } from "./client.ts";
import { errorOfStatus, expectDone } from "./reply.ts";
import type { ApiRequest } from "./request.ts";

export type EdgeOperation = "add" | "remove" | "update";

/** What a change of an edge of the directory graph did. */
export interface EdgeChange {
  readonly changed: boolean;
  readonly note?: string;
}

/**
 * Sends a change of an edge. Already there (409) and already gone (404, 410) are success without a
 * change, unless an earlier attempt of the same call may have made it. Errors: those of the status.
 */
export async function changeEdge(
  client: Client,
  request: ApiRequest,
  operation: EdgeOperation,
): Promise<EdgeChange> {
  const reply = await client.send(request);
  if (operation === "add" && reply.status === 409) {
    return reply.uncertain ? { changed: true } : { changed: false, note: "already there" };
  }
  if (operation === "remove" && (reply.status === 404 || reply.status === 410)) {
    return reply.uncertain
      ? { changed: true }
      : { changed: false, note: "was not there (a wrong id looks the same)" };
  }
  const error = errorOfStatus(reply);
  if (error !== undefined) throw error;
  expectDone(reply);
  return { changed: true };
}

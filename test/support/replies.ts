import type { Evidence, Reply } from "../../src/system/client.ts";
import type { ApiRequest } from "../../src/system/request.ts";
import { wireReply } from "./fake-transport.ts";
import type { ReplyParts } from "./fake-transport.ts";
import { systemId } from "./rig.ts";

export interface ApiReplyParts extends ReplyParts {
  readonly request?: ApiRequest;
  readonly uncertain?: boolean;
  readonly skew?: number;
  readonly evidence?: Evidence;
}

/** An answer as the client hands it on. */
export function apiReply(status: number, parts: ApiReplyParts = {}): Reply {
  const { request = { method: "GET", path: `/api/systems/${systemId}?fields=x` } } = parts;
  return {
    ...wireReply(status, parts),
    request,
    uncertain: parts.uncertain ?? false,
    skew: parts.skew,
    evidence: parts.evidence,
  };
}

import { isHtml } from "../../html.ts";
import type { WireReply } from "../../ports.ts";
import { findJsonObject } from "../../system/json.ts";
import type { Redactor } from "../../auth/redactor.ts";

type Members = Readonly<Record<string, unknown>>;

/** What a server said, read for a person: every text passed the redactor. */
export interface Said {
  /** The `error` of OAuth, in its body or in its challenge. */
  readonly error: string | undefined;
  /** Its message on one line, at most 300 characters; "" when it said nothing. */
  readonly words: string;
  readonly members: Members | undefined;
  readonly isPage: boolean;
}

/**
 * Reads what an answer says: JSON of OAuth, Jamf or Spring, the parameters of its challenge, or
 * plain text.
 */
export function readSaid(reply: WireReply, { redact }: Redactor): Said {
  const text = redact(new TextDecoder().decode(reply.body));
  const members = findJsonObject(text);
  const challenge = redact(reply.headers.get("www-authenticate") ?? "");
  const parameter = (name: string) =>
    new RegExp(`\\b${name}="((?:[^"\\\\]|\\\\.)*)"`).exec(challenge)?.[1];
  // An API that says it in its challenge may have any page of its framework as the body.
  const proof = /\berror="(use_dpop_nonce|invalid_dpop_proof)"/.exec(challenge)?.[1];
  const error = proof ?? asText(members?.["error"]) ?? parameter("error");
  const detail =
    asText(members?.["error_description"]) ??
    parameter("error_description") ??
    readJamf(members) ??
    asText(members?.["message"]);
  const isPage = isHtml(reply.headers.get("content-type"), text);
  const plain = members !== undefined || isPage ? "" : text;
  const words = [error, detail].filter((part) => part !== undefined).join(": ") || plain;
  return { error, words: words.replace(/\s+/g, " ").trim().slice(0, 300), members, isPage };
}

/** Jamf Pro: `errors: [{code, description}]`. */
function readJamf(members: Members | undefined): string | undefined {
  const errors = members?.["errors"];
  if (!Array.isArray(errors)) return undefined;
  const [first] = errors as readonly Members[];
  const parts = [first?.["code"], first?.["description"]].filter(
    (part) => typeof part === "string",
  );
  return parts.length === 0 ? undefined : parts.join(": ");
}

const asText = (value: unknown) => (typeof value === "string" && value !== "" ? value : undefined);

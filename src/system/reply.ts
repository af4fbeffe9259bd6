import { SysctxError } from "../errors.ts";
import { isHtml } from "../html.ts";
import type { Reply } from "./client.ts";
import { isObject, parseExactJson } from "./json.ts";
import type { JsonBody } from "./json.ts";
import { explainUnauthorized, findEnd } from "./unauthorized.ts";

/** Returns the JSON of a 200 answer. Errors: every code that a status or a wrong body has. */
export function readJson(reply: Reply): JsonBody {
  refuseStatus(reply);
  const text = decodeBody(reply);
  try {
    return { text, value: parseExactJson(text) };
  } catch {
    throw badReply(reply, describeBody(reply, text));
  }
}

/** Returns the JSON object of a 200 answer. */
export function readJsonObject(
  reply: Reply,
): JsonBody & { readonly value: Readonly<Record<string, unknown>> } {
  const { text, value } = readJson(reply);
  if (!isObject(value)) throw badReply(reply, "not a JSON object");
  return { text, value };
}

/**
 * Accepts the answer to a change: 2xx, empty or JSON. A login page that answers 200 is not a
 * success.
 */
export function expectDone(reply: Reply): void {
  refuseStatus(reply);
  if (reply.body.length > 0) readJson(reply);
}

/** Returns the error that an answer's status means, or undefined for 2xx. */
export function errorOfStatus(reply: Reply): SysctxError | undefined {
  const { status } = reply;
  if (status >= 200 && status < 300) return undefined;
  if (reply.explained !== undefined) return reply.explained;
  const end = [404, 410].includes(status) && isAboutSystem(reply) ? findEnd(reply) : undefined;
  if (end !== undefined)
    return new SysctxError("not_found", end.message, { hint: end.hint, status });
  const said = readMessage(reply);
  if (status === 401) return explainUnauthorized(reply, said);
  if (status >= 300 && status < 400) return explainRedirect(reply);
  if (status >= 600 || status < 200) return badReply(reply, `a response with status ${status}`);
  const rule = rules.find(({ matches }) => matches(status)) ?? rejected;
  const what = `${reply.request.method} ${reply.request.path.replace(/\?.*/s, "")}`;
  return new SysctxError(
    rule.code,
    `${rule.message} (${status}${said === "" ? "" : `: ${said}`}): ${what}`,
    {
      status,
    },
  );
}

/** A group that is not there says nothing of the system. */
function isAboutSystem({ request, evidence }: Reply): boolean {
  return evidence?.systemId !== undefined && request.path.includes(evidence.systemId);
}

function refuseStatus(reply: Reply): void {
  const error = errorOfStatus(reply);
  if (error !== undefined) throw error;
}

interface StatusRule {
  readonly matches: (status: number) => boolean;
  readonly code: "forbidden" | "not_found" | "rate_limited" | "server_error" | "rejected";
  readonly message: string;
}

const rejected: StatusRule = {
  matches: (status) => status >= 400,
  code: "rejected",
  message: "the server refused the request as invalid",
};

const rules: readonly StatusRule[] = [
  {
    matches: (status) => status === 403,
    code: "forbidden",
    message: "the server refused access to this system",
  },
  {
    matches: (status) => status === 404 || status === 410,
    code: "not_found",
    message: "not found",
  },
  {
    matches: (status) => status === 429,
    code: "rate_limited",
    message: "too many requests",
  },
  {
    matches: (status) => status >= 500,
    code: "server_error",
    message: "server error",
  },
];

function explainRedirect(reply: Reply): SysctxError {
  const target = reply.headers.get("location");
  return new SysctxError(
    "bad_reply",
    `the server redirected (${reply.status})${target === undefined ? "" : ` to ${target.slice(0, 200)}`}`,
    {
      hint: "Check --url, and for a login page in between: redirects are never followed, because a signature is for one address.",
      status: reply.status,
    },
  );
}

/** Returns what the server said, in one line: `message`, else `error`, else the text itself. */
function readMessage(reply: Reply): string {
  const shorten = (text: string) => text.replace(/\s+/g, " ").trim().slice(0, 300);
  let text = "";
  try {
    text = decodeBody(reply);
    const value = parseExactJson(text);
    if (!isObject(value)) return "";
    const isSaid = (member: unknown): member is string =>
      typeof member === "string" && member !== "";
    return shorten([value["message"], value["error"]].find(isSaid) ?? "");
  } catch {
    return isHtml(reply.headers.get("content-type"), text) ? "an HTML page" : shorten(text);
  }
}

/** Returns the body as text. Errors: bad_reply for another encoding than plain UTF-8. */
export function decodeBody(reply: Reply): string {
  const encoding = reply.headers.get("content-encoding")?.toLowerCase() ?? "identity";
  // Nothing asked for compression, and inflating what a stranger sends is how memory ends.
  if (encoding !== "identity" && encoding !== "") throw badReply(reply, "compressed");
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(reply.body);
  } catch {
    throw badReply(reply, "not UTF-8");
  }
}

function describeBody(reply: Reply, text: string): string {
  if (text.trim() === "") return "empty";
  return isHtml(reply.headers.get("content-type"), text)
    ? "an HTML page"
    : "not JSON, or truncated";
}

/**
 * Returns the error for an answer that is not what the API promises; `found` says what it is
 * instead.
 */
export function badReply(reply: Reply, found: string): SysctxError {
  return new SysctxError(
    "bad_reply",
    `the response to ${reply.request.method} ${reply.request.path.replace(/\?.*/s, "")} is ${found}`,
    { status: reply.status },
  );
}

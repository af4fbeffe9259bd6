import { STATUS_CODES } from "node:http";
import { usageError } from "../../errors.ts";
import type { Reply } from "../../system/client.ts";
import { errorOfStatus } from "../../system/reply.ts";
import type { ApiRequest } from "../../system/request.ts";
import type { Answer } from "../answer.ts";
import type { CommandSpec, Invocation } from "../command.ts";
import type { Context } from "../context.ts";
import { dataOption, readData } from "../data-option.ts";
import { makeVisible, makeVisibleJson, makeVisibleLine } from "../output/safe-text.ts";
import { methods, requireMethod, requirePath } from "../request-line.ts";
import type { ParseValue } from "../../values.ts";

/** A header that the signature or the connection depends on is not the user's to set. */
const ownHeaders = [
  "host",
  "date",
  "authorization",
  "content-length",
  "transfer-encoding",
  "connection",
  "keep-alive",
  "upgrade",
  "expect",
  "te",
  "trailer",
  "proxy-authorization",
  "proxy-connection",
];

const parseHeader: ParseValue<readonly [string, string]> = (text, source) => {
  const [, name, value] = /^([A-Za-z0-9!#$%&'*+.^_`|~-]+):[ \t]*([\x20-\x7e]*)$/.exec(text) ?? [];
  if (name === undefined || value === undefined) {
    throw usageError(`${source}: ${JSON.stringify(text)} is not of the form "Name: value"`);
  }
  if (ownHeaders.includes(name.toLowerCase()))
    throw usageError(`${source}: sysctx sets ${name} itself`);
  return [name, value];
};

export const requestCommand: CommandSpec = {
  name: "request",
  summary: "make an authenticated API request",
  description:
    "Makes one request, authenticated by the profile, and prints the body. {id} in PATH is replaced by this system's id. The body is printed " +
    "for an HTTP error too; check the exit code.",
  arguments: [
    { name: "<method>", description: "GET, PUT, POST, PATCH, DELETE", suggests: methods },
    { name: "<path>", description: "path and query, percent-encoded" },
  ],
  options: [
    dataOption,
    {
      flags: "-H, --header <header>",
      description: '"Name: value" (may be repeated)',
      parse: parseHeader,
      repeatable: true,
    },
    { flags: "-i, --include", description: "print status and headers before the body" },
  ],
  writes: true,
  examples: [
    ["sysctx request GET '/api/systems/{id}?fields=hostname'", "a read"],
    [`sysctx request PUT '/api/systems/{id}' --data '{"displayName":"web-01"}'`, "a change"],
  ],
  run,
};

async function run({ words, flags }: Invocation, context: Context): Promise<Answer> {
  const method = requireMethod(words[0] ?? "");
  const path = await requirePath(words[1] ?? "", context);
  const data = flags["data"] as string | undefined;
  const headers = flags["header"] as readonly (readonly [string, string])[] | undefined;
  const request: ApiRequest = {
    method,
    path,
    ...(data === undefined ? {} : { body: await readData(data, context) }),
    ...(headers === undefined ? {} : { headers: Object.fromEntries(headers) }),
  };
  if (flags["dryRun"] === true) return rehearse(request);
  const reply = await (await context.profileClient()).send(request);
  return describeReply(reply, flags["include"] === true);
}

/**
 * The body is the answer whatever the status. JSON keeps its meaning; other text is made visible.
 */
function describeReply(reply: Reply, include: boolean): Answer {
  const error = errorOfStatus(reply);
  const body = makeBodyVisible(new TextDecoder().decode(reply.body));
  const text = (include ? `${describeHead(reply)}\n\n${body}` : body).replace(/\n$/, "");
  const printed = text === "" ? undefined : text;
  return { text: () => printed, json: printed, failures: error === undefined ? [] : [error] };
}

function makeBodyVisible(body: string): string {
  try {
    JSON.parse(body);
    return makeVisibleJson(body);
  } catch {
    return makeVisible(body);
  }
}

function describeHead({ status, headers }: Reply): string {
  const lines = [...headers].map(([name, value]) => `${name}: ${makeVisibleLine(value)}`);
  return [`HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ""}`.trimEnd(), ...lines].join("\n");
}

function rehearse({ method, path, body, headers }: ApiRequest): Answer {
  const lines = [
    `${method} ${path}`,
    ...Object.entries(headers ?? {}).map(([name, value]) => `${name}: ${value}`),
  ];
  const text = [...lines, ...(body === undefined ? [] : [makeVisible(body)])].join("\n");
  return {
    text: () => text,
    json: JSON.stringify({
      schemaVersion: 1,
      command: "request",
      dryRun: true,
      request: { method, path, body, headers },
    }),
  };
}

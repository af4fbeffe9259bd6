import { systemKeyId } from "../../auth/http-signature.ts";
import { usageError } from "../../errors.ts";
import { formatHttpDate, parseHttpDate } from "../../signing/http-date.ts";
import { signRsaSha256 } from "../../signing/rsa-sha256.ts";
import { formatSignatureHeader } from "../../signing/signature-header.ts";
import { buildSigningString } from "../../signing/signing-string.ts";
import { apiHeaders } from "../../system/request.ts";
import type { Answer } from "../answer.ts";
import { plainAnswer } from "../answer.ts";
import type { CommandSpec, Invocation } from "../command.ts";
import type { Context } from "../context.ts";
import { methods, requireMethod, requirePath } from "../request-line.ts";
import type { ParseValue } from "../../values.ts";

const forms = ["headers", "curl", "json", "signing-string"] as const;

/** An HTTP date, kept as the text that will be signed. */
export const parseDateValue: ParseValue<string> = (text, source) => {
  if (parseHttpDate(text) !== undefined) return text;
  throw usageError(
    `${source}: ${JSON.stringify(text)} is not an HTTP date`,
    `For example: "Thu, 05 Jan 2012 21:31:40 GMT"`,
  );
};

export const signCommand: CommandSpec = {
  name: "sign",
  summary: "show the signed headers of a request, or a curl command",
  description:
    "Signs METHOD and PATH with this system's key and sends nothing. The output is valid for five minutes, and can be used " +
    "by anyone who reads it. {id} in PATH is replaced by this system's id. The signing string is exactly the signed bytes, without a newline " +
    "at the end.",
  arguments: [
    { name: "<method>", description: "GET, PUT, POST, DELETE", suggests: methods },
    { name: "<path>", description: "path and query as they will be sent, percent-encoded" },
  ],
  options: [
    {
      flags: "--as <form>",
      description: `${forms.join(", ")} (default headers)`,
      choices: forms,
    },
    { flags: "--date <date>", description: "a fixed Date instead of now", parse: parseDateValue },
  ],
  examples: [
    ["sysctx sign GET '/api/systems/{id}'", "the two headers"],
    ["eval \"$(sysctx sign GET '/api/systems/{id}' --as curl)\"", "make the request with curl"],
    [
      "sysctx sign GET '/api/systems/{id}' --as signing-string | openssl dgst -sha256",
      "the digest of the signed bytes",
    ],
  ],
  run,
};

async function run({ words, flags }: Invocation, context: Context): Promise<Answer> {
  const method = requireMethod(words[0] ?? "");
  const path = await requirePath(words[1] ?? "", context);
  const date = (flags["date"] as string | undefined) ?? formatHttpDate(context.host.clock.now());
  const signingString = buildSigningString({ method, path, date });
  if (flags["as"] === "signing-string") return showSigningString(signingString, context);
  const keyId = systemKeyId(await context.systemId());
  const authorization = formatSignatureHeader(
    keyId,
    signRsaSha256(signingString, await context.privateKey()),
  );
  const headers = { Date: date, Authorization: authorization };
  const json = { method, path, keyId, signingString, headers };
  if (flags["as"] === "curl")
    return plainAnswer(toCurl(method, `${await context.origin()}${path}`, headers), json);
  if (flags["as"] === "json") return plainAnswer(JSON.stringify(json), json);
  return plainAnswer(
    Object.entries(headers)
      .map(([name, value]) => `${name}: ${value}`)
      .join("\n"),
    json,
  );
}

/** Exactly the signed bytes, for `openssl dgst -sign`; a prompt would follow on the same line. */
function showSigningString(signingString: string, { host, notes }: Context): Answer {
  if (host.terminal.stdout.isTerminal) notes.tell("note: no newline follows the signing string");
  return { ...plainAnswer(signingString, { signingString }), exact: true };
}

/** `--path-as-is` and `--globoff` keep curl from rewriting what was signed. */
function toCurl(method: string, url: string, headers: Readonly<Record<string, string>>): string {
  const options = Object.entries({ ...apiHeaders, ...headers }).map(
    ([name, value]) => `  --header ${quoteForShell(`${name}: ${value}`)}`,
  );
  const verb = method === "HEAD" ? "--head" : `--request ${method}`;
  return [
    `curl --http1.1 --path-as-is --globoff ${verb}`,
    ...options,
    `  ${quoteForShell(url)}`,
  ].join(" \\\n");
}

function quoteForShell(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}

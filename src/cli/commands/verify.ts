import { createPublicKey } from "node:crypto";
import type { KeyObject } from "node:crypto";
import { systemKeyId } from "../../auth/http-signature.ts";
import { SysctxError, usageError } from "../../errors.ts";
import { parseHttpDate } from "../../signing/http-date.ts";
import { defaultWindow, verifyRequest } from "../../signing/verify.ts";
import { describeDuration } from "../../system/duration.ts";
import type { Answer } from "../answer.ts";
import { plainAnswer } from "../answer.ts";
import type { CommandSpec, Invocation } from "../command.ts";
import type { Context } from "../context.ts";
import { readData } from "../data-option.ts";
import { makeVisibleLine } from "../output/safe-text.ts";
import { methods, requireMethod, requirePath } from "../request-line.ts";
import { parseDurationValue, parseText } from "../../values.ts";
import { parseDateValue } from "./sign.ts";

export const verifyCommand: CommandSpec = {
  name: "verify",
  summary: "verify a signature, and explain why it is invalid",
  description:
    "Verifies an Authorization and a Date header for METHOD and PATH, and explains why they are invalid. Both come from flags, or as " +
    "header lines on standard input. The key is this host's own unless another is given.",
  arguments: [
    { name: "<method>", description: "as in the request line", suggests: methods },
    { name: "<path>", description: "path and query, byte for byte as received" },
  ],
  options: [
    {
      flags: "--authorization <value>",
      description: "the Authorization header's value",
      parse: parseText,
    },
    { flags: "--date <value>", description: "the Date header's value", parse: parseText },
    {
      flags: "--public-key <file>",
      description: "a public key in PEM form",
      parse: parseText,
      suggests: "files",
    },
    {
      flags: "--certificate <file>",
      description: "a certificate in PEM form, e.g. client.crt",
      parse: parseText,
      suggests: "files",
    },
    {
      flags: "--at <date>",
      description: "check the Date against this time instead of now",
      parse: parseDateValue,
    },
    {
      flags: "--window <duration>",
      description: "how far the Date may be off (default 300s)",
      parse: parseDurationValue,
    },
  ],
  examples: [
    [
      "sysctx sign GET '/api/systems/{id}' | sysctx verify GET '/api/systems/{id}'",
      "a signature made here",
    ],
    ["sysctx verify GET /x --certificate client.crt < headers.txt", "captured headers"],
  ],
  run,
};

async function run({ words, flags }: Invocation, context: Context): Promise<Answer> {
  const method = requireMethod(words[0] ?? "");
  const path = await requirePath(words[1] ?? "", context);
  const { authorization, date } = await readHeaders(flags, context);
  const key = await chooseKey(flags, context);
  // A key that the user names may be anybody's; this host's own belongs to one keyId.
  const isNamed = flags["publicKey"] !== undefined || flags["certificate"] !== undefined;
  const ownKeyId = isNamed ? undefined : systemKeyId(await context.systemId());
  const at = flags["at"] as string | undefined;
  const now = (at === undefined ? undefined : parseHttpDate(at)) ?? context.host.clock.now();
  const window = (flags["window"] as number | undefined) ?? defaultWindow;
  const verdict = verifyRequest(
    { method, path, date, authorization },
    {
      findKey: (keyId) => (ownKeyId === undefined || keyId === ownKeyId ? key : undefined),
      now,
      window,
    },
  );
  if (!verdict.valid) {
    throw new SysctxError("signature_invalid", `the signature is invalid: ${verdict.reason}`, {
      hint: "Compare with the signed bytes: sysctx sign METHOD PATH --as signing-string --date DATE",
    });
  }
  const { keyId, age } = verdict;
  const side = age < 0 ? "ahead" : "old";
  return plainAnswer(
    `valid: ${makeVisibleLine(keyId)}, ${describeDuration(Math.abs(age))} ${side}`,
    {
      valid: true,
      keyId,
      ageSeconds: Math.round(age / 1000),
    },
  );
}

interface SignedHeaders {
  readonly authorization: string | undefined;
  readonly date: string | undefined;
}

async function readHeaders(
  flags: Readonly<Record<string, unknown>>,
  context: Context,
): Promise<SignedHeaders> {
  const { host } = context;
  const given = {
    authorization: flags["authorization"] as string | undefined,
    date: flags["date"] as string | undefined,
  };
  if (given.authorization !== undefined) return given;
  if (host.terminal.stdinIsTerminal) {
    throw usageError(
      "nothing to verify",
      "Give --authorization and --date, or pass the header lines on standard input.",
    );
  }
  const text = await readData("-", context);
  const find = (name: string) =>
    new RegExp(`^${name}:[ \\t]*(.*?)[ \\t]*\\r?$`, "im").exec(text)?.[1];
  return { authorization: find("authorization"), date: given.date ?? find("date") };
}

async function chooseKey(
  flags: Readonly<Record<string, unknown>>,
  context: Context,
): Promise<KeyObject> {
  const named = [flags["publicKey"], flags["certificate"]].filter(
    (path) => typeof path === "string",
  );
  if (named.length > 1) throw usageError("--public-key and --certificate cannot be used together");
  const [path] = named;
  return path === undefined
    ? createPublicKey(await context.privateKey())
    : context.host.files.readPublicKey(path);
}

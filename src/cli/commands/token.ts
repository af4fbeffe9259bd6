import {
  describeClaims,
  describeForKubernetes,
  describeForShell,
  describeHeader,
  describeToken,
  inspectToken,
} from "../../oauth/open.ts";
import { usageError } from "../../errors.ts";
import type { Answer } from "../answer.ts";
import type { CommandSpec, Invocation } from "../command.ts";
import type { Context } from "../context.ts";
import { readData } from "../data-option.ts";
import { makeVisibleJson } from "../output/safe-text.ts";
import { renderPairs } from "../output/table.ts";
import { parseText } from "../../values.ts";
import { gitCredentialCommand } from "./token/git-credential.ts";
import { writeAnswer } from "../write-answer.ts";

export const tokenCommand: CommandSpec = {
  name: "token",
  summary:
    "manage an OAuth profile's access tokens: get, inspect, introspect, userinfo, revoke, git-credential",
  description:
    "Manages the access tokens of an OAuth profile. They are cached until shortly before they expire, in a folder that only this user can open.",
  commands: [
    {
      name: "get",
      summary: "print a token, from the cache if it is still valid",
      options: [
        { flags: "--refresh", description: "always request a new one" },
        { flags: "--raw", description: "print the token alone, even with --json" },
        { flags: "--header", description: "print it as an Authorization header" },
        {
          flags: "--format <format>",
          description: "json, env for a shell, or k8s for a Kubernetes ExecCredential",
          choices: ["json", "env", "k8s"],
        },
      ],
      examples: [
        [
          'curl -H "$(sysctx token get --header --profile corp)" https://corp.jamfcloud.com/api/v1/auth',
          "with curl",
        ],
        ["sysctx token get --format k8s --profile corp", "as a kubectl credential plugin"],
        ['eval "$(sysctx token get --format env --profile corp)"', "sets $ACCESS_TOKEN"],
      ],
      run: get,
    },
    {
      name: "inspect",
      summary: "decode a token, without verifying it",
      arguments: [
        {
          name: "[token]",
          description: "- reads a token from standard input; default: the profile's",
        },
      ],
      examples: [
        ["sysctx token inspect --profile corp", "the cached token, or a new one"],
        ["sysctx token inspect - < token.txt", "any other token"],
      ],
      run: inspect,
    },
    {
      name: "introspect",
      summary: "ask the server about the token",
      options: [
        {
          flags: "--as <profile>",
          description: "use another profile's credential, e.g. that of the server the token is for",
          parse: parseText,
        },
      ],
      examples: [["sysctx token introspect --profile corp", "is it active, and for what?"]],
      run: runIntrospect,
    },
    {
      name: "userinfo",
      summary: "ask the server who the token belongs to",
      examples: [["sysctx token userinfo --profile corp", "the claims of its subject"]],
      run: userinfo,
    },
    {
      name: "revoke",
      summary: "revoke the token at the server and remove it from the cache",
      writes: true,
      examples: [["sysctx token revoke --profile corp", "e.g. before a host is retired"]],
      run: runRevoke,
    },
    gitCredentialCommand,
  ],
};

async function get({ flags }: Invocation, context: Context): Promise<Answer> {
  if (["header", "raw", "format"].filter((name) => flags[name] !== undefined).length > 1)
    throw usageError("--header, --raw and --format cannot be used together");
  const { tokens } = await context.oauth();
  const found = flags["refresh"] === true ? await tokens.replace() : await tokens.get();
  const { accessToken } = found.token;
  const print = (text: string, json: string = text): Answer => ({ text: () => text, json });
  if (flags["header"] === true) return print(describeHeader(found));
  if (flags["raw"] === true) return print(accessToken);
  if (flags["format"] === "k8s") return print(JSON.stringify(describeForKubernetes(found)));
  if (flags["format"] === "env") return print(describeForShell(found));
  const json = JSON.stringify(describeToken(found, context.host.clock.now()));
  return flags["format"] === "json" ? print(json) : print(accessToken, json);
}

async function inspect({ words }: Invocation, context: Context): Promise<Answer> {
  const session = words[0] === undefined ? await context.oauth() : undefined;
  const token = (await session?.tokens.get())?.token;
  const text = token?.accessToken ?? (await readGivenToken(words[0] ?? "", context));
  const inspected = inspectToken(text, session);
  const now = context.host.clock.now();
  const issuedType = token?.issuedTokenType;
  const issued = issuedType === undefined ? {} : { issued_token_type: issuedType };
  const { header, claims } = inspected;
  const bindings = inspected.bindings.map(({ member, proven = null }) => ({ member, proven }));
  const bound = bindings.length === 0 ? {} : { bindings };
  return {
    json: makeVisibleJson(JSON.stringify({ verified: false, header, claims, ...issued, ...bound })),
    text: (paint) =>
      `${paint.warn("unverified: these are the token's own claims")}\n` +
      renderPairs([...describeClaims(inspected, now), ...Object.entries(issued)], paint),
  };
}

async function readGivenToken(word: string, context: Context): Promise<string> {
  if (word !== "-")
    throw usageError(
      "a token on the command line is visible to every user of this machine",
      "Pass it on standard input: sysctx token inspect -",
    );
  return (await readData("-", context)).trim().replace(/^(authorization: *)?(bearer|dpop) +/i, "");
}

async function runIntrospect({ flags }: Invocation, context: Context): Promise<Answer> {
  const session = await context.oauth();
  const name = flags["as"] as string | undefined;
  const other =
    name === undefined ? undefined : context.fresh({ flags: { ...context.flags, profile: name } });
  try {
    const caller = (await other?.oauth()) ?? session;
    return describeBody(await caller.introspect(session.tokens));
  } finally {
    other?.close();
  }
}

async function userinfo(_invocation: Invocation, context: Context): Promise<Answer> {
  return describeBody(await (await context.oauth()).userinfo());
}

/** The server's own body, unchanged. */
function describeBody(text: string): Answer {
  const members = JSON.parse(text) as Readonly<Record<string, unknown>>;
  return {
    json: makeVisibleJson(text.trim()),
    text: (paint) => renderPairs(Object.entries(members), paint),
  };
}

async function runRevoke({ flags }: Invocation, context: Context): Promise<Answer> {
  const session = await context.oauth();
  const token = session.tokens.kept();
  const wording = { done: "revoked the token of", unchanged: "no cached token of" };
  const { name } = session.profile;
  if (token === undefined || flags["dryRun"] === true)
    return writeAnswer("token revoke", [{ id: name, changed: token !== undefined }], wording);
  const changed = await session.revoke(token);
  const note = changed ? {} : { note: "it had already expired" };
  return writeAnswer("token revoke", [{ id: name, changed, ...note }], wording);
}

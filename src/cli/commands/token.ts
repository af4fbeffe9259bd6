import { decodeJwt } from "../../oauth/grant/jwt.ts";
import type { DecodedJwt } from "../../oauth/grant/jwt.ts";
import { introspect, revoke } from "../../oauth/token/calls.ts";
import { endOf } from "../../oauth/token/token.ts";
import type { FoundToken } from "../../oauth/token/source.ts";
import { SysctxError, usageError } from "../../errors.ts";
import { readJsonObject } from "../../system/reply.ts";
import { describeDuration } from "../../system/duration.ts";
import type { Answer } from "../answer.ts";
import type { CommandSpec, Invocation } from "../command.ts";
import type { Context } from "../context.ts";
import { makeVisibleJson } from "../output/safe-text.ts";
import { renderPairs } from "../output/table.ts";
import { parseChoice, parseText } from "../../values.ts";
import { withinLimit } from "../../system/within-limit.ts";
import { writeAnswer } from "../write-answer.ts";

export const tokenCommand: CommandSpec = {
  name: "token",
  summary: "access tokens of an OAuth profile: get, inspect, introspect, userinfo, revoke",
  description:
    "Access tokens of an OAuth profile. They are kept until shortly before they end, in a folder of this user only.",
  commands: [
    {
      name: "get",
      summary: "print a token, a kept one if it lasts",
      options: [
        { flags: "--refresh", description: "ask for a new one in any case" },
        { flags: "--raw", description: "the token alone, also with --json" },
        { flags: "--header", description: "the Authorization header" },
        {
          flags: "--format <format>",
          description: "json, or k8s for an ExecCredential of Kubernetes",
          parse: parseChoice(["json", "k8s"]),
        },
      ],
      examples: [
        [
          'curl -H "$(sysctx token get --header --profile corp)" https://corp.jamfcloud.com/api/v1/auth',
          "with curl",
        ],
        ["sysctx token get --format k8s --profile corp", "as a credential plugin of kubectl"],
      ],
      run: get,
    },
    {
      name: "inspect",
      summary: "show what a token says of itself, unverified",
      arguments: [
        {
          name: "[token]",
          description: "- reads a token from standard input; default: the profile's",
        },
      ],
      examples: [
        ["sysctx token inspect --profile corp", "the kept token, or a new one"],
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
          description:
            "with the credential of another profile, e.g. the server that the token is for",
          parse: parseText,
        },
      ],
      examples: [["sysctx token introspect --profile corp", "is it active, and for what?"]],
      run: runIntrospect,
    },
    {
      name: "userinfo",
      summary: "ask the server whom the token stands for",
      examples: [["sysctx token userinfo --profile corp", "the claims of its subject"]],
      run: userinfo,
    },
    {
      name: "revoke",
      summary: "end the token at the server and forget it",
      writes: true,
      examples: [["sysctx token revoke --profile corp", "e.g. when a host is given back"]],
      run: runRevoke,
    },
  ],
};

async function get({ flags }: Invocation, context: Context): Promise<Answer> {
  if (["header", "raw", "format"].filter((name) => flags[name] !== undefined).length > 1)
    throw usageError("--header, --raw and --format exclude each other");
  const { tokens } = await context.oauth();
  const found = flags["refresh"] === true ? await tokens.replace() : await tokens.get();
  const { accessToken, tokenType } = found.token;
  const print = (text: string, json: string = text): Answer => ({ text: () => text, json });
  if (flags["header"] === true) return print(`Authorization: ${tokenType} ${accessToken}`);
  if (flags["raw"] === true) return print(accessToken);
  if (flags["format"] === "k8s") return print(JSON.stringify(describeForKubernetes(found)));
  const json = JSON.stringify(describeToken(found, context));
  return flags["format"] === "json" ? print(json) : print(accessToken, json);
}

const timeOf = ({ token }: FoundToken) => {
  const end = endOf(token);
  return end === undefined ? undefined : `${new Date(end).toISOString().slice(0, 19)}Z`;
};

function describeToken(found: FoundToken, { host }: Context): object {
  const { accessToken, tokenType, scope } = found.token;
  const end = endOf(found.token);
  return {
    access_token: accessToken,
    token_type: tokenType,
    expires_at: timeOf(found) ?? null,
    expires_in: end === undefined ? null : Math.max(0, Math.round((end - host.clock.now()) / 1000)),
    scope: scope ?? null,
    cached: found.cached,
  };
}

/** client-go caches it until then. */
function describeForKubernetes(found: FoundToken): object {
  const expirationTimestamp = timeOf(found);
  return {
    apiVersion: "client.authentication.k8s.io/v1",
    kind: "ExecCredential",
    status: {
      token: found.token.accessToken,
      ...(expirationTimestamp === undefined ? {} : { expirationTimestamp }),
    },
  };
}

async function inspect({ words }: Invocation, context: Context): Promise<Answer> {
  const token = await readGivenToken(words[0], context);
  const decoded = decodeJwt(token);
  if (decoded === undefined)
    throw new SysctxError(
      "bad_reply",
      "the token is no JWT: only its server can say what it means",
      {
        hint: "sysctx token introspect asks the server.",
      },
    );
  const now = context.host.clock.now();
  return {
    json: makeVisibleJson(JSON.stringify({ verified: false, ...decoded })),
    text: (paint) =>
      `${paint.warn("unverified: this is what the token says, not what is true")}\n` +
      renderPairs(describeClaims(decoded, now), paint),
  };
}

async function readGivenToken(word: string | undefined, context: Context): Promise<string> {
  if (word === undefined) return (await (await context.oauth()).tokens.get()).token.accessToken;
  if (word !== "-")
    throw usageError(
      "a token on the command line is seen by everyone on this machine",
      "Give it on standard input: sysctx token inspect -",
    );
  const text = await withinLimit(
    context.host.terminal.readStdin(),
    "standard input had not ended",
    context,
  );
  return text.trim().replace(/^(authorization: *)?bearer +/i, "");
}

const times = ["iat", "nbf", "exp", "auth_time"];

/** Header and claims; times also in words. */
function describeClaims(
  { header, claims }: DecodedJwt,
  now: number,
): readonly (readonly [string, unknown])[] {
  const inWords = (name: string, value: unknown) => {
    if (!times.includes(name) || typeof value !== "number" || Math.abs(value) > 1e11) return value;
    const distance = value * 1000 - now;
    const amount = describeDuration(Math.round(Math.abs(distance) / 1000) * 1000);
    return `${value} (${new Date(value * 1000).toISOString().slice(0, 19)}Z, ${distance < 0 ? `${amount} ago` : `in ${amount}`})`;
  };
  return [
    ...Object.entries(header).map(([name, value]) => [`header.${name}`, value] as const),
    ...Object.entries(claims).map(([name, value]) => [name, inWords(name, value)] as const),
  ];
}

async function runIntrospect({ flags }: Invocation, context: Context): Promise<Answer> {
  const session = await context.oauth();
  const name = flags["as"] as string | undefined;
  const other =
    name === undefined ? undefined : context.fresh({ flags: { ...context.flags, profile: name } });
  try {
    const caller = (await other?.oauth()) ?? session;
    // What the server does not have is said before a token is asked for.
    await caller.server.endpoint("introspection");
    const { token } = await session.tokens.get();
    return describeBody(await introspect(caller, token.accessToken));
  } finally {
    other?.close();
  }
}

async function userinfo(_invocation: Invocation, context: Context): Promise<Answer> {
  const session = await context.oauth();
  const { url, method } = await session.server.userinfo();
  const { origin, pathname, search } = new URL(url);
  const client = await session.client(origin);
  const { text } = readJsonObject(await client.send({ method, path: pathname + search }));
  return describeBody(session.around.redactor.redact(text));
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
  const wording = { done: "revoked the token of", unchanged: "there is no kept token of" };
  const { name } = session.profile;
  if (token === undefined || flags["dryRun"] === true)
    return writeAnswer("token revoke", [{ id: name, changed: token !== undefined }], wording);
  try {
    await session.server.endpoint("revocation");
    const changed = await revoke(session, token.accessToken);
    return writeAnswer(
      "token revoke",
      [{ id: name, changed, ...(changed ? {} : { note: "it had ended already" }) }],
      wording,
    );
  } finally {
    // Whatever the server says: who revokes a token does not want it used here again.
    session.tokens.forget();
  }
}

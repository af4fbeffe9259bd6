import { algorithms } from "../grant/jwt.ts";
import {
  clientAuthMethods,
  jwtBearerGrant,
  presetNames,
  registeredMethods,
  tokenExchangeGrant,
  tokenTypes,
  toTokenType,
} from "./profile.ts";
import { usageError } from "../../errors.ts";
import { isLoopback } from "../../origin.ts";
import { parseJsonObject } from "../../system/json.ts";
import type { ParseValue } from "../../values.ts";
import { parseChoice, parseDurationValue, parseText } from "../../values.ts";

/** One setting of an OAuth profile: its flag is the key in kebab-case. */
export interface OAuthSetting {
  /** The placeholder for the value in the help; undefined where the flag alone says it. */
  readonly value?: string;
  /** What a shell may offer for it. A file is kept by its whole path. */
  readonly suggests?: "files" | "profiles" | readonly string[];
  readonly description: string;
  readonly parse: ParseValue<unknown>;
  readonly repeatable?: boolean;
}

/** An address that a credential is sent to: TLS, or this machine; no password, no fragment. */
const parseUrl: ParseValue<string> = (text, source) => {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const problem =
    url === undefined || !["https:", "http:"].includes(url.protocol)
      ? "is not an http or https address"
      : url.username !== "" || url.password !== ""
        ? "has a user name or password"
        : url.search !== "" || url.hash !== ""
          ? "has a query or a fragment"
          : url.protocol === "http:" && !isLoopback(url.hostname)
            ? "is plain http, which is allowed for this machine only"
            : undefined;
  if (url !== undefined && problem === undefined) return text;
  const shown = text.includes("@") ? "the address" : JSON.stringify(text);
  throw usageError(`${source}: ${shown} ${problem}`, "For example: https://sso.example.com/uas");
};

/** By its name here, or by the one that servers register it under. */
const parseClientAuth: ParseValue<string> = (text, source) => {
  const method = clientAuthMethods.find(
    (known) => known === text || registeredMethods[known].includes(text),
  );
  if (method !== undefined) return method;
  throw usageError(
    `${source}: ${JSON.stringify(text)} is not one of ${clientAuthMethods.join(", ")}`,
  );
};

const parseGrant: ParseValue<string> = (text, source) => {
  const named = { "jwt-bearer": jwtBearerGrant, "token-exchange": tokenExchangeGrant }[text];
  if (named !== undefined) return named;
  if (["client_credentials", jwtBearerGrant, tokenExchangeGrant].includes(text)) return text;
  if (/jwt.?bearer|client-assertion|token.?exchange/i.test(text) || !/^[\w.:/+-]+$/.test(text))
    throw usageError(
      `${source}: ${JSON.stringify(text)} is not a grant`,
      `The grants are client_credentials, jwt-bearer (${jwtBearerGrant}) and token-exchange (${tokenExchangeGrant}); a server's own is its URN.`,
    );
  return text;
};

const parseClaims: ParseValue<string> = (text, source) => {
  parseJsonObject(text, source);
  return text;
};

/** Parameters that have a setting of their own, or would put a secret onto the command line. */
const reserved =
  /^(grant_type|client_.*|assertion|subject_token.*|actor_token.*|requested_token_type|scope|resource|audience|.*secret.*|.*password.*)=/i;

const parseParam: ParseValue<string> = (text, source) => {
  if (reserved.test(text))
    throw usageError(
      `${source}: ${text.split("=")[0]} cannot be set this way`,
      "Use its own setting; a secret comes from a file, a credential or a command.",
    );
  if (/^[^=]+=/.test(text)) return text;
  throw usageError(`${source}: ${JSON.stringify(text)} is not of the form NAME=VALUE`);
};

const parseTokenType: ParseValue<string> = (text, source) => {
  const type = toTokenType(text);
  if (/^[A-Za-z][\w.+-]*:\S+$/.test(type)) return type;
  throw usageError(
    `${source}: ${JSON.stringify(text)} is not a type of token`,
    `The types are ${tokenTypes.join(", ")}; a server's own is its URI.`,
  );
};

const text = (value: string, description: string): OAuthSetting => ({
  value,
  description,
  parse: parseText,
});
const file = (description: string): OAuthSetting => ({
  ...text("file", description),
  suggests: "files",
});
const tokenType = (description: string): OAuthSetting => ({
  value: "type",
  description,
  parse: parseTokenType,
  suggests: tokenTypes,
});
const url = (description: string): OAuthSetting => ({ value: "url", description, parse: parseUrl });
const list = (value: string, description: string): OAuthSetting => ({
  ...text(value, description),
  repeatable: true,
});

/** What a profile of an OAuth client may contain besides the common settings. */
export const oauthSettings = {
  preset: {
    value: "preset",
    description: `what kind of server: ${presetNames.join(", ")}`,
    parse: parseChoice(presetNames),
  },
  clientId: text("id", "the client id"),
  clientAuth: {
    value: "method",
    description: `how the client proves itself: ${clientAuthMethods.join(", ")}`,
    parse: parseClientAuth,
    suggests: clientAuthMethods,
  },
  basicEncoding: {
    value: "form|raw",
    description: "whether id and secret are form-encoded before Basic",
    parse: parseChoice(["form", "raw"]),
  },
  secretFile: file("the file with the secret (mode 600); - reads standard input at each use"),
  secretCredential: text(
    "name",
    "the name of a systemd credential with the secret ($CREDENTIALS_DIRECTORY)",
  ),
  secretCommand: text("command", "a shell command that prints the secret"),
  certificate: file("the client certificate for mTLS; its key is --key"),
  assertionFile: file(
    "the file with a JWT that the platform renews, for jwt-file or the jwt-bearer grant",
  ),
  kid: text("id", "the key id in signed assertions"),
  alg: {
    value: "alg",
    description: "the algorithm of signed assertions (default: depends on the key)",
    parse: parseChoice(algorithms),
  },
  grant: {
    value: "grant",
    description: "client_credentials (default), jwt-bearer, token-exchange, or a URN",
    parse: parseGrant,
    suggests: ["client_credentials", "jwt-bearer", "token-exchange"],
  },
  subjectTokenFile: file("the file with the token to exchange, which the platform renews"),
  subjectProfile: {
    ...text("name", "the profile whose token is exchanged"),
    suggests: "profiles",
  },
  subjectTokenType: tokenType(
    "its type: jwt (default for a file), access_token (default for a profile), id_token, or a URI",
  ),
  actorTokenFile: file("the file with the token of the party that acts for the subject"),
  actorTokenType: tokenType("its type (default: jwt)"),
  requestedTokenType: tokenType("the type of token to request (default: the server's choice)"),
  issuer: url("the issuer; its metadata names the endpoints"),
  tokenUrl: url("the token endpoint, if neither preset nor metadata gives it"),
  introspectionUrl: url("the introspection endpoint"),
  revocationUrl: url("the revocation endpoint"),
  userinfoUrl: url("the userinfo endpoint"),
  whoamiUrl: url("an address that says who the token belongs to"),
  assertionAudience: text(
    "audience",
    "the audience of a client assertion: issuer, token_endpoint, or a value",
  ),
  assertionTyp: text("typ", "the typ of a client assertion; none leaves it out"),
  assertionIss: text("iss", "the issuer of the grant's assertion (default: the client id)"),
  assertionSub: text("sub", "its subject (default: the client id)"),
  assertionAud: text("aud", "its audience (default: the issuer, else the token endpoint)"),
  assertionClaims: { value: "json", description: "its additional claims", parse: parseClaims },
  assertionLifetime: {
    value: "duration",
    description: "its lifetime (default 60s)",
    parse: parseDurationValue,
  },
  dpop: {
    description: "bind tokens to a key, which is generated once and cached with them (DPoP)",
    parse: parseChoice(["true", "false"]),
    suggests: ["true", "false"],
  },
  dpopKey: file("the key to bind tokens to (DPoP), instead of a generated one"),
  scope: list("scope", "a scope to request (may be repeated)"),
  resource: list("uri", "a resource the token is for (may be repeated)"),
  audience: list("audience", "an audience the token is for (may be repeated)"),
  param: {
    value: "name=value",
    description: "an additional parameter of the token request (may be repeated)",
    parse: parseParam,
    repeatable: true,
  },
  minRemaining: {
    value: "duration",
    description: "how long a cached token must remain valid",
    parse: parseDurationValue,
  },
} as const satisfies Readonly<Record<string, OAuthSetting>>;
export type OAuthKey = keyof typeof oauthSettings;
export const oauthKeys = Object.keys(oauthSettings) as readonly OAuthKey[];

/** The flag of a setting: `--client-id`. */
export function flagOf(key: OAuthKey): string {
  return `--${key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
}

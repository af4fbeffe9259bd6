import { usageError } from "../../errors.ts";
import type { OAuthProfile } from "./profile.ts";
import type { Stored } from "./read-profile.ts";
import { readOAuthProfile } from "./read-profile.ts";

/** Refuses a profile that could never get a token. Errors: usage, settings_invalid. */
export function requireUsable(name: string, given: Stored): void {
  if (given["clientId"] === undefined)
    throw usageError(
      "a profile needs a client id",
      "Give one with --client-id, e.g. --client-id 6cabf059-…",
    );
  if (
    given["url"] === undefined &&
    given["issuer"] === undefined &&
    given["tokenUrl"] === undefined
  )
    throw usageError(
      "a profile needs a server address",
      "Give one with --url, e.g. --url https://sso.example.com",
    );
  const isExchange = /token-exchange$/.test(String(given["grant"]));
  const subjects = [given["subjectTokenFile"], given["subjectProfile"]];
  if (isExchange && subjects.filter((subject) => subject !== undefined).length !== 1)
    throw usageError(
      "--grant token-exchange needs exactly one token to exchange",
      "Use --subject-token-file FILE for a token in a file, or --subject-profile NAME for another profile's token.",
    );
  const profile = readOAuthProfile(name, given, given["url"] as string | undefined);
  requireFit(profile, given);
  requireCredential(profile, given);
}

const exchangeKeys = [
  "subjectTokenFile",
  "subjectProfile",
  "subjectTokenType",
  "actorTokenFile",
  "actorTokenType",
  "requestedTokenType",
];

const hasIn =
  (given: Stored) =>
  (...keys: readonly string[]) =>
    keys.some((key) => given[key] !== undefined);

/** A flag that would be passed over is a mistake. */
function requireFit(profile: OAuthProfile, given: Stored): void {
  const { clientAuth, grantsByFile, tokenExchange } = profile;
  const has = hasIn(given);
  const problems: readonly (readonly [problem: string, hint: string, wrong: boolean])[] = [
    [
      "--subject-*, --actor-* and --requested-token-type need --grant token-exchange",
      "Use --grant token-exchange, or leave these flags out.",
      tokenExchange === undefined && has(...exchangeKeys),
    ],
    [
      "--actor-token-type needs --actor-token-file",
      "Give its token with --actor-token-file FILE.",
      has("actorTokenType") && !has("actorTokenFile"),
    ],
    [
      "--assertion-file needs --client-auth jwt-file or --grant jwt-bearer",
      "Use --client-auth jwt-file if it proves the client, or --grant jwt-bearer if it is the grant.",
      has("assertionFile") && clientAuth !== "jwt-file" && !grantsByFile,
    ],
    [
      "--assertion-file cannot be used with the --assertion flags for claims",
      "Leave out --assertion-file or --assertion-iss, --assertion-sub, --assertion-aud and --assertion-claims.",
      grantsByFile && has("assertionIss", "assertionSub", "assertionAud", "assertionClaims"),
    ],
  ];
  const found = problems.find(([, , wrong]) => wrong);
  if (found !== undefined) throw usageError(found[0], found[1]);
}

/** A client without anything to prove itself with is a mistake, unless that is said. */
function requireCredential(profile: OAuthProfile, given: Stored): void {
  const { clientAuth, signsGrant, alg } = profile;
  const has = hasIn(given);
  const hasSecret = has("secretFile", "secretCredential", "secretCommand");
  const symmetric = alg?.startsWith("HS") === true;
  const hint =
    "Give a secret with --secret-file FILE, --secret-credential NAME or --secret-command COMMAND, a key with --key FILE, or the platform's JWT with --assertion-file FILE.";
  const problems: readonly (readonly [problem: string, wrong: boolean])[] = [
    [
      `${clientAuth} needs a secret`,
      ["basic", "post", "client_secret_jwt"].includes(clientAuth) && !hasSecret,
    ],
    ["private_key_jwt needs --key", clientAuth === "private_key_jwt" && !has("key")],
    [
      "mtls needs --key and --certificate",
      clientAuth === "mtls" && !(has("key") && has("certificate")),
    ],
    ["jwt-file needs --assertion-file", clientAuth === "jwt-file" && !has("assertionFile")],
    ["the grant's assertion needs --key", signsGrant && !symmetric && !has("key")],
    [
      "an assertion signed with HS256, HS384 or HS512 needs the client's secret",
      signsGrant && symmetric && !hasSecret,
    ],
    [
      "client_secret_jwt signs with HS256, HS384 or HS512",
      clientAuth === "client_secret_jwt" && alg !== undefined && !symmetric,
    ],
    ["private_key_jwt does not sign with a secret", clientAuth === "private_key_jwt" && symmetric],
  ];
  const found = problems.find(([, wrong]) => wrong);
  if (found !== undefined) throw usageError(found[0], hint);
}

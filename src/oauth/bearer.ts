import { SysctxError } from "../errors.ts";
import type { WireReply } from "../ports.ts";
import type { AuthScheme } from "../auth/scheme.ts";
import type { Redactor } from "../auth/redactor.ts";
import { readSaid } from "./server/answer.ts";
import type { Dpop } from "./grant/dpop.ts";
import { proofErrors } from "./grant/dpop.ts";
import { decodeJwt } from "./grant/jwt.ts";
import type { OAuthProfile } from "./profile/profile.ts";
import { requireAccessToken } from "./token/token.ts";
import type { FoundToken, TokenSource } from "./token/source.ts";

export interface BearerParts {
  readonly profile: OAuthProfile;
  readonly source: TokenSource;
  readonly redactor: Redactor;
  /** Where its tokens are bound to a key. */
  readonly dpop: Dpop | undefined;
  /** The API's: a proof is for one address. */
  readonly origin: string;
}

/**
 * Requests with a token. A 401 for a token from the cache is worth one new token and one more
 * attempt: the cache can't know of a revocation. So is a nonce that a proof lacks. Nothing else is
 * repeated; a 403 never.
 */
export function createBearer({ profile, source, redactor, dpop, origin }: BearerParts): AuthScheme {
  let used: FoundToken | undefined;
  let gotSame = false;
  /** One new token and one new nonce in each call that is refused without it. */
  let [replaced, nonced] = [false, false];
  return {
    name: `oauth2 (${profile.name})`,
    secretHeaders: ["authorization", "dpop"],
    timeRefusals: dpop === undefined ? [] : [401],
    async authorize(request, now) {
      used = await source.get();
      requireAccessToken(used.token);
      const { accessToken: token, tokenType } = used.token;
      const { method, path } = request;
      const proof = dpop && { DPoP: dpop.prove({ method, url: origin + path, now, token }) };
      const headers = { ...request.headers, Authorization: `${tokenType} ${token}`, ...proof };
      return { ...request, headers };
    },
    redact: redactor.redact,
    clean: redactor.clean,
    async repair(reply, earlier) {
      if (earlier === 0) [replaced, nonced] = [false, false];
      if (!nonced && dpop?.wantsNonce(reply) === true) return (nonced = true);
      if (reply.status !== 401 || used?.cached !== true || replaced) return false;
      if (proofErrors.includes(readSaid(reply, redactor).error)) return false;
      // Where it comes from may have a nonce of its own.
      [replaced, nonced] = [true, false];
      const refused = used.token.accessToken;
      const { token } = await source.replace(refused);
      gotSame = token.accessToken === refused;
      return !gotSame;
    },
    explain(reply) {
      if (reply.status === 401) return explain401(reply, profile, used, gotSame, redactor);
      if (reply.status === 403) return explain403(reply, profile, used, redactor);
      return undefined;
    },
  };
}

function explain401(
  reply: WireReply,
  { name }: OAuthProfile,
  used: FoundToken | undefined,
  gotSame: boolean,
  redactor: Redactor,
): SysctxError {
  const { words, error } = readSaid(reply, redactor);
  const said = words === "" ? "" : `: ${words}`;
  if (proofErrors.includes(error))
    return new SysctxError(
      "unauthorized",
      `the server rejected the proof of the key (401${said})`,
      {
        hint: "Each request has its own proof. Check this host's clock, and that no proxy changes the address.",
        status: 401,
      },
    );
  const [problem, hint] = gotSame
    ? [
        "the server rejected its own token and issued the same one again",
        "Revoke the token at the server; until then the server keeps issuing it.",
      ]
    : [
        used?.cached === true
          ? "the server rejected the token"
          : "the server rejected a token that it had just issued",
        `${describeToken(used)}Check that it is for this server (audience, issuer) and that no proxy removes the header: sysctx token inspect --profile ${name}`,
      ];
  return new SysctxError("unauthorized", `${problem} (401${said})`, { hint, status: 401 });
}

function describeToken(used: FoundToken | undefined): string {
  const claims = decodeJwt(used?.token.accessToken ?? "")?.claims;
  if (claims === undefined) return "";
  const parts = ["aud", "iss", "exp"].flatMap((name) =>
    claims[name] === undefined ? [] : [`${name} ${JSON.stringify(claims[name])}`],
  );
  return parts.length === 0 ? "" : `The token says ${parts.join(", ")}. `;
}

function explain403(
  reply: WireReply,
  profile: OAuthProfile,
  used: FoundToken | undefined,
  redactor: Redactor,
): SysctxError {
  const { words, error } = readSaid(reply, redactor);
  const said = words === "" ? "" : `: ${words}`;
  return new SysctxError(
    "forbidden",
    `the server does not allow this client to do this (403${said})`,
    {
      hint:
        error === "insufficient_scope"
          ? describeScope(reply, profile, redactor)
          : describeRoles(profile, used),
      status: 403,
    },
  );
}

function describeScope(
  reply: WireReply,
  { scope, name }: OAuthProfile,
  { redact }: Redactor,
): string {
  const challenge = redact(reply.headers.get("www-authenticate") ?? "");
  const needed = /\bscope="([^"]*)"/.exec(challenge)?.[1];
  const asked = scope.length === 0 ? "no scope" : `the scope ${scope.join(" ")}`;
  return `The profile requests ${asked}${needed === undefined ? "" : `, and the server requires ${needed}`}: sysctx profile show ${name}`;
}

/**
 * Jamf Pro's tokens carry the ids of their roles; a new role needs a new secret, which nobody
 * expects.
 */
function describeRoles({ preset, name }: OAuthProfile, used: FoundToken | undefined): string {
  if (preset !== "jamf")
    return `Grant the permission at the server, or request another scope: sysctx token inspect --profile ${name}`;
  const scope = decodeJwt(used?.token.accessToken ?? "")?.claims["scope"] ?? used?.token.scope;
  const roles = Array.isArray(scope) ? scope.join(" ") : String(scope ?? "");
  const have = roles === "" ? "The token contains no role. " : `The token has ${roles}. `;
  return `${have}Check that a role grants the privilege. After a change of an API client's roles, Jamf Pro needs a new client secret: rotate it and save it in the profile's secret file.`;
}

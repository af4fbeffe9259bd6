import { SysctxError } from "../errors.ts";
import type { WireReply } from "../ports.ts";
import type { AuthScheme } from "../auth/scheme.ts";
import type { Redactor } from "../auth/redactor.ts";
import { readSaid } from "./server/answer.ts";
import { decodeJwt } from "./grant/jwt.ts";
import type { OAuthProfile } from "./profile/profile.ts";
import type { FoundToken, TokenSource } from "./token/source.ts";

/**
 * Requests with a token. A 401 for a token from the cache is worth one new token and one more
 * attempt: the cache can't know of a revocation. Nothing else is repeated; a 403 never.
 */
export function createBearer(
  profile: OAuthProfile,
  source: TokenSource,
  redactor: Redactor,
): AuthScheme {
  let used: FoundToken | undefined;
  let gotSame = false;
  return {
    name: `oauth2 (${profile.name})`,
    secretHeaders: ["authorization"],
    timeRefusals: [],
    async authorize(request) {
      used = await source.get();
      const headers = { ...request.headers, Authorization: `Bearer ${used.token.accessToken}` };
      return { ...request, headers };
    },
    redact: redactor.redact,
    clean: redactor.clean,
    async repair({ status }) {
      if (status !== 401 || used?.cached !== true) return false;
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
  const { words } = readSaid(reply, redactor);
  const said = words === "" ? "" : `: ${words}`;
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

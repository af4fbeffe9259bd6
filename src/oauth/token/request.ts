import { findJsonObject } from "../../system/json.ts";
import type { Said } from "../server/answer.ts";
import { readSaid } from "../server/answer.ts";
import { proveClient } from "../grant/client-authentication.ts";
import type { OAuthReply, Surroundings } from "../server/exchange.ts";
import { exchange, toResponse } from "../server/exchange.ts";
import { badAnswer, explainRefusal } from "../server/explain.ts";
import { describeGrant } from "../grant/grant.ts";
import type { OAuthProfile } from "../profile/profile.ts";
import type { Caller } from "../server/server.ts";
import type { Token } from "./token.ts";
import { isSendable, lifetimeOfJwt, longestLifetime } from "./token.ts";
import { warnOfAudience, warnOfClock, warnOfReplay, warnOfScope } from "./warnings.ts";

/**
 * Asks for a new token; the endpoint of the one before it is tried first. Errors: client_refused,
 * rejected, not_found, bad_reply, rate_limited, server_error, and the network's.
 */
export async function requestToken(caller: Caller, previous: Token | undefined): Promise<Token> {
  const { profile, server, around } = caller;
  const endpoints = await server.tokenEndpoints();
  const known = previous?.endpoint;
  const [first = "", ...others] = endpoints.toSorted(
    (a, b) => Number(b === known) - Number(a === known),
  );
  let [endpoint, answer] = [first, await askAt(first, caller)];
  for (const other of others) {
    if (answer.reply.status !== 404) break;
    [endpoint, answer] = [other, await askAt(other, caller)];
    if (answer.reply.status === 200)
      around.warn(
        `the token endpoint is ${other}, not ${first}: to save a request, run sysctx config set profiles.${profile.name}.tokenUrl ${other}`,
      );
  }
  return readToken(answer, endpoint, caller, previous);
}

interface TokenAnswer {
  readonly reply: OAuthReply;
  /** Before the request was sent. */
  readonly obtainedAt: number;
}

async function askAt(
  endpoint: string,
  { profile, credential, server, around }: Caller,
): Promise<TokenAnswer> {
  warnOfReplay(profile, around);
  const obtainedAt = around.now();
  const prove = (now: number) => {
    const target = { endpoint, issuer: server.issuer(), now };
    const proof = proveClient(profile, credential, target);
    const grant = describeGrant(profile, credential, target);
    return { params: [...grant, ...proof.params], headers: proof.headers };
  };
  return { obtainedAt, reply: await exchange({ method: "POST", url: endpoint, prove }, around) };
}

async function readToken(
  { reply, obtainedAt }: TokenAnswer,
  endpoint: string,
  caller: Caller,
  previous: Token | undefined,
): Promise<Token> {
  const { profile, around } = caller;
  const error = explainRefusal(reply, caller, endpoint);
  if (error !== undefined) throw error;
  const answer = await parseToken(reply, endpoint, profile, around);
  const accessToken = answer.access_token;
  if (!isSendable(accessToken))
    throw badAnswer(endpoint, "a token with characters that a header cannot contain", reply);
  around.redactor.add(accessToken);
  const lifetime = answer.expires_in ?? lifetimeOfJwt(accessToken);
  const expiresIn = lifetime === undefined ? undefined : Math.min(lifetime, longestLifetime);
  if (expiresIn === 0)
    around.warn("the server says that the token has already expired (expires_in 0)");
  warnOfScope(profile, answer.scope, around);
  warnOfAudience(profile, accessToken, around);
  warnOfClock(accessToken, reply.skew, around);
  return {
    accessToken,
    tokenType: "Bearer",
    scope: answer.scope,
    obtainedAt,
    expiresIn,
    endpoint,
    repeated: previous?.accessToken === accessToken,
  };
}

/**
 * Reads the answer with the protocol's library, and says what is wrong with it. Errors: bad_reply.
 */
async function parseToken(
  reply: OAuthReply,
  endpoint: string,
  { clientId }: OAuthProfile,
  around: Surroundings,
) {
  const { processGenericTokenEndpointResponse } = await import("oauth4webapi");
  try {
    const server = { issuer: endpoint };
    return await processGenericTokenEndpointResponse(
      server,
      { client_id: clientId },
      toResponse(normalize(reply)),
    );
  } catch {
    throw badAnswer(endpoint, describeWrong(readSaid(reply, around.redactor)), reply);
  }
}

function describeWrong({ isPage, members }: Said): string {
  if (isPage) return "a web page: this is a login page, not a token endpoint";
  if (members === undefined) return "not JSON";
  if (typeof members["access_token"] !== "string") return "JSON without an access_token";
  const type = members["token_type"];
  if (typeof type !== "string") return "JSON without a token_type";
  if (/^bearer$/i.test(type)) return "a token with members of the wrong type (expires_in, scope)";
  return `a token of an unsupported type (token_type ${JSON.stringify(type)})`;
}

/** A list of scopes, as some servers send it, becomes the text of the standard. */
function normalize(reply: OAuthReply): OAuthReply {
  const members = findJsonObject(new TextDecoder().decode(reply.body));
  const scope = members?.["scope"];
  if (!Array.isArray(scope)) return reply;
  const body = new TextEncoder().encode(JSON.stringify({ ...members, scope: scope.join(" ") }));
  return { ...reply, body };
}

import { findJsonObject } from "../../system/json.ts";
import type { Said } from "../server/answer.ts";
import { readSaid } from "../server/answer.ts";
import { proveClient } from "../grant/client-authentication.ts";
import { givenTokens } from "../credential/credential.ts";
import type { OAuthReply, Surroundings } from "../server/exchange.ts";
import { exchange, toResponse } from "../server/exchange.ts";
import { badAnswer, explainRefusal } from "../server/explain.ts";
import { bindingsOf } from "./binding.ts";
import { describeGrant } from "../grant/grant.ts";
import { nameOfTokenType } from "../profile/profile.ts";
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
  const { profile, credential, server, around } = caller;
  // What the platform gave is checked before anything is sent.
  for (const given of givenTokens(credential)) await given.prepare(around.now());
  const endpoints = await server.tokenEndpoints();
  const known = previous?.endpoint;
  const [first = "", ...others] = endpoints.toSorted(
    (a, b) => Number(b === known) - Number(a === known),
  );
  let [endpoint, answer] = [first, await askAt(first, caller)];
  if (answer.reply.status === 400 && (await credential.subject?.renew?.()))
    answer = await askAt(first, caller);
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
  { profile, credential, server, around, dpop }: Caller,
): Promise<TokenAnswer> {
  warnOfReplay(profile, around);
  // As it is sent, however it was written in the settings.
  const { href } = new URL(endpoint);
  const obtainedAt = around.now();
  const prove = (now: number) => {
    const target = { endpoint, issuer: server.issuer(), now };
    const proof = proveClient(profile, credential, target);
    const grant = describeGrant(profile, credential, target);
    const bound = dpop && { DPoP: dpop.prove({ method: "POST", url: href, now }) };
    return { params: [...grant, ...proof.params], headers: { ...proof.headers, ...bound } };
  };
  const ask = () => exchange({ method: "POST", url: endpoint, prove }, around);
  const reply = await ask();
  return { obtainedAt, reply: dpop?.wantsNonce(reply) === true ? await ask() : reply };
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
    tokenType: readType(answer, endpoint, reply, caller),
    issuedTokenType: readIssuedType(answer, endpoint, reply, caller),
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
  { clientId, tokenExchange }: OAuthProfile,
  around: Surroundings,
) {
  const { processGenericTokenEndpointResponse } = await import("oauth4webapi");
  // RFC 8693: what an exchange gives need not be an access token.
  const recognizedTokenTypes = tokenExchange === undefined ? {} : { n_a: () => undefined };
  try {
    const server = { issuer: endpoint };
    return await processGenericTokenEndpointResponse(
      server,
      { client_id: clientId },
      toResponse(normalize(reply)),
      { recognizedTokenTypes },
    );
  } catch {
    throw badAnswer(endpoint, describeWrong(readSaid(reply, around.redactor)), reply);
  }
}

/** The library has them in lower case. */
const typeNames: Readonly<Record<string, Token["tokenType"]>> = {
  bearer: "Bearer",
  dpop: "DPoP",
  n_a: "N_A",
};

type Answer = Awaited<ReturnType<typeof parseToken>>;

/** A token that should be bound must be, and another must not (RFC 9449, section 5). */
function readType(
  answer: Answer,
  endpoint: string,
  reply: OAuthReply,
  { dpop, profile }: Caller,
): Token["tokenType"] {
  const type = typeNames[answer.token_type];
  if (type === undefined) throw badAnswer(endpoint, describeType(answer.token_type), reply);
  if (dpop !== undefined && type !== "DPoP")
    throw badAnswer(
      endpoint,
      `a ${type} token, although the request proved possession of a key: the server does not bind this client's tokens`,
      reply,
      "Enable DPoP for the client at the server, or remove dpop and dpopKey from the profile with sysctx config unset.",
    );
  if (dpop === undefined && type === "DPoP")
    throw badAnswer(
      endpoint,
      "a token that is bound to a key (token_type DPoP), but the profile has no such key",
      reply,
      `Run sysctx config set profiles.${profile.name}.dpop true to bind tokens to a key of this machine.`,
    );
  const bound = bindingsOf(answer.access_token).find(({ member }) => member === "jkt");
  if (dpop === undefined || bound === undefined) return type;
  if (bound.thumbprint === dpop.thumbprint) return type;
  throw badAnswer(
    endpoint,
    "a token that is bound to a different key than this profile's (cnf.jkt)",
    reply,
  );
}

/** RFC 8693, section 2.2.1: an exchange says what it gave. Errors: bad_reply. */
function readIssuedType(
  answer: Answer,
  endpoint: string,
  reply: OAuthReply,
  { profile: { tokenExchange }, around }: Caller,
): string | undefined {
  const issued = answer["issued_token_type"];
  if (tokenExchange === undefined) return undefined;
  if (typeof issued !== "string" || issued === "")
    throw badAnswer(
      endpoint,
      "JSON without an issued_token_type, which an exchange must have",
      reply,
    );
  const { requestedType } = tokenExchange;
  if (requestedType !== undefined && requestedType !== issued)
    around.warn(
      `the server issued ${nameOfTokenType(issued)}, but ${nameOfTokenType(requestedType)} was requested`,
    );
  return issued;
}

function describeWrong({ isPage, members }: Said): string {
  if (isPage) return "a web page: this is a login page, not a token endpoint";
  if (members === undefined) return "not JSON";
  if (typeof members["access_token"] !== "string") return "JSON without an access_token";
  const type = members["token_type"];
  if (typeof type !== "string") return "JSON without a token_type";
  if (/^(bearer|dpop)$/i.test(type))
    return "a token with members of the wrong type (expires_in, scope)";
  return describeType(type);
}

function describeType(type: string): string {
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

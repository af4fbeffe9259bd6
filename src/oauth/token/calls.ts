import type { Client } from "../../system/client.ts";
import { readJsonObject } from "../../system/reply.ts";
import { proveClient } from "../grant/client-authentication.ts";
import type { OAuthReply } from "../server/exchange.ts";
import { exchange, toResponse } from "../server/exchange.ts";
import { badAnswer, explainRefusal } from "../server/explain.ts";
import type { Caller } from "../server/server.ts";
import type { TokenSource } from "./source.ts";

/**
 * Returns the server's own answer about a token (RFC 7662), as JSON text. Errors: usage,
 * assertion_expired, client_refused, bad_reply, and more.
 */
export async function introspect(caller: Caller, subject: TokenSource): Promise<string> {
  const { profile, server, around } = caller;
  await prepareProof(caller);
  // What the server does not have is said before a token is asked for.
  const endpoint = await server.endpoint("introspection");
  const token = (await subject.get()).token.accessToken;
  around.redactor.add(token);
  const reply = await ask(caller, endpoint, token);
  const error = explainRefusal(reply, caller, endpoint, true);
  if (error !== undefined) throw error;
  const { processIntrospectionResponse } = await import("oauth4webapi");
  try {
    const client = { client_id: profile.clientId };
    await processIntrospectionResponse({ issuer: endpoint }, client, toResponse(reply));
  } catch {
    throw badAnswer(endpoint, "not an introspection response (no `active`)", reply);
  }
  return around.redactor.redact(new TextDecoder().decode(reply.body));
}

/**
 * Ends a token at the server (RFC 7009; Jamf Pro's own call). Returns false when it had ended
 * already.
 */
export async function revoke(caller: Caller, token: string): Promise<boolean> {
  const { profile, server, around } = caller;
  around.redactor.add(token);
  await prepareProof(caller);
  const endpoint = await server.endpoint("revocation");
  const isJamf = profile.preset === "jamf";
  const prove = () => ({ params: [], headers: { Authorization: `Bearer ${token}` } });
  const reply = isJamf
    ? await exchange({ method: "POST", url: endpoint, prove }, around)
    : await ask(caller, endpoint, token);
  if (isJamf && reply.status === 401) return false;
  if (reply.status >= 200 && reply.status < 300) return true;
  const error = explainRefusal(reply, caller, endpoint, true);
  throw error ?? badAnswer(endpoint, "not a revocation response", reply);
}

/**
 * Returns what the server says of the token's subject, as JSON text. Errors: usage, and the API's.
 */
export async function askUserinfo(
  { server, around }: Caller,
  clientOf: (origin: string) => Promise<Client>,
): Promise<string> {
  const { url, method } = await server.userinfo();
  const { origin, pathname, search } = new URL(url);
  const client = await clientOf(origin);
  const { text } = readJsonObject(await client.send({ method, path: pathname + search }));
  return around.redactor.redact(text);
}

/** A file that the client proves itself with is checked before anything is sent. */
async function prepareProof({ profile, credential, around }: Caller): Promise<void> {
  if (profile.clientAuth === "jwt-file") await credential.assertion?.prepare(around.now());
}

/** What both calls have in common: the token, and the client's own proof. */
function ask(
  { profile, credential, server, around }: Caller,
  endpoint: string,
  token: string,
): Promise<OAuthReply> {
  const prove = (now: number) => {
    const proof = proveClient(profile, credential, { endpoint, issuer: server.issuer(), now });
    const hint = ["token_type_hint", "access_token"] as const;
    return { params: [["token", token] as const, hint, ...proof.params], headers: proof.headers };
  };
  return exchange({ method: "POST", url: endpoint, prove }, around);
}

/**
 * npm oidc-provider in this process: a certified server that decodes Basic, checks every JWT, and
 * refuses replays.
 */
import { createPublicKey, generateKeyPairSync, X509Certificate, type KeyObject } from "node:crypto";
import { readFile } from "node:fs/promises";
import type { IncomingMessage } from "node:http";
import type { TLSSocket } from "node:tls";
import { applyDpopBinding } from "oidc-provider/lib/helpers/grant_common.js";
import validateDpop from "oidc-provider/lib/helpers/validate_dpop.js";
import Provider, { errors, type KoaContext } from "oidc-provider";
import type { Certificates } from "./certificates.ts";
import { withOffset } from "./clock.ts";
import { federate, insideKey, type Trust } from "./federation.ts";
import { inject } from "./inject.ts";
import { verifyJwt } from "./jwt.ts";
import { proofFault } from "./dpop.ts";
import { jsonReply, startPeer, type Peer, type Reply, type Seen } from "./server.ts";

export const jwtBearer = "urn:ietf:params:oauth:grant-type:jwt-bearer";
export const tokenExchange = "urn:ietf:params:oauth:grant-type:token-exchange";
export const tokenType = (name: string) => `urn:ietf:params:oauth:token-type:${name}`;
/**
 * Tokens for this resource are JWTs that live 60 s; without a resource they are opaque and live 600
 * s.
 */
export const jwtResource = "urn:peer:orders";

export const providerPaths = {
  token: "/token",
  introspection: "/token/introspection",
  revocation: "/token/revocation",
  openid: "/.well-known/openid-configuration",
  metadata: "/.well-known/oauth-authorization-server",
  api: "/orders",
} as const;

/** Ids and secrets of the clients, by their method of authentication. */
export const clients = {
  basic: { id: "basic-client", secret: "basic-client_secret.0123456789abcdef" },
  odd: { id: "odd:id +/%", secret: "s+e/c%r et:~" },
  post: { id: "post-client", secret: "post-client_secret.0123456789abcdef" },
  secretJwt: { id: "secret-jwt-client", secret: "secret-jwt-client_secret.0123456789abcdef" },
  privateJwt: { id: "private-jwt-client" },
  mtls: { id: "mtls-client" },
  /** Has no secret at all; only the jwt-bearer grant is open to it. */
  none: { id: "public-client" },
} as const;

export interface ProviderOptions {
  /** Verifies private_key_jwt. */
  readonly clientKey?: KeyObject;
  /** Verifies the assertions of the jwt-bearer grant. */
  readonly grantKey?: KeyObject;
  /** Verifies the JWTs that are exchanged; access tokens of this server may be exchanged too. */
  readonly subjectKey?: KeyObject;
  /** HTTPS, and a client certificate if one is shown. */
  readonly certificates?: Certificates;
  /** RFC 10070: the issuer must be the only audience. */
  readonly strict?: boolean;
  /** Binds tokens to a key, where a proof of one comes; with a nonce in it, or not. */
  readonly dpop?: { readonly requireNonce?: boolean };
  /** Clients that a platform's JWT may stand for. */
  readonly trusts?: readonly Omit<Trust, "audience">[];
  /** Public clients that only exchange, or bring a JWT as their grant. */
  readonly publicClients?: readonly string[];
  /** Milliseconds that the server's clock is ahead. */
  readonly clockOffset?: number;
}

export interface ProviderPeer extends Peer {
  readonly issuer: string;
  readonly tokenUrl: string;
  /** The claims of every assertion that the jwt-bearer grant accepted. */
  readonly grants: Record<string, unknown>[];
  /** Who was exchanged for a token, and who acted. */
  readonly exchanges: { readonly subject: unknown; readonly actor: unknown }[];
  /** The nonce that a proof must have at `/orders`, the API. */
  apiNonce: string | undefined;
}

const { privateKey: serverKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });

export async function startOidcProvider(options: ProviderOptions = {}): Promise<ProviderPeer> {
  const { certificates } = options;
  const grants: Record<string, unknown>[] = [];
  const exchanges: { subject: unknown; actor: unknown }[] = [];
  const all = (): ProviderPeer => peer as ProviderPeer;
  // The issuer is known when the port is.
  const started = Promise.withResolvers<Provider>();
  const peer = await startPeer({
    tokenPaths: [providerPaths.token],
    clockOffset: options.clockOffset ?? 0,
    answer: async (seen, request) => {
      if (seen.path === providerPaths.api) return answerApi(await started.promise, all(), seen);
      const handler = (await started.promise).callback();
      const trusts = (options.trusts ?? []).map((one) => ({ ...one, audience: peer.origin }));
      const asked = federate(seen, trusts, peer.now(), peer.origin);
      return withOffset(peer.clockOffset, () => inject(handler, asked, request));
    },
    ...(certificates
      ? { tls: { ...certificates.server, requestCert: true, rejectUnauthorized: false } }
      : {}),
  });
  const provider = new Provider(peer.origin, await configurationOf(options, peer));
  provider.on("server_error", (_, error) => peer.complaints.push(`server_error: ${error.message}`));
  registerJwtBearer(provider, peer, options.grantKey, grants);
  registerTokenExchange(provider, peer, options.subjectKey, exchanges);
  started.resolve(provider);
  const tokenUrl = `${peer.origin}${providerPaths.token}`;
  return Object.assign(peer, {
    issuer: peer.origin,
    tokenUrl,
    grants,
    exchanges,
    apiNonce: undefined,
  });
}

async function configurationOf(
  options: ProviderOptions,
  peer: Peer,
): Promise<Record<string, unknown>> {
  return {
    clients: await clientsOf(options),
    clientAuthMethods: [
      ...["client_secret_basic", "client_secret_post", "client_secret_jwt", "private_key_jwt"],
      ...["self_signed_tls_client_auth", "none"],
    ],
    jwks: { keys: [{ ...jwkOf(serverKey), alg: "RS256", use: "sig", kid: "peer" }] },
    cookies: { keys: ["not used"] },
    scopes: ["openid", "orders:read", "orders:write"],
    ttl: { ClientCredentials: lifetimeOf },
    adapter: memoryAdapter(),
    routes: { introspection: providerPaths.introspection, revocation: providerPaths.revocation },
    assertJwtClientAuthClaimsAndHeader: (_: unknown, { aud }: { aud: unknown }) => {
      const [only] = [aud].flat();
      const alone = [aud].flat().length === 1 && only === peer.origin;
      if (options.strict && !alone)
        throw new errors.InvalidClientAuth("aud must be the issuer identifier and nothing else");
    },
    features: {
      devInteractions: { enabled: false },
      clientCredentials: { enabled: true },
      dPoP: {
        enabled: options.dpop !== undefined,
        nonceSecret: Buffer.alloc(32, 7),
        requireNonce: () => options.dpop?.requireNonce === true,
      },
      introspection: { enabled: true, allowedPolicy: () => true },
      revocation: { enabled: true, allowedPolicy: () => true },
      resourceIndicators: { enabled: true, getResourceServerInfo: resourceServer },
      mTLS: {
        enabled: true,
        selfSignedTlsClientAuth: true,
        certificateBoundAccessTokens: true,
        getCertificate: ({ req }: KoaContext) => certificateOf(req),
      },
    },
  };
}

const usedProofs = new Set<string>();

/** A resource server: a token, and the proof of its key where it is bound to one. */
async function answerApi(provider: Provider, peer: ProviderPeer, seen: Seen): Promise<Reply> {
  const [, scheme, token = ""] = /^(\S+) (\S+)$/.exec(seen.headers.authorization ?? "") ?? [];
  const { apiNonce: nonce, origin } = peer;
  const known = await provider.ClientCredentials.find(token);
  const jkt = known?.jkt;
  if (known !== undefined && jkt === undefined && scheme === "Bearer")
    return jsonReply(200, { orders: [] });
  const rules = { origin, now: peer.now(), nonce, used: usedProofs };
  const error = scheme === "DPoP" ? proofFault(seen, token, jkt, rules) : "invalid_token";
  const headers = nonce === undefined ? {} : { "DPoP-Nonce": nonce };
  if (error === undefined) return jsonReply(200, { orders: [] }, headers);
  const challenge = { "WWW-Authenticate": `DPoP error="${error}", algs="ES256"` };
  return jsonReply(401, {}, { ...headers, ...challenge });
}

/** Seconds: the resource's own, or that of opaque tokens. */
function lifetimeOf(_: unknown, token: { resourceServer?: { accessTokenTTL: number } }): number {
  return token.resourceServer?.accessTokenTTL ?? 600;
}

/**
 * A store of this server alone. It forgets nothing: that a token has ended is the server's own
 * finding.
 */
function memoryAdapter(): (model: string) => object {
  const store = new Map<string, unknown>();
  return (model) => {
    const key = (id: string) => `${model}:${id}`;
    return {
      upsert: async (id: string, payload: unknown) => void store.set(key(id), payload),
      find: async (id: string) => store.get(key(id)),
      destroy: async (id: string) => void store.delete(key(id)),
      revokeByGrantId: async () => undefined,
    };
  };
}

function resourceServer(_: unknown, resource: string): object {
  if (resource !== jwtResource) throw new errors.InvalidTarget("unknown resource");
  return {
    scope: "orders:read orders:write",
    audience: resource,
    accessTokenFormat: "jwt",
    accessTokenTTL: 60,
    jwt: { sign: { alg: "RS256" } },
  };
}

function certificateOf({ socket }: IncomingMessage): X509Certificate | undefined {
  return "getPeerX509Certificate" in socket
    ? (socket as TLSSocket).getPeerX509Certificate()
    : undefined;
}

async function clientsOf(options: ProviderOptions): Promise<object[]> {
  const { basic, odd, post, secretJwt, privateJwt, mtls, none } = clients;
  const client = (known: { id: string; secret?: string }, method: string, more: object = {}) => ({
    client_id: known.id,
    ...(known.secret === undefined ? {} : { client_secret: known.secret }),
    token_endpoint_auth_method: method,
    grant_types:
      known === none
        ? [jwtBearer, tokenExchange]
        : ["client_credentials", jwtBearer, tokenExchange],
    scope: "orders:read orders:write",
    redirect_uris: [],
    response_types: [],
    ...more,
  });
  return [
    client(basic, "client_secret_basic"),
    client(odd, "client_secret_basic"),
    client(post, "client_secret_post"),
    client(secretJwt, "client_secret_jwt"),
    client(none, "none"),
    ...(options.publicClients ?? []).map((id) =>
      client({ id }, "none", { grant_types: [jwtBearer, tokenExchange] }),
    ),
    ...(options.trusts ?? []).map(({ clientId: id }) =>
      client({ id }, "private_key_jwt", { jwks: { keys: [jwkOf(insideKey)] } }),
    ),
    ...(options.clientKey
      ? [
          client(privateJwt, "private_key_jwt", {
            jwks: { keys: [{ ...jwkOf(options.clientKey), kid: "key-1" }] },
          }),
        ]
      : []),
    ...(options.certificates
      ? [
          client(mtls, "self_signed_tls_client_auth", {
            tls_client_certificate_bound_access_tokens: true,
            jwks: { keys: [await certificateJwk(options.certificates)] },
          }),
        ]
      : []),
  ];
}

const jwkOf = (key: KeyObject) => key.export({ format: "jwk" });

async function certificateJwk({ client }: Certificates): Promise<object> {
  const pem = await readFile(client.certificate);
  const x5c = [new X509Certificate(pem).raw.toString("base64")];
  return { ...jwkOf(createPublicKey(pem)), x5c };
}

/** RFC 7523 2.1: issuer or token endpoint as audience, both claims and signature checked. */
function registerJwtBearer(
  provider: Provider,
  peer: Peer,
  key: KeyObject | undefined,
  grants: Record<string, unknown>[],
): void {
  const audiences: unknown[] = [peer.origin, `${peer.origin}${providerPaths.token}`];
  const handler = async (context: KoaContext) => {
    const { params, client } = context.oidc;
    const jwt = key && verifyJwt(params["assertion"] ?? "", key);
    if (!jwt) throw new errors.InvalidGrant("the assertion's signature does not fit");
    const { iss, sub, aud, exp } = jwt.claims;
    if (!iss || !sub) throw new errors.InvalidGrant("the assertion has no iss or no sub");
    if (![aud].flat().some((one) => audiences.includes(one)))
      throw new errors.InvalidGrant("the assertion is for another server");
    if (typeof exp !== "number" || exp <= peer.now())
      throw new errors.InvalidGrant("the assertion has expired");
    grants.push(jwt.claims);
    const token = new provider.ClientCredentials({ client, scope: params["scope"] });
    context.oidc.entity("ClientCredentials", token);
    const access_token = await token.save();
    context.body = { access_token, expires_in: token.expiration, token_type: token.tokenType };
  };
  provider.registerGrantType(jwtBearer, handler, ["assertion", "scope"]);
}

/** RFC 8693: JWTs of the platform, and this server's own access tokens, against a new token. */
function registerTokenExchange(
  provider: Provider,
  peer: Peer,
  key: KeyObject | undefined,
  exchanges: { subject: unknown; actor: unknown }[],
): void {
  const find = async (token: string | undefined, type: string | undefined): Promise<unknown> => {
    if (type === tokenType("access_token"))
      return (await provider.ClientCredentials.find(token ?? ""))?.clientId;
    const jwt = type === tokenType("jwt") && key ? verifyJwt(token ?? "", key) : undefined;
    const { sub, exp } = jwt?.claims ?? {};
    return typeof exp === "number" && exp > peer.now() ? sub : undefined;
  };
  const handler = async (context: KoaContext) => {
    const { params, client } = context.oidc;
    const subject = await find(params["subject_token"], params["subject_token_type"]);
    if (subject === undefined) throw new errors.InvalidGrant("the subject_token is not known");
    const actor =
      params["actor_token"] && (await find(params["actor_token"], params["actor_token_type"]));
    if (params["actor_token"] && actor === undefined)
      throw new errors.InvalidGrant("the actor_token is not known");
    exchanges.push({ subject, actor });
    const token = new provider.ClientCredentials({ client, scope: params["scope"] });
    // As its own grants do it.
    await applyDpopBinding(provider, context, await validateDpop(provider, context), token);
    context.oidc.entity("ClientCredentials", token);
    context.body = {
      access_token: await token.save(),
      issued_token_type: params["requested_token_type"] ?? tokenType("access_token"),
      expires_in: token.expiration,
      token_type: token.tokenType,
    };
  };
  const names = ["subject_token", "subject_token_type", "actor_token", "actor_token_type"];
  const asked = ["requested_token_type", "audience", "scope"];
  provider.registerGrantType(tokenExchange, handler, [...names, ...asked]);
}

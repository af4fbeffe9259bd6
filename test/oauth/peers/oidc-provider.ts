/**
 * npm oidc-provider in this process: a certified server that decodes Basic, checks every JWT, and
 * refuses replays.
 */
import { createPublicKey, generateKeyPairSync, X509Certificate, type KeyObject } from "node:crypto";
import { readFile } from "node:fs/promises";
import type { IncomingMessage } from "node:http";
import type { TLSSocket } from "node:tls";
import Provider, { errors, type KoaContext } from "oidc-provider";
import type { Certificates } from "./certificates.ts";
import { withOffset } from "./clock.ts";
import { inject } from "./inject.ts";
import { verifyJwt } from "./jwt.ts";
import { startPeer, type Peer } from "./server.ts";

export const jwtBearer = "urn:ietf:params:oauth:grant-type:jwt-bearer";
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
  /** HTTPS, and a client certificate if one is shown. */
  readonly certificates?: Certificates;
  /** RFC 10070: the issuer must be the only audience. */
  readonly strict?: boolean;
  /** Milliseconds that the server's clock is ahead. */
  readonly clockOffset?: number;
}

export interface ProviderPeer extends Peer {
  readonly issuer: string;
  readonly tokenUrl: string;
  /** The claims of every assertion that the jwt-bearer grant accepted. */
  readonly grants: Record<string, unknown>[];
}

const { privateKey: serverKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });

export async function startOidcProvider(options: ProviderOptions = {}): Promise<ProviderPeer> {
  const { certificates } = options;
  const grants: Record<string, unknown>[] = [];
  // The issuer is known when the port is.
  const started = Promise.withResolvers<Provider>();
  const peer = await startPeer({
    tokenPaths: [providerPaths.token],
    clockOffset: options.clockOffset ?? 0,
    answer: async (seen, request) => {
      const handler = (await started.promise).callback();
      return withOffset(peer.clockOffset, () => inject(handler, seen, request));
    },
    ...(certificates
      ? { tls: { ...certificates.server, requestCert: true, rejectUnauthorized: false } }
      : {}),
  });
  const provider = new Provider(peer.origin, await configurationOf(options, peer));
  provider.on("server_error", (_, error) => peer.complaints.push(`server_error: ${error.message}`));
  registerJwtBearer(provider, peer, options.grantKey, grants);
  started.resolve(provider);
  const tokenUrl = `${peer.origin}${providerPaths.token}`;
  return Object.assign(peer, { issuer: peer.origin, tokenUrl, grants });
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
      introspection: { enabled: true, allowedPolicy: () => true },
      revocation: { enabled: true, allowedPolicy: () => true },
      resourceIndicators: { enabled: true, getResourceServerInfo: resourceServer },
      mTLS: {
        enabled: true,
        selfSignedTlsClientAuth: true,
        getCertificate: ({ req }: KoaContext) => certificateOf(req),
      },
    },
  };
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
    grant_types: known === none ? [jwtBearer] : ["client_credentials", jwtBearer],
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

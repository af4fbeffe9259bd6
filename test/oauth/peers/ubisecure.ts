/**
 * Ubisecure SSO: discovery under /uas, scope that names the audience, introspection by the
 * audience's own application.
 */
import { generateKeyPairSync, randomUUID, type KeyObject } from "node:crypto";
import { assertionFault, clientAssertionType } from "./assertions.ts";
import { signJwt } from "./jwt.ts";
import {
  bearerOf,
  decodedBasicOf,
  jsonReply,
  oauthError,
  startPeer,
  type Peer,
  type Reply,
  type Seen,
} from "./server.ts";

export const ubisecurePaths = {
  discovery: "/uas/.well-known/openid-configuration",
  metadata: "/uas/.well-known/oauth-authorization-server",
  token: "/uas/oauth2/token",
  introspection: "/uas/oauth2/introspection",
  userinfo: "/uas/oauth2/userinfo",
  revocation: "/uas/oauth2/revocation",
  api: "/server2/things",
} as const;

export interface UbisecureClient {
  readonly id: string;
  readonly secret: string;
  /** Verifies private_key_jwt. */
  readonly publicKey?: KeyObject;
  /** The audiences it may ask for. */
  readonly audiences?: readonly string[];
}

export interface UbisecureOptions {
  /** `Client1`, who asks for tokens. */
  readonly client?: Partial<UbisecureClient>;
  /** Changes the metadata, for a server that lies. */
  readonly metadata?: (honest: Record<string, unknown>) => Record<string, unknown>;
  /** The `aud` of tokens, where the server gives another than was asked for. */
  readonly audience?: string;
}

export interface UbisecurePeer extends Peer {
  readonly issuer: string;
  /** Who asks for tokens. */
  readonly client: UbisecureClient;
  /** The application that tokens are for. */
  readonly server2: UbisecureClient;
}

interface Grant {
  readonly audience: string;
  readonly issuedAt: number;
  readonly expires: number;
}

const { privateKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
const lifetime = 3600;

export async function startUbisecure(options: UbisecureOptions = {}): Promise<UbisecurePeer> {
  const client: UbisecureClient = {
    id: "Client1",
    secret: "ubisecure client 1's s+cret/%",
    audiences: ["Server2", "oidc"],
    ...options.client,
  };
  const server2: UbisecureClient = { id: "Server2", secret: "server-2-5ecret:of/its own" };
  const grants = new Map<string, Grant>();
  const used = new Set<string>();

  const peer = await startPeer({ tokenPaths: [ubisecurePaths.token], answer });
  const issuer = `${peer.origin}/uas`;
  return Object.assign(peer, { issuer, client, server2 });

  function answer(seen: Seen): Reply {
    switch (`${seen.method} ${seen.path}`) {
      case `GET ${ubisecurePaths.discovery}`:
      case `GET ${ubisecurePaths.metadata}`:
        return jsonReply(200, metadata());
      case `POST ${ubisecurePaths.token}`:
        return authenticate(seen) === client.id ? issue(seen) : oauthError(401, "invalid_client");
      case `POST ${ubisecurePaths.introspection}`:
        return introspect(seen);
      case `POST ${ubisecurePaths.userinfo}`:
        return userinfo(seen);
      case `POST ${ubisecurePaths.revocation}`:
        return revoke(seen);
      default:
        return grantOf(bearerOf(seen))?.audience === server2.id ? jsonReply(200, []) : badBearer;
    }
  }

  function metadata(): Record<string, unknown> {
    const honest = {
      issuer,
      token_endpoint: `${peer.origin}${ubisecurePaths.token}`,
      introspection_endpoint: `${peer.origin}${ubisecurePaths.introspection}`,
      userinfo_endpoint: `${peer.origin}${ubisecurePaths.userinfo}`,
      revocation_endpoint: `${peer.origin}${ubisecurePaths.revocation}`,
      token_endpoint_auth_methods_supported: [
        "client_secret_basic",
        "client_secret_post",
        "client_secret_jwt",
        "private_key_jwt",
      ],
      grant_types_supported: ["client_credentials"],
      subject_types_supported: ["public"],
      response_types_supported: ["code"],
    };
    return options.metadata?.(honest) ?? honest;
  }

  /** The id of the client that proved itself, in the body, by Basic or by a JWT. */
  function authenticate(seen: Seen): string | undefined {
    const assertion = seen.form.get("client_assertion");
    if (assertion !== null) return byAssertion(seen, assertion);
    const pair = decodedBasicOf(seen) ?? [
      seen.form.get("client_id"),
      seen.form.get("client_secret"),
    ];
    return [client, server2].find(({ id, secret }) => id === pair[0] && secret === pair[1])?.id;
  }

  function byAssertion({ form, path }: Seen, assertion: string): string | undefined {
    const fault = assertionFault(assertion, {
      clientId: client.id,
      key: client.publicKey ?? client.secret,
      audience: issuer,
      now: peer.now(),
      used,
      longest: 120,
    });
    if (fault !== undefined) peer.complaints.push(`${path}: assertion: ${fault}`);
    return fault === undefined && form.get("client_assertion_type") === clientAssertionType
      ? client.id
      : undefined;
  }

  function issue({ form }: Seen): Reply {
    if (form.get("grant_type") !== "client_credentials")
      return oauthError(400, "unsupported_grant_type");
    const asked = form.get("scope") ?? "oidc";
    if (!client.audiences?.includes(asked))
      return oauthError(400, "invalid_scope", `scope ${asked} is not allowed`);
    const issuedAt = peer.now();
    const audience = options.audience ?? (asked === "oidc" ? client.id : asked);
    const claims = {
      iss: issuer,
      sub: client.id,
      aud: [audience],
      azp: audience,
      jti: randomUUID(),
    };
    const times = { iat: issuedAt, exp: issuedAt + lifetime };
    const token = signJwt({ alg: "ES256", typ: "at+jwt" }, { ...claims, ...times }, privateKey);
    grants.set(token, { audience, issuedAt, expires: times.exp });
    return jsonReply(200, {
      access_token: token,
      token_type: "Bearer",
      expires_in: lifetime,
      scope: asked,
    });
  }

  function grantOf(token = ""): Grant | undefined {
    const grant = grants.get(token);
    return grant && grant.expires > peer.now() ? grant : undefined;
  }

  function introspect(seen: Seen): Reply {
    const [id, secret] = decodedBasicOf(seen) ?? [];
    if (id !== server2.id || secret !== server2.secret) return oauthError(401, "invalid_client");
    const grant = grantOf(seen.form.get("token") ?? "");
    if (grant?.audience !== server2.id) return jsonReply(200, { active: false });
    return jsonReply(200, introspectionOf(grant));
  }

  /** The vendor's own example, with this server's names and times. */
  function introspectionOf({ issuedAt, expires, audience }: Grant): Record<string, unknown> {
    const dn = ",ou=Example,cn=Ubilogin,dc=test";
    return {
      usn: client.id,
      iss: issuer,
      aud: [audience],
      exp: expires,
      iat: issuedAt,
      auth_time: issuedAt,
      amr: [`${peer.origin}/uas/saml2/names/ac/client.credentials.1`],
      azp: audience,
      "client.credentials.1.grant_type": ["client_credentials"],
      "client.credentials.1.issuer_dn": [`cn=${client.id}${dn}`],
      "client.credentials.1.issuer": [client.id],
      "client.credentials.1.dn": [`cn=User1${dn}`],
      "client.credentials.1.ldap": ["ldap:///cn=Ubilogin,dc=test"],
      token_type: "access_token",
      active: true,
      client_id: client.id,
      expires_in: expires - peer.now(),
    };
  }

  function userinfo(seen: Seen): Reply {
    const grant = grantOf(bearerOf(seen));
    if (grant === undefined) return badBearer;
    return jsonReply(200, {
      sub: "User1",
      azp: client.id,
      "client.credentials.1.issuer": [client.id],
      iss: issuer,
    });
  }

  function revoke(seen: Seen): Reply {
    if (authenticate(seen) === undefined) return oauthError(401, "invalid_client");
    grants.delete(seen.form.get("token") ?? "");
    return { status: 200 };
  }
}

const badBearer: Reply = {
  status: 401,
  headers: { "WWW-Authenticate": 'Bearer error="invalid_token"' },
};

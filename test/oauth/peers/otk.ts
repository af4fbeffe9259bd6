/**
 * Layer7 OTK and the three things it calls JWT: client authentication, its own id_token as a grant,
 * a custom grant.
 */
import { randomBytes, type KeyObject } from "node:crypto";
import { assertionFault, clientAssertionType } from "./assertions.ts";
import { verifyJwt } from "./jwt.ts";
import {
  bearerOf,
  jsonReply,
  oauthError,
  startPeer,
  type Peer,
  type Reply,
  type Seen,
} from "./server.ts";

export const otkPaths = { token: "/auth/oauth/v2/token", api: "/gateway/orders" } as const;
export const jwtBearer = "urn:ietf:params:oauth:grant-type:jwt-bearer";
export const customGrant = "urn:example:gateway:grant-type:partner-jwt";

export interface OtkOptions {
  readonly clientId?: string;
  readonly clientSecret?: string;
  /** Verifies private_key_jwt; without it the secret does (client_secret_jwt). */
  readonly publicKey?: KeyObject;
  /** The custom grant's certificates, by the `iss` that picks them. */
  readonly partners?: Readonly<Record<string, KeyObject>>;
  readonly tls?: { readonly key: string; readonly cert: string };
}

export interface OtkPeer extends Peer {
  readonly clientId: string;
  readonly clientSecret: string;
  readonly tokenUrl: string;
  /** Whom the last token was given for. */
  resourceOwner: string | undefined;
}

const allowed = {
  clientAssertion: [
    "grant_type",
    "client_assertion",
    "client_assertion_type",
    "client_id",
    "scope",
  ],
  body: ["grant_type", "client_id", "client_secret", "assertion", "scope"],
};

export async function startOtk(options: OtkOptions = {}): Promise<OtkPeer> {
  const clientId = options.clientId ?? "58634101-8006-4823-a92d-25efc5ac5de7";
  const clientSecret = options.clientSecret ?? "otk-5ecret-a1b2c3d4e5f60718293a4b5c";
  const used = new Set<string>();
  const tokens = new Set<string>();

  const peer = await startPeer({
    tokenPaths: [otkPaths.token],
    answer,
    ...(options.tls ? { tls: options.tls } : {}),
  });
  const otk: OtkPeer = Object.assign(peer, {
    clientId,
    clientSecret,
    tokenUrl: `${peer.origin}${otkPaths.token}`,
    resourceOwner: undefined,
  });
  return otk;

  function answer(seen: Seen): Reply {
    if (seen.path !== otkPaths.token)
      return tokens.has(bearerOf(seen) ?? "")
        ? jsonReply(200, { orders: [] })
        : jsonReply(401, { error: "invalid_request", error_description: "Validation error" });
    return authenticationFault(seen) ?? grantToken(seen);
  }

  function authenticationFault(seen: Seen): Reply | undefined {
    const { form } = seen;
    const assertion = form.get("client_assertion");
    const names = assertion === null ? allowed.body : allowed.clientAssertion;
    const extra = [...form.keys()].filter((name) => !names.includes(name));
    if (extra.length > 0) peer.complaints.push(`${seen.path}: unexpected ${extra.join(" ")}`);
    if (form.get("client_id") !== clientId) return oauthError(401, "invalid_client");
    if (assertion === null)
      return form.get("client_secret") === clientSecret
        ? undefined
        : oauthError(401, "invalid_client", "The given client credentials were not valid");
    if (form.get("client_assertion_type") !== clientAssertionType)
      return oauthError(400, "invalid_request");
    const fault = assertionFault(assertion, {
      clientId,
      key: options.publicKey ?? clientSecret,
      audience: otk.tokenUrl,
      now: peer.now(),
      used,
      longest: 300,
    });
    return fault === undefined ? undefined : oauthError(401, "invalid_client", fault);
  }

  function grantToken({ form }: Seen): Reply {
    switch (form.get("grant_type")) {
      case "client_credentials":
        return give(clientId, form);
      case jwtBearer:
        return byAssertion(form, () => clientSecret);
      case customGrant:
        return byAssertion(form, (iss) => options.partners?.[iss]);
      default:
        return oauthError(400, "unsupported_grant_type");
    }
  }

  function byAssertion(
    form: URLSearchParams,
    keyOf: (iss: string) => KeyObject | string | undefined,
  ): Reply {
    const assertion = form.get("assertion") ?? "";
    const iss = issuerOf(assertion);
    const key = keyOf(iss);
    const jwt = key === undefined ? undefined : verifyJwt(assertion, key);
    if (jwt === undefined) return oauthError(400, "invalid_grant", "The JWT is not valid");
    const { exp, sub } = jwt.claims;
    if (typeof exp !== "number" || exp <= peer.now())
      return oauthError(400, "invalid_grant", "The JWT has expired");
    if (typeof sub !== "string") return oauthError(400, "invalid_grant", "The JWT has no sub");
    return give(sub, form);
  }

  function give(owner: string, form: URLSearchParams): Reply {
    otk.resourceOwner = owner;
    const token = randomBytes(18).toString("hex");
    tokens.add(token);
    return jsonReply(200, {
      access_token: token,
      token_type: "Bearer",
      expires_in: 3600,
      scope: form.get("scope") ?? "oob",
    });
  }
}

function issuerOf(assertion: string): string {
  try {
    const [, claims = ""] = assertion.split(".");
    return String(
      (JSON.parse(Buffer.from(claims, "base64url").toString()) as { iss: unknown }).iss,
    );
  } catch {
    return "";
  }
}

/**
 * Jamf Pro's API clients as the vendor's guide shows them: form body, JWT of a short life, roles,
 * invalidate-token.
 */
import { randomUUID } from "node:crypto";
import { signJwt } from "./jwt.ts";
import {
  bearerOf,
  jsonReply,
  oauthError,
  startPeer,
  type Peer,
  type Reply,
  type Seen,
} from "./server.ts";

export const jamfPaths = {
  token: "/api/v1/oauth/token",
  oldToken: "/api/oauth/token",
  whoami: "/api/v1/auth",
  invalidate: "/api/v1/auth/invalidate-token",
  /** Any client may read it. */
  version: "/api/v1/jamf-pro-version",
  /** Only `api-role:7` may read it. */
  scripts: "/api/v1/scripts",
} as const;

export interface JamfOptions {
  readonly clientId?: string;
  readonly clientSecret?: string;
  /** Which of the two token paths exists; the other answers 404. */
  readonly path?: "v1" | "old" | "both";
  /** Lifetime as set in the client, seconds: a 60 s token says 59. */
  readonly lifetime?: number;
  readonly roles?: readonly number[];
  /** Whether a client may ask who it is: 403 without the privilege. */
  readonly mayAskWhoami?: boolean;
}

export interface JamfPeer extends Peer {
  readonly clientId: string;
  readonly clientSecret: string;
  roles: readonly number[];
  /** Kills the old secret at once; tokens stay. */
  rotateSecret(secret: string): void;
  /** Ends every token, as an administrator or the clock would. */
  endTokens(): void;
  /** The body of whoami. */
  readonly account: object;
}

interface Token {
  readonly expires: number;
  readonly roles: readonly string[];
}

const signingKey = "not the key of any real server";

export async function startJamf(options: JamfOptions = {}): Promise<JamfPeer> {
  const clientId = options.clientId ?? "6cabf059-30ba-4a2f-9d8d-4a5f6f1c8a01";
  let secret = options.clientSecret ?? "jamf-5ecret-WqX0_first.one";
  const lifetime = options.lifetime ?? 600;
  const tokens = new Map<string, Token>();
  const account = {
    account: { id: clientId, username: "reporting", privileges: ["Read Computers"] },
    accountGroups: [],
    sites: [],
    authenticationType: "CLIENT_CREDENTIALS",
  };
  const open = {
    v1: [jamfPaths.token],
    old: [jamfPaths.oldToken],
    both: [jamfPaths.token, jamfPaths.oldToken],
  };
  const tokenPaths: readonly string[] = open[options.path ?? "v1"];

  const peer = await startPeer({ tokenPaths: [jamfPaths.token, jamfPaths.oldToken], answer });
  const jamf: JamfPeer = Object.assign(peer, {
    clientId,
    clientSecret: secret,
    roles: options.roles ?? [2],
    rotateSecret: (next: string) => void (secret = next),
    endTokens: () => tokens.clear(),
    account,
  });
  return jamf;

  function answer(seen: Seen): Reply {
    if (tokenPaths.includes(seen.path)) return issue(seen);
    const token = tokens.get(bearerOf(seen) ?? "");
    if (seen.path === jamfPaths.token || seen.path === jamfPaths.oldToken) return notFound;
    if (token === undefined || token.expires <= peer.now()) return invalidToken;
    return answerBearer(seen, token);
  }

  function issue({ method, form }: Seen): Reply {
    if (method !== "POST") return jamfError(405, "METHOD_NOT_ALLOWED");
    if (form.get("grant_type") !== "client_credentials")
      return oauthError(400, "unsupported_grant_type");
    // The vendor documents no body for a wrong secret: an opaque one.
    if (form.get("client_id") !== clientId || form.get("client_secret") !== secret)
      return jamfError(401, "INVALID_CLIENT");
    const assigned = jamf.roles.map((role) => `api-role:${role}`);
    const asked = form.get("scope")?.split(" ") ?? assigned;
    if (!asked.every((role) => assigned.includes(role))) return oauthError(400, "invalid_scope");
    const now = peer.now();
    const token = signJwt({ alg: "HS256" }, claimsOf(asked, now), signingKey);
    tokens.set(token, { expires: now + lifetime, roles: asked });
    return jsonReply(200, {
      access_token: token,
      scope: asked.join(" "),
      token_type: "Bearer",
      expires_in: lifetime - 1,
    });
  }

  function claimsOf(scope: readonly string[], now: number): Record<string, unknown> {
    return {
      sub: clientId,
      aud: clientId,
      nbf: now,
      "token-uuid": randomUUID(),
      "subject-type": "REGISTERED_CLIENT_ID",
      "authentication-type": "CLIENT_CREDENTIALS",
      scope,
      iss: peer.origin,
      exp: now + lifetime,
      iat: now,
    };
  }

  function answerBearer(seen: Seen, token: Token): Reply {
    switch (`${seen.method} ${seen.path}`) {
      case `GET ${jamfPaths.whoami}`:
        return options.mayAskWhoami === false ? noPrivilege : jsonReply(200, account);
      case `POST ${jamfPaths.invalidate}`:
        tokens.delete(bearerOf(seen) ?? "");
        return { status: 204 };
      case `GET ${jamfPaths.version}`:
        return jsonReply(200, { version: "11.16.0-t1747000000" });
      case `GET ${jamfPaths.scripts}`:
        return token.roles.includes("api-role:7")
          ? jsonReply(200, { totalCount: 0, results: [] })
          : noPrivilege;
      default:
        return notFound;
    }
  }
}

function jamfError(httpStatus: number, code: string): Reply {
  const errors = [{ code, description: null, id: "0", field: null }];
  return jsonReply(httpStatus, { httpStatus, errors });
}

const invalidToken = jamfError(401, "INVALID_TOKEN");
const noPrivilege = jamfError(403, "INVALID_PRIVILEGE");
const notFound = jsonReply(404, { httpStatus: 404, errors: [] });

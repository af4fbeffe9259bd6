/**
 * SSP (Spring Security OAuth): raw Basic only, the same opaque token until it ends, errors that
 * echo the token.
 */
import { randomUUID } from "node:crypto";
import {
  basicOf,
  bearerOf,
  jsonReply,
  startPeer,
  type Peer,
  type Reply,
  type Seen,
} from "./server.ts";

export const sspPaths = {
  token: "/ssp/api/1/oauth2/token",
  people: "/ssp/api/1/person",
  /** No client may read it. */
  forbidden: "/ssp/api/1/config",
} as const;

export interface SspOptions {
  readonly clientId?: string;
  readonly clientSecret?: string;
  /** Lifetime of a token, seconds. */
  readonly lifetime?: number;
}

export interface SspPeer extends Peer {
  readonly clientId: string;
  readonly clientSecret: string;
  disabled: boolean;
  /** The API refuses the token, while the token endpoint gives it out again. */
  refusesToken: boolean;
  /** What an administrator's edit does: the next request gets another token. */
  revokeTokens(): void;
  /** Lets this many seconds of the token's life pass. */
  age(seconds: number): void;
}

export async function startSsp(options: SspOptions = {}): Promise<SspPeer> {
  const clientId = options.clientId ?? "reporting-client";
  const clientSecret = options.clientSecret ?? "ssp+s3cret/with%odd~characters==";
  const lifetime = options.lifetime ?? 43_200;
  let current: { readonly token: string; ends: number } | undefined;

  const peer = await startPeer({ tokenPaths: [sspPaths.token], answer });
  const ssp: SspPeer = Object.assign(peer, {
    clientId,
    clientSecret,
    disabled: false,
    refusesToken: false,
    revokeTokens: () => void (current = undefined),
    age: (seconds: number) => void (current && (current.ends -= seconds)),
  });
  return ssp;

  function answer(seen: Seen): Reply {
    if (seen.path === sspPaths.token) return issue(seen);
    const token = bearerOf(seen);
    if (token === undefined || token !== live()?.token || ssp.refusesToken) return badToken(token);
    if (seen.path === sspPaths.forbidden)
      return jsonReply(403, { message: "Access is denied", success: false });
    return jsonReply(200, { success: true, rows: [] });
  }

  function issue(seen: Seen): Reply {
    if (basicOf(seen) !== `${clientId}:${clientSecret}`) return unauthorized("Bad credentials");
    if (ssp.disabled) return unauthorized("User is disabled");
    if (seen.body !== "grant_type=client_credentials") {
      peer.complaints.push(`${seen.path}: more than the grant_type in the body`);
      return jsonReply(400, { error: "unsupported_grant_type" });
    }
    current = live() ?? { token: randomUUID(), ends: peer.now() + lifetime };
    return jsonReply(200, {
      access_token: current.token,
      token_type: "bearer",
      expires_in: current.ends - peer.now() - 1,
    });
  }

  function live() {
    return current && current.ends > peer.now() ? current : undefined;
  }
}

function unauthorized(description: string): Reply {
  const body = { error: "unauthorized", error_description: description };
  return jsonReply(401, body, { "WWW-Authenticate": 'Basic realm="ssp/client"' });
}

/** The token comes back in the body and in the header, as it does from Spring. */
function badToken(token = ""): Reply {
  const description = `Invalid access token: ${token}`;
  return jsonReply(
    401,
    { error: "invalid_token", error_description: description },
    {
      "WWW-Authenticate": `Bearer realm="ssp", error="invalid_token", error_description="${description}"`,
    },
  );
}

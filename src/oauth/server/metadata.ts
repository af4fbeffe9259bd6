import { SysctxError } from "../../errors.ts";
import { findJsonObject } from "../../system/json.ts";
import type { OAuthReply, Surroundings } from "./exchange.ts";
import { exchange, toResponse } from "./exchange.ts";
import type { OAuthProfile } from "../profile/profile.ts";
import { presets } from "../profile/profile.ts";

/**
 * What a server says of itself, checked: its issuer is the configured one, its endpoints are on the
 * issuer's origin.
 */
export interface Metadata {
  readonly issuer: string;
  readonly tokenEndpoint: string | undefined;
  readonly introspectionEndpoint: string | undefined;
  readonly revocationEndpoint: string | undefined;
  readonly userinfoEndpoint: string | undefined;
  readonly tokenEndpointAuthMethods: readonly string[] | undefined;
  /** Algorithms of DPoP proofs. */
  readonly dpopAlgorithms: readonly string[] | undefined;
}

/** Returns the issuer that a profile expects. */
export function expectedIssuer({ issuer, tokenUrl, origin, preset }: OAuthProfile): string {
  // Who is asked for tokens may know the credential, the API may not.
  if (issuer === undefined && tokenUrl !== undefined) return new URL(tokenUrl).origin;
  return issuer ?? origin + presets[preset].issuerPath;
}

/**
 * Returns where metadata may be: OpenID Connect Discovery first, then RFC 8414, which inserts its
 * path.
 */
function metadataUrls(issuer: string): readonly string[] {
  const { origin, pathname } = new URL(issuer);
  const path = pathname.replace(/\/$/, "");
  return [
    `${origin}${path}/.well-known/openid-configuration`,
    `${origin}/.well-known/oauth-authorization-server${path}`,
    ...(path === "" ? [] : [`${origin}${path}/.well-known/oauth-authorization-server`]),
  ];
}

/**
 * Returns the server's metadata. Errors: not_found when it does not exist, bad_reply when it cannot
 * be trusted.
 */
export async function discover(profile: OAuthProfile, around: Surroundings): Promise<Metadata> {
  const issuer = expectedIssuer(profile);
  const prove = () => ({ params: [], headers: {} });
  for (const url of metadataUrls(issuer)) {
    const reply = await exchange({ method: "GET", url, prove }, around);
    if (reply.status === 404 || reply.status === 410) continue;
    if (reply.status !== 200)
      throw new SysctxError(
        "bad_reply",
        `the metadata request to ${url} returned ${reply.status}`,
        {
          status: reply.status,
          hint: `Set the endpoint: sysctx config set profiles.${profile.name}.tokenUrl URL`,
        },
      );
    return readMetadata(await parse(issuer, reply, url), url);
  }
  throw new SysctxError("not_found", `${issuer} publishes no authorization server metadata`, {
    hint: `Check the issuer, or set the endpoint: sysctx config set profiles.${profile.name}.tokenUrl URL`,
  });
}

async function parse(
  issuer: string,
  reply: OAuthReply,
  url: string,
): Promise<Readonly<Record<string, unknown>>> {
  const { processDiscoveryResponse } = await import("oauth4webapi");
  try {
    return { ...(await processDiscoveryResponse(new URL(issuer), toResponse(reply))) };
  } catch {
    const said = readIssuer(reply);
    const problem =
      said === undefined ? "is not authorization server metadata" : `names the issuer ${said}`;
    throw new SysctxError("bad_reply", `${url} ${problem}, and ${issuer} was expected`, {
      hint: "Set the profile's issuer to exactly what the server announces: another issuer could steal assertions.",
    });
  }
}

function readIssuer({ body }: OAuthReply): string | undefined {
  const issuer = findJsonObject(new TextDecoder().decode(body))?.["issuer"];
  return typeof issuer === "string" ? issuer.slice(0, 200) : undefined;
}

function readMetadata(members: Readonly<Record<string, unknown>>, url: string): Metadata {
  const issuer = String(members["issuer"]);
  const isOwn = (value: unknown): value is string =>
    typeof value === "string" &&
    URL.canParse(value) &&
    new URL(value).origin === new URL(issuer).origin;
  /** One on another host is as good as none: a credential is only sent to the configured server. */
  const endpoint = (name: string) => {
    const value = members[name];
    return isOwn(value) ? value : undefined;
  };
  if (typeof members["token_endpoint"] === "string" && !isOwn(members["token_endpoint"]))
    throw new SysctxError(
      "bad_reply",
      `${url}: the token_endpoint is not on the issuer's own host`,
      {
        hint: "Set the endpoint in the profile if this is intended: a credential is only sent to the configured server.",
      },
    );
  const list = (name: string) => {
    const value = members[name];
    return Array.isArray(value) ? value.map(String) : undefined;
  };
  return {
    issuer,
    tokenEndpoint: endpoint("token_endpoint"),
    introspectionEndpoint: endpoint("introspection_endpoint"),
    revocationEndpoint: endpoint("revocation_endpoint"),
    userinfoEndpoint: endpoint("userinfo_endpoint"),
    tokenEndpointAuthMethods: list("token_endpoint_auth_methods_supported"),
    dpopAlgorithms: list("dpop_signing_alg_values_supported"),
  };
}

import { SysctxError } from "../../errors.ts";
import type { Credential } from "../credential/credential.ts";
import type { Dpop } from "../grant/dpop.ts";
import type { Surroundings } from "./exchange.ts";
import type { Metadata } from "./metadata.ts";
import { discover } from "./metadata.ts";
import type { OAuthProfile } from "../profile/profile.ts";
import { presets } from "../profile/profile.ts";

/**
 * The authorization server of a profile: what it says of itself is asked for once, and only when it
 * is needed.
 */
export interface AuthorizationServer {
  /** What the server says of itself, if it was asked already. */
  known(): Metadata | undefined;
  /** The issuer: configured, or of checked metadata. */
  issuer(): string | undefined;
  /** Where tokens come from, the usual place first. Errors: not_found, bad_reply, the network's. */
  tokenEndpoints(): Promise<readonly string[]>;
  /** Errors: usage when the server has none. */
  endpoint(kind: OtherEndpoint): Promise<string>;
  /** Errors: usage when the server has none. */
  userinfo(): Promise<Userinfo>;
}

/** A client and its server: who asks for a token, or about one. */
export interface Caller {
  readonly profile: OAuthProfile;
  readonly credential: Credential;
  readonly server: AuthorizationServer;
  readonly around: Surroundings;
  /** Where the client's tokens are bound to a key. */
  readonly dpop: Dpop | undefined;
}

export type OtherEndpoint = "introspection" | "revocation" | "userinfo";

/** Where a server says who a token belongs to, and how to ask it. */
export interface Userinfo {
  readonly url: string;
  readonly method: "GET" | "POST";
}

export function describeServer(profile: OAuthProfile, around: Surroundings): AuthorizationServer {
  let asked: Promise<Metadata> | undefined;
  let known: Metadata | undefined;
  const preset = presets[profile.preset];
  const metadata = () =>
    (asked ??= discover(profile, around).then((answer) => {
      known = answer;
      return answer;
    }));
  const issuer = () => known?.issuer ?? profile.issuer;
  /** A client assertion is for the issuer, who must be known before one is made. */
  const prepare = async () => {
    const needed = profile.clientAuth.endsWith("_jwt") && profile.assertionAudience === "issuer";
    if (needed && issuer() === undefined) await metadata();
  };
  const endpoint = async (kind: OtherEndpoint) => {
    await prepare();
    const own = profile[`${kind}Url`];
    if (own !== undefined) return own;
    if (kind === "revocation" && preset.revocationPath !== undefined)
      return profile.origin + preset.revocationPath;
    const found = preset.tokenPaths.length > 0 ? undefined : (await metadata())[`${kind}Endpoint`];
    if (found !== undefined) return found;
    throw new SysctxError("usage", `profile ${profile.name} has no ${kind} endpoint`, {
      hint: `If the server has one, run sysctx config set profiles.${profile.name}.${kind}Url URL.`,
    });
  };
  return {
    known: () => known,
    issuer,
    async tokenEndpoints() {
      await prepare();
      if (profile.tokenUrl !== undefined) return [profile.tokenUrl];
      if (preset.tokenPaths.length > 0)
        return preset.tokenPaths.map((path) => profile.origin + path);
      const { tokenEndpoint, issuer: name } = await metadata();
      if (tokenEndpoint !== undefined) return [tokenEndpoint];
      throw new SysctxError("bad_reply", `the metadata of ${name} has no token endpoint`);
    },
    endpoint,
    async userinfo() {
      const whoami = profile.whoamiUrl ?? (preset.whoamiPath && profile.origin + preset.whoamiPath);
      if (whoami !== undefined) return { url: whoami, method: "GET" };
      const method = profile.preset === "ubisecure" ? "POST" : "GET";
      return { url: await endpoint("userinfo"), method };
    },
  };
}

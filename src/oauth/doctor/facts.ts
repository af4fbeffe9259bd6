import type { Credential } from "../credential/credential.ts";
import type { Metadata } from "../server/metadata.ts";
import type { OAuthProfile } from "../profile/profile.ts";
import type { Token } from "../token/token.ts";
import type { CommonFacts } from "../../doctor/check.ts";

/** What the checks of an OAuth profile look at. */
export interface OAuthFacts extends CommonFacts {
  readonly profile: () => Promise<OAuthProfile>;
  readonly credential: () => Promise<Credential>;
  readonly tokenEndpoints: () => Promise<readonly string[]>;
  /** Asked for where the profile's endpoints come from it; else undefined. */
  readonly metadata: () => Promise<Metadata | undefined>;
  /** A new one, whatever is kept. */
  readonly token: () => Promise<Token>;
  /** Server time minus this host's, in milliseconds, of the last answer. */
  readonly skew: () => number | undefined;
}

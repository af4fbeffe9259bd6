/**
 * The one door of OAuth clients: the rest of the program knows of nothing behind it. What a profile
 * holds is known at once; a client at work is loaded when one is opened.
 */
import type { CommonFacts } from "../doctor/check.ts";
import type { NamedFinding } from "../doctor/run-checks.ts";
import type { OAuthProfile } from "./profile/profile.ts";
import type { OAuthSession, SessionParts } from "./session.ts";

export type { OAuthSession } from "./session.ts";
export type { OAuthSetting } from "./profile/settings.ts";
export { flagOf, oauthKeys, oauthSettings } from "./profile/settings.ts";
export { describeProfile, readProfileInUse } from "./profile/read-profile.ts";
export { requireUsable } from "./profile/require-usable.ts";
export {
  describeClaims,
  describeForGit,
  describeForKubernetes,
  describeForShell,
  describeHeader,
  describeToken,
  inspectToken,
} from "./token/describe.ts";

/** Opens the client of a profile. Errors: settings_invalid, and those of secrets and keys. */
export async function openOAuth(parts: SessionParts): Promise<OAuthSession> {
  return (await import("./session.ts")).openSession(parts);
}

/** Returns what the doctor finds under an OAuth profile. Never throws. */
export async function examineOAuth(
  common: CommonFacts,
  profile: () => Promise<OAuthProfile>,
  session: () => Promise<OAuthSession>,
): Promise<readonly NamedFinding[]> {
  return (await import("./doctor/examine.ts")).examineOAuth(common, profile, session);
}

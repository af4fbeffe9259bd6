import type { CommonFacts } from "../../doctor/check.ts";
import type { NamedFinding } from "../../doctor/run-checks.ts";
import { runChecks } from "../../doctor/run-checks.ts";
import type { OAuthProfile } from "../profile/profile.ts";
import type { OAuthSession } from "../session.ts";
import type { Token } from "../token/token.ts";
import { oauthChecks } from "./checks.ts";

/** Returns what the doctor finds under an OAuth profile. Never throws: what does is a finding. */
export async function examineOAuth(
  common: CommonFacts,
  profile: () => Promise<OAuthProfile>,
  openSession: () => Promise<OAuthSession>,
): Promise<readonly NamedFinding[]> {
  let skew: number | undefined;
  let asked: Promise<Token> | undefined;
  const session = async () => {
    const opened = await openSession();
    opened.onSkew((measured) => (skew = measured));
    return opened;
  };
  return runChecks(oauthChecks, {
    ...common,
    profile,
    credential: async () => (await session()).credential,
    tokenEndpoints: async () => (await session()).server.tokenEndpoints(),
    metadata: async () => (await session()).server.known(),
    token: () => (asked ??= session().then(async ({ tokens }) => (await tokens.replace()).token)),
    skew: () => skew,
  });
}

import type { OAuthFacts } from "./facts.ts";
import type { CommonFacts } from "../../doctor/check.ts";
import type { Context } from "../../cli/context.ts";
import { findOAuthOrigin, readOAuthProfile } from "../profile/read-profile.ts";

/** What the doctor looks at under an OAuth profile. */
export function describeOAuth(context: Context, common: CommonFacts): OAuthFacts {
  let skew: number | undefined;
  const session = async () => {
    const opened = await context.oauth();
    opened.onSkew((measured) => (skew = measured));
    return opened;
  };
  return {
    ...common,
    profile: () => readProfile(context),
    credential: async () => (await session()).credential,
    tokenEndpoints: async () => (await session()).server.tokenEndpoints(),
    metadata: async () => (await session()).server.known(),
    token: async () => (await (await session()).tokens.replace()).token,
    skew: () => skew,
  };
}

/** Without the credential, which has a check of its own. */
export async function readProfile(context: Context) {
  const { name, settings } = await context.profile();
  await context.settings();
  return readOAuthProfile(name, settings, findOAuthOrigin(name, settings, context));
}

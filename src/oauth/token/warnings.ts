import type { Surroundings } from "../server/exchange.ts";
import { clockTolerance, describeClock } from "../server/explain.ts";
import { decodeJwt } from "../grant/jwt.ts";
import type { OAuthProfile } from "../profile/profile.ts";
import { presets } from "../profile/profile.ts";

/** Some servers silently drop what they do not know. */
export function warnOfScope(
  { scope, name, preset }: OAuthProfile,
  granted: string | undefined,
  { warn }: Surroundings,
): void {
  if (scope.length === 0) {
    if (preset === "ubisecure")
      warn(
        "the profile requests no scope, so the token may be valid for every audience: name the intended server with --scope",
      );
    return;
  }
  if (granted === undefined)
    return warn(
      `the response does not say which scope the token has; requested: ${scope.join(" ")} (to ask the server, run sysctx token introspect --profile ${name})`,
    );
  const missing = scope.filter((one) => !granted.split(" ").includes(one));
  if (missing.length > 0)
    warn(`the token does not have the scope ${missing.join(" ")}; it has ${granted || "none"}`);
}

/**
 * A token for another server than the one that was asked for is of no use, and says so only here.
 */
export function warnOfAudience(profile: OAuthProfile, token: string, { warn }: Surroundings): void {
  const aud = decodeJwt(token)?.claims["aud"];
  if (aud === undefined) return;
  const there = (Array.isArray(aud) ? aud : [aud]).map(String);
  const { preset, scope, resource, audience } = profile;
  // At Ubisecure the scope names the audience.
  const wanted = [...resource, ...audience, ...(preset === "ubisecure" ? scope : [])];
  const missing = wanted.filter((one) => !there.includes(one));
  if (missing.length > 0)
    warn(`the token is for the audience ${there.join(", ")}, not for ${missing.join(", ")}`);
}

/**
 * A token that has ended, or is not issued yet, by this host's clock: the clock is wrong, and the
 * token is not.
 */
export function warnOfClock(
  token: string,
  skew: number | undefined,
  { warn, now }: Surroundings,
): void {
  const { exp, iat } = decodeJwt(token)?.claims ?? {};
  const ended = typeof exp === "number" && exp * 1000 < now();
  const early = typeof iat === "number" && iat * 1000 > now() + clockTolerance;
  if (!ended && !early) return;
  const clock = describeClock(skew) || "Check this host's clock.";
  warn(
    `by this host's clock the token ${ended ? "has already expired" : "is not valid yet"}. ${clock}`,
  );
}

/**
 * RFC 10070: who is tricked into another server's token endpoint signs an assertion that can be
 * used there.
 */
export function warnOfReplay(
  { clientAuth, assertionAudience, preset }: OAuthProfile,
  { warn }: Surroundings,
): void {
  if (!clientAuth.endsWith("_jwt") || assertionAudience !== "token_endpoint") return;
  if (presets[preset].assertionAudience === "token_endpoint") return;
  warn(
    "assertionAudience token_endpoint: a server can name another's token endpoint and replay the assertion there (RFC 10070); use issuer if the server accepts it",
  );
}

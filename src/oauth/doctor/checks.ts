import { createPublicKey } from "node:crypto";
import type { Credential } from "../credential/credential.ts";
import { givenTokens, hash } from "../credential/credential.ts";
import { describeIdentity } from "../credential/given-token.ts";
import type { OAuthProfile } from "../profile/profile.ts";
import { registeredMethods } from "../profile/profile.ts";
import type { Metadata } from "../server/metadata.ts";
import { bindingsOf, describeBinding, isProvenBy } from "../token/binding.ts";
import type { Token } from "../token/token.ts";
import { endOf } from "../token/token.ts";
import { fingerprintKey } from "../../signing/fingerprint.ts";
import { describeSkew } from "../../system/skew.ts";
import type { Check, CommonFacts } from "../../doctor/check.ts";
import { fail, ok, warn } from "../../doctor/check.ts";
import { checkDns } from "../../doctor/checks/dns.ts";
import { checkProgram } from "../../doctor/checks/program.ts";
import { checkProxy } from "../../doctor/checks/proxy.ts";
import { checkSettings } from "../../doctor/checks/settings.ts";
import { checkTls } from "../../doctor/checks/tls.ts";

/** What the checks of an OAuth profile look at. */
export interface OAuthFacts extends CommonFacts {
  readonly profile: () => Promise<OAuthProfile>;
  readonly credential: () => Promise<Credential>;
  readonly tokenEndpoints: () => Promise<readonly string[]>;
  /** Asked for where the profile's endpoints come from it; else undefined. */
  readonly metadata: () => Promise<Metadata | undefined>;
  /** A new one, whatever is kept; the same in each check. */
  readonly token: () => Promise<Token>;
  /** Server time minus this host's, in milliseconds, of the last answer. */
  readonly skew: () => number | undefined;
}

const checkProfile: Check<OAuthFacts> = {
  name: "profile",
  needs: ["settings"],
  examine: async ({ profile }) => {
    const { name, preset, clientId, clientAuth, grant } = await profile();
    return ok(`${name}: ${preset}, client ${clientId}, ${clientAuth}, ${grant}`);
  },
};

/** The secret file is checked like the private key. */
const checkCredential: Check<OAuthFacts> = {
  name: "credential",
  needs: ["profile"],
  examine: async ({ credential, host }) => {
    const known = await credential();
    const { secret, key, certificate } = known;
    const given = givenTokens(known);
    for (const { read } of given) read(host.clock.now());
    const parts = [
      ...given.map((one) => [one.name, describeIdentity(one)].filter(Boolean).join(": ")),
      secret === undefined ? "" : "a secret",
      key === undefined ? "" : `a key (${fingerprintKey(createPublicKey(key))})`,
      certificate === undefined ? "" : `a certificate (${hash(certificate).slice(0, 12)})`,
    ].filter((part) => part !== "");
    return ok(parts.join(", ") || "none: the client is public");
  },
};

const checkEndpoint: Check<OAuthFacts> = {
  name: "token endpoint",
  needs: ["tls"],
  examine: async ({ tokenEndpoints, metadata }) => {
    const [first = "", ...others] = await tokenEndpoints();
    const found = (await metadata()) === undefined ? "" : ", from the issuer's metadata";
    return ok(`${first}${others.length === 0 ? "" : ` (or ${others.join(", ")})`}${found}`);
  },
};

/** The method against what the server supports, where it says so. */
const checkMethod: Check<OAuthFacts> = {
  name: "method",
  needs: ["token endpoint"],
  examine: async ({ profile, metadata }) => {
    const { clientAuth, name } = await profile();
    const supported = (await metadata())?.tokenEndpointAuthMethods;
    if (supported === undefined)
      return ok(`${clientAuth} (the server does not say what it supports)`);
    if (supported.some((method) => registeredMethods[clientAuth].includes(method)))
      return ok(`${clientAuth}, which the server supports`);
    return fail(
      "client_refused",
      `the profile uses ${clientAuth}, but the server supports ${supported.join(", ")}`,
      `Run sysctx config set profiles.${name}.clientAuth METHOD`,
    );
  },
};

const checkToken: Check<OAuthFacts> = {
  name: "token",
  needs: ["credential", "token endpoint", "method"],
  examine: async ({ token, host }) => {
    const given = await token();
    const end = endOf(given);
    const scope = given.scope === undefined ? "" : `, scope ${given.scope}`;
    if (end === undefined)
      return warn(
        `the server issues a token and does not say when it expires${scope}`,
        "It is used once and not cached.",
      );
    return ok(`the server issues one for ${Math.round((end - host.clock.now()) / 1000)} s${scope}`);
  },
};

/** A token that is bound to what this host can't prove is refused by every API that checks. */
const checkBinding: Check<OAuthFacts> = {
  name: "binding",
  needs: ["token"],
  examine: async ({ token, credential }) => {
    const { accessToken, tokenType } = await token();
    const known = await credential();
    const bindings = bindingsOf(accessToken).map((binding) => {
      const proven = isProvenBy(binding, known);
      return { proven, words: `${describeBinding(binding, proven)} (${binding.member})` };
    });
    const said = bindings.map(({ words }) => words).join(", ");
    if (bindings.some(({ proven }) => !proven))
      return fail(
        "bad_reply",
        `the token is bound to ${said}`,
        "APIs reject it. Check that nothing between this host and the server ends the TLS connection, and whether the key or certificate was just renewed.",
      );
    if (said !== "") return ok(`to ${said}`);
    return ok(
      tokenType === "DPoP" ? "to this profile's key, according to the server" : "to nothing",
    );
  },
};

/** Milliseconds; an assertion of 60 s needs a clock about as good. */
const noticeable = 30_000;

const checkClock: Check<OAuthFacts> = {
  name: "clock",
  needs: ["token endpoint"],
  examine: async ({ skew }) => {
    const measured = skew();
    if (measured === undefined)
      return warn(
        "no response had a Date to compare with",
        "Compare this host's clock (date -u) with the real time.",
      );
    if (Math.abs(measured) > noticeable)
      return warn(
        `this host's clock is ${describeSkew(measured)}`,
        "Set the clock (timedatectl set-ntp true, or chronyc makestep): otherwise assertions are rejected, and tokens look expired.",
      );
    return ok(`within ${Math.max(1, Math.round(Math.abs(measured) / 1000))} s of the server's`);
  },
};

/** Every check of an OAuth profile, from this host outwards. */
export const oauthChecks: readonly Check<OAuthFacts>[] = [
  checkProgram,
  checkSettings,
  checkProfile,
  checkCredential,
  checkProxy,
  checkDns,
  checkTls,
  checkEndpoint,
  checkMethod,
  checkToken,
  checkBinding,
  checkClock,
];

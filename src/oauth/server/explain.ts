import { SysctxError } from "../../errors.ts";
import type { ErrorCode } from "../../errors.ts";
import type { Said } from "./answer.ts";
import { readSaid } from "./answer.ts";
import { algorithmOf } from "../grant/jwt.ts";
import { encodeForm, findAudience } from "../grant/client-authentication.ts";
import type { Credential } from "../credential/credential.ts";
import { givenTokens } from "../credential/credential.ts";
import { describeIdentity } from "../credential/given-token.ts";
import type { OAuthReply } from "./exchange.ts";
import type { Metadata } from "./metadata.ts";
import type { Caller } from "./server.ts";
import type { OAuthProfile } from "../profile/profile.ts";
import { registeredMethods } from "../profile/profile.ts";

/** What is known when a token endpoint refuses. */
interface Refusal {
  readonly profile: OAuthProfile;
  readonly credential: Credential;
  readonly endpoint: string;
  readonly metadata: Metadata | undefined;
  /** Whether the endpoint is asked about a token, and not for one. */
  readonly isAboutToken: boolean;
}

/** A clock that is this far off explains a refused assertion. */
export const clockTolerance = 10_000;

/**
 * Returns the error that an answer of a token endpoint (or of a related endpoint) means, or
 * undefined for 200.
 */
export function explainRefusal(
  reply: OAuthReply,
  { profile, credential, server, around }: Caller,
  endpoint: string,
  isAboutToken = false,
): SysctxError | undefined {
  const { status } = reply;
  if (status === 200) return undefined;
  const refusal = { profile, credential, endpoint, metadata: server.known(), isAboutToken };
  const said = readSaid(reply, around.redactor);
  const rule = rules.find(({ matches }) => matches(reply, said)) ?? otherwise;
  const { code, problem, hint } = rule.explain(refusal, reply, said);
  const place = new URL(endpoint);
  const words = said.words === "" || said.isPage ? "" : `: ${said.words}`;
  const message = `${place.host}${place.pathname} ${problem} (${status}${words})`;
  return new SysctxError(code, message, { hint, status });
}

/**
 * The error of an answer that is none. Without a cause: the library's holds it all, token and all.
 */
export function badAnswer(
  endpoint: string,
  what: string,
  { status }: OAuthReply,
  hint?: string,
): SysctxError {
  const { host, pathname } = new URL(endpoint);
  const message = `the response of ${host}${pathname} is ${what}`;
  return new SysctxError("bad_reply", message, { status, hint });
}

interface Explanation {
  readonly code: ErrorCode;
  readonly problem: string;
  readonly hint?: string;
}

interface Rule {
  readonly matches: (reply: OAuthReply, said: Said) => boolean;
  readonly explain: (refusal: Refusal, reply: OAuthReply, said: Said) => Explanation;
}

const otherwise: Rule = {
  matches: () => true,
  explain: ({ profile, credential }) => ({
    code: "rejected",
    problem: "refused the request",
    hint: [
      givenTokens(credential).length === 0 ? "" : describeGiven(credential),
      `Run sysctx profile show ${profile.name} to see what is sent.`,
    ]
      .filter(Boolean)
      .join(" "),
  }),
};

/** From what is most telling to what is most general. */
const rules: readonly Rule[] = [
  {
    matches: ({ status }) => status >= 300 && status < 400,
    explain: () => ({
      code: "bad_reply",
      problem: "redirects: this looks like a login page or another address, not a token endpoint",
      hint: "Check the address, and for a captive portal: redirects are never followed with a credential.",
    }),
  },
  {
    matches: ({ status }) => status === 429,
    explain: ({ profile }) => ({
      code: "rate_limited",
      problem: "is limiting requests",
      hint: `Check that the token cache is writable, so that tokens are reused: sysctx doctor --profile ${profile.name}`,
    }),
  },
  {
    matches: ({ status }) => status >= 500,
    explain: () => ({ code: "server_error", problem: "failed" }),
  },
  {
    matches: ({ status }) => status === 404 || status === 410,
    explain: ({ profile, endpoint, isAboutToken }) => ({
      code: "not_found",
      problem: isAboutToken ? "does not exist" : "is not a token endpoint",
      hint: isAboutToken
        ? `Run sysctx config set profiles.${profile.name}.introspectionUrl (or revocationUrl) URL.`
        : profile.preset === "jamf"
          ? "Check that --url is the address of Jamf Pro: neither /api/v1/oauth/token nor /api/oauth/token (before 10.49) exists."
          : `Check the address (now ${new URL(endpoint).href}): sysctx config set profiles.${profile.name}.tokenUrl URL`,
    }),
  },
  {
    matches: (_reply, { isPage }) => isPage,
    explain: () => ({
      code: "bad_reply",
      problem: "returned a web page: this is a login page, not a token endpoint",
      hint: "Check the address, and for a captive portal in between.",
    }),
  },
  {
    matches: (_reply, { words }) => /user is disabled|unauthorized_client/i.test(words),
    explain: (_refusal, _reply, { words }) => ({
      code: "client_refused",
      problem: /disabled/i.test(words)
        ? "says that this client is disabled"
        : "does not allow this grant for this client",
      hint: "Ask an administrator of the server to enable the client, or to allow the grant.",
    }),
  },
  {
    matches: (_reply, { error }) => error === "invalid_scope" || error === "scope_invalid",
    explain: ({ profile }) => ({
      code: "rejected",
      problem: `does not allow this scope for this client: ${JSON.stringify(profile.scope.join(" "))}`,
      hint:
        profile.preset === "ubisecure"
          ? "Set scope to the client id of the server that the token is for: Ubisecure expects that."
          : profile.preset === "jamf"
            ? "Leave the scope out to get all roles of the client: at Jamf Pro a scope is one of these roles."
            : "Request fewer scopes, or have them allowed for this client.",
    }),
  },
  {
    matches: (_reply, { error }) => error === "use_dpop_nonce",
    explain: (_refusal, { headers }) => ({
      code: "bad_reply",
      problem: `requires a nonce in the proof of the key, but ${headers.has("dpop-nonce") ? "rejects the one that it gave" : "gives none"}`,
      hint: "Check that a load balancer does not spread the requests over servers that do not share their nonces, and that no proxy removes the header DPoP-Nonce.",
    }),
  },
  {
    matches: (_reply, { error }) => error === "invalid_dpop_proof",
    explain: ({ credential, metadata }, reply) => ({
      code: "client_refused",
      problem: "rejected the proof of the key (DPoP)",
      hint: [
        describeClock(reply.skew),
        `The key signs with ${credential.proofKey === undefined ? "nothing" : algorithmOf(credential.proofKey)}` +
          `${metadata?.dpopAlgorithms === undefined ? "" : `, and the server accepts ${metadata.dpopAlgorithms.join(", ")}`}.`,
        "Check that no proxy changes the address.",
      ]
        .filter(Boolean)
        .join(" "),
    }),
  },
  {
    matches: (_reply, { error }) => error === "unsupported_grant_type",
    explain: ({ profile }) => ({
      code: "rejected",
      problem: `does not support the grant ${profile.grant}`,
      hint: "Set the grant that the server's documentation names.",
    }),
  },
  {
    matches: (_reply, { error }) => error === "invalid_grant",
    explain: ({ profile, credential }, reply) => ({
      code: "rejected",
      problem:
        profile.tokenExchange === undefined
          ? "rejected the grant's assertion"
          : "rejected the token to exchange",
      hint: [
        describeClock(reply.skew),
        profile.grantsByFile || profile.tokenExchange !== undefined
          ? describeGiven(credential)
          : `The assertion has iss ${profile.assertion.iss ?? profile.clientId}, sub ${profile.assertion.sub ?? profile.clientId}, ` +
            `aud ${profile.assertion.aud ?? "the issuer or the token endpoint"}, and lasts ${profile.assertion.lifetime / 1000} s.`,
      ]
        .filter(Boolean)
        .join(" "),
    }),
  },
  {
    matches: ({ status }, { error }) =>
      status === 401 || status === 403 || error === "invalid_client" || error === "unauthorized",
    explain: (refusal, reply) => ({
      code: "client_refused",
      problem: "refused this client",
      hint: suggestCauses(refusal, reply).join(" "),
    }),
  },
];

/** What applies of: the method, the encoding, the audience, the clock, the credential itself. */
function suggestCauses(
  { profile, credential, endpoint, metadata, isAboutToken }: Refusal,
  reply: OAuthReply,
): string[] {
  const { clientAuth, basicEncoding, name } = profile;
  const supported = metadata?.tokenEndpointAuthMethods;
  const fits = supported?.some((method) => registeredMethods[clientAuth].includes(method)) ?? true;
  const set = (key: string, value: string) => `sysctx config set profiles.${name}.${key} ${value}`;
  const plain = `${profile.clientId}:${credential.secret ?? ""}`;
  const other = basicEncoding === "form" ? "raw" : "form";
  const isEncoded =
    encodeForm(profile.clientId) + encodeForm(credential.secret ?? "") !== plain.replace(":", "");
  const asserts = clientAuth.endsWith("_jwt");
  const otherAudience =
    profile.assertionAudience === "token_endpoint" ? "issuer" : "token_endpoint";
  return [
    fits
      ? ""
      : `The server supports ${supported?.join(", ")}, and this profile uses ${clientAuth}.`,
    clientAuth === "basic" && isEncoded
      ? `The id or secret has characters that are encoded before Basic, and not every server decodes them. The other Basic encoding: ${set("basicEncoding", other)}.`
      : "",
    asserts
      ? `The audience (aud) of the assertion is ${findAudience(profile, { endpoint, issuer: profile.issuer ?? metadata?.issuer })}; some servers expect ` +
        `the ${otherAudience.replace("_", " ")} instead: ` +
        `${set("assertionAudience", otherAudience)}.`
      : "",
    clientAuth === "jwt-file" ? describeGiven(credential) : "",
    describeClock(reply.skew),
    isAboutToken
      ? "Some servers answer only the application that the token is for: use its credential with sysctx token introspect --as PROFILE."
      : "",
    `Or the client id ${profile.clientId} or its ${describeCredential(profile)} is not the one that the server has.`,
  ].filter((line) => line !== "");
}

function describeCredential({ clientAuth }: OAuthProfile): string {
  if (clientAuth === "private_key_jwt") return "key";
  if (clientAuth === "mtls") return "certificate";
  if (clientAuth === "jwt-file") return "JWT";
  return "secret";
}

/** What the server must trust, and the one limit of a file that is not renewed for each request. */
function describeGiven(credential: Credential): string {
  const given = givenTokens(credential).map(
    (one) => `${one.name} (${describeIdentity(one) || "no readable claims"})`,
  );
  const once = "A server that accepts each JWT once rejects it until the file is renewed.";
  const isInFile = givenTokens(credential).some(({ renew }) => renew === undefined);
  return `Check that the server trusts ${given.join(" and ")}.${isInFile ? ` ${once}` : ""}`;
}

/** Returns how far this host is off, in a sentence; "" when it is not, or nobody knows. */
export function describeClock(skew: number | undefined): string {
  if (skew === undefined || Math.abs(skew) < clockTolerance) return "";
  const seconds = Math.round(Math.abs(skew) / 1000);
  return `This host's clock is ${seconds} s ${skew > 0 ? "behind" : "ahead of"} the server's.`;
}

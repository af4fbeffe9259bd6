/** How a client proves who it is at the token endpoint. */
export const clientAuthMethods = [
  "basic",
  "post",
  "client_secret_jwt",
  "private_key_jwt",
  "jwt-file",
  "mtls",
  "none",
] as const;
export type ClientAuthMethod = (typeof clientAuthMethods)[number];

/** The names that servers give the methods in `token_endpoint_auth_methods_supported`. */
export const registeredMethods: Readonly<Record<ClientAuthMethod, readonly string[]>> = {
  basic: ["client_secret_basic"],
  post: ["client_secret_post"],
  client_secret_jwt: ["client_secret_jwt"],
  private_key_jwt: ["private_key_jwt"],
  // To the server it is the same: who signed the JWT is its own finding.
  "jwt-file": ["private_key_jwt"],
  mtls: ["tls_client_auth", "self_signed_tls_client_auth"],
  none: ["none"],
};

export const presetNames = ["oauth2", "jamf", "ubisecure", "otk", "ssp"] as const;
export type PresetName = (typeof presetNames)[number];

export const jwtBearerGrant = "urn:ietf:params:oauth:grant-type:jwt-bearer";
export const tokenExchangeGrant = "urn:ietf:params:oauth:grant-type:token-exchange";

type Address = "issuer" | `${"token" | "introspection" | "revocation" | "userinfo" | "whoami"}Url`;

/**
 * Everything that a profile says of an OAuth client, defaults of its preset filled in. The secret
 * itself is never in it.
 */
export interface OAuthProfile extends Readonly<Record<Address, string | undefined>> {
  readonly name: string;
  readonly preset: PresetName;
  /** The server's origin: of its API, and of its token endpoint where nothing else is said. */
  readonly origin: string;
  readonly clientId: string;
  readonly clientAuth: ClientAuthMethod;
  /**
   * Whether id and secret are form-encoded before Basic, as RFC 6749 wants, or not, as many servers
   * want.
   */
  readonly basicEncoding: "form" | "raw";
  /** `client_credentials`, or a URN. */
  readonly grant: string;
  /** The key id in the header of every JWT that the client signs. */
  readonly kid: string | undefined;
  /** The algorithm of every JWT that the client signs; undefined lets the key decide. */
  readonly alg: string | undefined;
  /** `issuer`, `token_endpoint`, or the audience itself. */
  readonly assertionAudience: string;
  /** The `typ` of a client assertion; undefined leaves it out. */
  readonly assertionType: string | undefined;
  /**
   * Whether the grant carries an assertion: jwt-bearer, or a server's own grant that is given
   * claims.
   */
  readonly signsGrant: boolean;
  /** The file with a JWT that a platform signed and renews. */
  readonly assertionFile: string | undefined;
  /** Whether the grant's assertion is the one in that file; else it is the client's. */
  readonly grantsByFile: boolean;
  readonly assertion: GrantAssertion;
  /** What is exchanged for the token, with the grant of RFC 8693. */
  readonly tokenExchange: TokenExchange | undefined;
  /** Whether its tokens are bound to a key (RFC 9449). */
  readonly dpop: boolean;
  readonly scope: readonly string[];
  readonly resource: readonly string[];
  readonly audience: readonly string[];
  /** Further parameters of the token request. */
  readonly params: readonly (readonly [name: string, value: string])[];
  /** Milliseconds that a token from the cache must still last. */
  readonly minRemaining: number;
}

export interface GrantAssertion {
  readonly iss: string | undefined;
  readonly sub: string | undefined;
  readonly aud: string | undefined;
  readonly claims: Readonly<Record<string, unknown>>;
  /** Milliseconds. */
  readonly lifetime: number;
}

/** Types are URNs of RFC 8693, section 3, or a server's own. */
export interface TokenExchange {
  /** Where the token comes from that says for whom the new one is: one of the two. */
  readonly subjectFile: string | undefined;
  readonly subjectProfile: string | undefined;
  readonly subjectType: string;
  /** The file with the token of who acts for the subject. */
  readonly actorFile: string | undefined;
  readonly actorType: string;
  readonly requestedType: string | undefined;
}

const tokenTypePrefix = "urn:ietf:params:oauth:token-type:";
export const tokenTypes = ["access_token", "refresh_token", "id_token", "saml1", "saml2", "jwt"];

/** Returns the URN of a type's short name; anything else stays as it is. */
export function toTokenType(name: string): string {
  return tokenTypes.includes(name) ? tokenTypePrefix + name : name;
}

/** Returns how a type is called in a sentence. */
export function nameOfTokenType(type: string): string {
  return type.startsWith(tokenTypePrefix) ? type.slice(tokenTypePrefix.length) : type;
}

/** What the servers of one kind have in common. */
export interface Preset {
  readonly clientAuth: ClientAuthMethod;
  readonly basicEncoding: "form" | "raw";
  readonly assertionAudience: string;
  /** Paths of the token endpoint, the usual one first; empty asks the server's metadata. */
  readonly tokenPaths: readonly string[];
  /** Added to the origin, where the issuer is not its origin. */
  readonly issuerPath: string;
  readonly revocationPath?: string;
  readonly whoamiPath?: string;
}

const common = {
  basicEncoding: "form",
  assertionAudience: "issuer",
  tokenPaths: [],
  issuerPath: "",
} as const;

/** Source: the vendors' own pages, and what their servers were seen to do. */
export const presets: Readonly<Record<PresetName, Preset>> = {
  oauth2: { ...common, clientAuth: "basic" },
  jamf: {
    ...common,
    clientAuth: "post",
    tokenPaths: ["/api/v1/oauth/token", "/api/oauth/token"],
    revocationPath: "/api/v1/auth/invalidate-token",
    whoamiPath: "/api/v1/auth",
  },
  ubisecure: { ...common, clientAuth: "post", issuerPath: "/uas" },
  otk: {
    ...common,
    clientAuth: "post",
    assertionAudience: "token_endpoint",
    tokenPaths: ["/auth/oauth/v2/token"],
  },
  ssp: {
    ...common,
    clientAuth: "basic",
    basicEncoding: "raw",
    tokenPaths: ["/ssp/api/1/oauth2/token"],
  },
};

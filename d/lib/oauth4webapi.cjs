var __defProp = Object.defineProperty;
var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
var __getOwnPropNames = Object.getOwnPropertyNames;
var __hasOwnProp = Object.prototype.hasOwnProperty;
var __export = (target, all) => {
    for (var name in all) __defProp(target, name, { get: all[name], enumerable: !0 });
  },
  __copyProps = (to, from, except, desc) => {
    if ((from && typeof from == "object") || typeof from == "function")
      for (let key of __getOwnPropNames(from))
        !__hasOwnProp.call(to, key) &&
          key !== except &&
          __defProp(to, key, {
            get: () => from[key],
            enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable,
          });
    return to;
  };
var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: !0 }), mod);
var build_exports = {};
__export(build_exports, {
  AUTHORIZATION_RESPONSE_ERROR: () => AUTHORIZATION_RESPONSE_ERROR,
  AuthorizationResponseError: () => AuthorizationResponseError,
  ClientSecretBasic: () => ClientSecretBasic,
  ClientSecretJwt: () => ClientSecretJwt,
  ClientSecretPost: () => ClientSecretPost,
  DPoP: () => DPoP,
  HTTP_REQUEST_FORBIDDEN: () => HTTP_REQUEST_FORBIDDEN,
  INVALID_REQUEST: () => INVALID_REQUEST,
  INVALID_RESPONSE: () => INVALID_RESPONSE,
  INVALID_SERVER_METADATA: () => INVALID_SERVER_METADATA,
  JSON_ATTRIBUTE_COMPARISON: () => JSON_ATTRIBUTE_COMPARISON,
  JWT_CLAIM_COMPARISON: () => JWT_CLAIM_COMPARISON,
  JWT_TIMESTAMP_CHECK: () => JWT_TIMESTAMP_CHECK,
  JWT_USERINFO_EXPECTED: () => JWT_USERINFO_EXPECTED,
  KEY_SELECTION: () => KEY_SELECTION,
  MISSING_SERVER_METADATA: () => MISSING_SERVER_METADATA,
  None: () => None,
  OperationProcessingError: () => OperationProcessingError,
  PARSE_ERROR: () => PARSE_ERROR,
  PrivateKeyJwt: () => PrivateKeyJwt,
  REQUEST_PROTOCOL_FORBIDDEN: () => REQUEST_PROTOCOL_FORBIDDEN,
  RESPONSE_BODY_ERROR: () => RESPONSE_BODY_ERROR,
  RESPONSE_IS_NOT_CONFORM: () => RESPONSE_IS_NOT_CONFORM,
  RESPONSE_IS_NOT_JSON: () => RESPONSE_IS_NOT_JSON,
  ResponseBodyError: () => ResponseBodyError,
  TlsClientAuth: () => TlsClientAuth,
  UNSUPPORTED_OPERATION: () => UNSUPPORTED_OPERATION,
  UnsupportedOperationError: () => UnsupportedOperationError,
  WWWAuthenticateChallengeError: () => WWWAuthenticateChallengeError,
  WWW_AUTHENTICATE_CHALLENGE: () => WWW_AUTHENTICATE_CHALLENGE,
  _expectedIssuer: () => _expectedIssuer,
  _nodiscoverycheck: () => _nodiscoverycheck,
  _nopkce: () => _nopkce,
  allowInsecureRequests: () => allowInsecureRequests,
  authorizationCodeGrantRequest: () => authorizationCodeGrantRequest,
  backchannelAuthenticationGrantRequest: () => backchannelAuthenticationGrantRequest,
  backchannelAuthenticationRequest: () => backchannelAuthenticationRequest,
  calculatePKCECodeChallenge: () => calculatePKCECodeChallenge,
  checkProtocol: () => checkProtocol,
  clientCredentialsGrantRequest: () => clientCredentialsGrantRequest,
  clockSkew: () => clockSkew,
  clockTolerance: () => clockTolerance,
  customFetch: () => customFetch,
  deviceAuthorizationRequest: () => deviceAuthorizationRequest,
  deviceCodeGrantRequest: () => deviceCodeGrantRequest,
  discoveryRequest: () => discoveryRequest,
  dynamicClientRegistrationRequest: () => dynamicClientRegistrationRequest,
  expectNoNonce: () => expectNoNonce,
  expectNoState: () => expectNoState,
  formPostResponse: () => formPostResponse,
  generateKeyPair: () => generateKeyPair,
  generateRandomCodeVerifier: () => generateRandomCodeVerifier,
  generateRandomNonce: () => generateRandomNonce,
  generateRandomState: () => generateRandomState,
  genericTokenEndpointRequest: () => genericTokenEndpointRequest,
  getContentType: () => getContentType,
  getValidatedIdTokenClaims: () => getValidatedIdTokenClaims,
  introspectionRequest: () => introspectionRequest,
  isDPoPNonceError: () => isDPoPNonceError,
  issueRequestObject: () => issueRequestObject,
  jweDecrypt: () => jweDecrypt,
  jwksCache: () => jwksCache,
  modifyAssertion: () => modifyAssertion,
  nopkce: () => nopkce,
  processAuthorizationCodeResponse: () => processAuthorizationCodeResponse,
  processBackchannelAuthenticationGrantResponse: () =>
    processBackchannelAuthenticationGrantResponse,
  processBackchannelAuthenticationResponse: () => processBackchannelAuthenticationResponse,
  processClientCredentialsResponse: () => processClientCredentialsResponse,
  processDeviceAuthorizationResponse: () => processDeviceAuthorizationResponse,
  processDeviceCodeResponse: () => processDeviceCodeResponse,
  processDiscoveryResponse: () => processDiscoveryResponse,
  processDynamicClientRegistrationResponse: () => processDynamicClientRegistrationResponse,
  processGenericTokenEndpointResponse: () => processGenericTokenEndpointResponse,
  processIntrospectionResponse: () => processIntrospectionResponse,
  processPushedAuthorizationResponse: () => processPushedAuthorizationResponse,
  processRefreshTokenResponse: () => processRefreshTokenResponse,
  processResourceDiscoveryResponse: () => processResourceDiscoveryResponse,
  processRevocationResponse: () => processRevocationResponse,
  processUserInfoResponse: () => processUserInfoResponse,
  protectedResourceRequest: () => protectedResourceRequest,
  pushedAuthorizationRequest: () => pushedAuthorizationRequest,
  refreshTokenGrantRequest: () => refreshTokenGrantRequest,
  resolveEndpoint: () => resolveEndpoint,
  resourceDiscoveryRequest: () => resourceDiscoveryRequest,
  revocationRequest: () => revocationRequest,
  skipAuthTimeCheck: () => skipAuthTimeCheck,
  skipStateCheck: () => skipStateCheck,
  skipSubjectCheck: () => skipSubjectCheck,
  userInfoRequest: () => userInfoRequest,
  validateApplicationLevelSignature: () => validateApplicationLevelSignature,
  validateAuthResponse: () => validateAuthResponse,
  validateCodeIdTokenResponse: () => validateCodeIdTokenResponse,
  validateDetachedSignatureResponse: () => validateDetachedSignatureResponse,
  validateJwtAccessToken: () => validateJwtAccessToken,
  validateJwtAuthResponse: () => validateJwtAuthResponse,
});
module.exports = __toCommonJS(build_exports);
var USER_AGENT;
(typeof navigator > "u" || !navigator.userAgent?.startsWith?.("Mozilla/5.0 ")) &&
  (USER_AGENT = "oauth4webapi/v3.8.8");
function looseInstanceOf(input, expected) {
  if (input == null) return !1;
  try {
    return (
      input instanceof expected ||
      Object.getPrototypeOf(input)[Symbol.toStringTag] === expected.prototype[Symbol.toStringTag]
    );
  } catch {
    return !1;
  }
}
var ERR_INVALID_ARG_VALUE = "ERR_INVALID_ARG_VALUE",
  ERR_INVALID_ARG_TYPE = "ERR_INVALID_ARG_TYPE";
function CodedTypeError(message, code, cause) {
  let err = new TypeError(message, { cause });
  return (Object.assign(err, { code }), err);
}
var allowInsecureRequests = Symbol(),
  clockSkew = Symbol(),
  clockTolerance = Symbol(),
  customFetch = Symbol(),
  modifyAssertion = Symbol(),
  jweDecrypt = Symbol(),
  jwksCache = Symbol(),
  encoder = new TextEncoder(),
  decoder = new TextDecoder();
function buf(input) {
  return typeof input == "string" ? encoder.encode(input) : decoder.decode(input);
}
var encodeBase64Url;
Uint8Array.prototype.toBase64
  ? (encodeBase64Url = (input) => (
      input instanceof ArrayBuffer && (input = new Uint8Array(input)),
      input.toBase64({ alphabet: "base64url", omitPadding: !0 })
    ))
  : (encodeBase64Url = (input) => {
      input instanceof ArrayBuffer && (input = new Uint8Array(input));
      let arr = [];
      for (let i = 0; i < input.byteLength; i += 32768)
        arr.push(String.fromCharCode.apply(null, input.subarray(i, i + 32768)));
      return btoa(arr.join("")).replace(/=/g, "").replace(/\+/g, "-").replace(/\//g, "_");
    });
var decodeBase64Url;
Uint8Array.fromBase64
  ? (decodeBase64Url = (input) => {
      try {
        return Uint8Array.fromBase64(input, { alphabet: "base64url" });
      } catch (cause) {
        throw CodedTypeError(
          "The input to be decoded is not correctly encoded.",
          ERR_INVALID_ARG_VALUE,
          cause,
        );
      }
    })
  : (decodeBase64Url = (input) => {
      try {
        let binary = atob(input.replace(/-/g, "+").replace(/_/g, "/").replace(/\s/g, "")),
          bytes = new Uint8Array(binary.length);
        for (let i = 0; i < binary.length; i++) bytes[i] = binary.charCodeAt(i);
        return bytes;
      } catch (cause) {
        throw CodedTypeError(
          "The input to be decoded is not correctly encoded.",
          ERR_INVALID_ARG_VALUE,
          cause,
        );
      }
    });
function b64u(input) {
  return typeof input == "string" ? decodeBase64Url(input) : encodeBase64Url(input);
}
var UnsupportedOperationError = class extends Error {
    code;
    constructor(message, options) {
      (super(message, options),
        (this.name = this.constructor.name),
        (this.code = UNSUPPORTED_OPERATION),
        Error.captureStackTrace?.(this, this.constructor));
    }
  },
  OperationProcessingError = class extends Error {
    code;
    constructor(message, options) {
      (super(message, options),
        (this.name = this.constructor.name),
        options?.code && (this.code = options?.code),
        Error.captureStackTrace?.(this, this.constructor));
    }
  };
function OPE(message, code, cause) {
  return new OperationProcessingError(message, { code, cause });
}
async function calculateJwkThumbprint(jwk) {
  let components;
  switch (jwk.kty) {
    case "EC":
      components = { crv: jwk.crv, kty: jwk.kty, x: jwk.x, y: jwk.y };
      break;
    case "OKP":
      components = { crv: jwk.crv, kty: jwk.kty, x: jwk.x };
      break;
    case "AKP":
      components = { alg: jwk.alg, kty: jwk.kty, pub: jwk.pub };
      break;
    case "RSA":
      components = { e: jwk.e, kty: jwk.kty, n: jwk.n };
      break;
    default:
      throw new UnsupportedOperationError("unsupported JWK key type", { cause: jwk });
  }
  return b64u(await crypto.subtle.digest("SHA-256", buf(JSON.stringify(components))));
}
function assertCryptoKey(key, it) {
  if (!(key instanceof CryptoKey))
    throw CodedTypeError(`${it} must be a CryptoKey`, ERR_INVALID_ARG_TYPE);
}
function assertPrivateKey(key, it) {
  if ((assertCryptoKey(key, it), key.type !== "private"))
    throw CodedTypeError(`${it} must be a private CryptoKey`, ERR_INVALID_ARG_VALUE);
}
function assertPublicKey(key, it) {
  if ((assertCryptoKey(key, it), key.type !== "public"))
    throw CodedTypeError(`${it} must be a public CryptoKey`, ERR_INVALID_ARG_VALUE);
}
function normalizeTyp(value) {
  return value.toLowerCase().replace(/^application\//, "");
}
function isJsonObject(input) {
  return !(input === null || typeof input != "object" || Array.isArray(input));
}
function prepareHeaders(input) {
  looseInstanceOf(input, Headers) && (input = Object.fromEntries(input.entries()));
  let headers = new Headers(input ?? {});
  if (
    (USER_AGENT && !headers.has("user-agent") && headers.set("user-agent", USER_AGENT),
    headers.has("authorization"))
  )
    throw CodedTypeError(
      '"options.headers" must not include the "authorization" header name',
      ERR_INVALID_ARG_VALUE,
    );
  return headers;
}
function signal(url, value) {
  if (value !== void 0) {
    if ((typeof value == "function" && (value = value(url.href)), !(value instanceof AbortSignal)))
      throw CodedTypeError(
        '"options.signal" must return or be an instance of AbortSignal',
        ERR_INVALID_ARG_TYPE,
      );
    return value;
  }
}
function replaceDoubleSlash(pathname) {
  return pathname.includes("//") ? pathname.replace("//", "/") : pathname;
}
function prependWellKnown(url, wellKnown, allowTerminatingSlash = !1) {
  return (
    url.pathname === "/"
      ? (url.pathname = wellKnown)
      : (url.pathname = replaceDoubleSlash(
          `${wellKnown}/${allowTerminatingSlash ? url.pathname : url.pathname.replace(/(\/)$/, "")}`,
        )),
    url
  );
}
function appendWellKnown(url, wellKnown) {
  return ((url.pathname = replaceDoubleSlash(`${url.pathname}/${wellKnown}`)), url);
}
async function performDiscovery(input, urlName, transform, options) {
  if (!(input instanceof URL))
    throw CodedTypeError(`"${urlName}" must be an instance of URL`, ERR_INVALID_ARG_TYPE);
  checkProtocol(input, options?.[allowInsecureRequests] !== !0);
  let url = transform(new URL(input.href)),
    headers = prepareHeaders(options?.headers);
  return (
    headers.set("accept", "application/json"),
    (options?.[customFetch] || fetch)(url.href, {
      body: void 0,
      headers: Object.fromEntries(headers.entries()),
      method: "GET",
      redirect: "manual",
      signal: signal(url, options?.signal),
    })
  );
}
async function discoveryRequest(issuerIdentifier, options) {
  return performDiscovery(
    issuerIdentifier,
    "issuerIdentifier",
    (url) => {
      switch (options?.algorithm) {
        case void 0:
        case "oidc":
          appendWellKnown(url, ".well-known/openid-configuration");
          break;
        case "oauth2":
          prependWellKnown(url, ".well-known/oauth-authorization-server");
          break;
        default:
          throw CodedTypeError(
            '"options.algorithm" must be "oidc" (default), or "oauth2"',
            ERR_INVALID_ARG_VALUE,
          );
      }
      return url;
    },
    options,
  );
}
function assertNumber(input, allow0, it, code, cause) {
  try {
    if (typeof input != "number" || !Number.isFinite(input))
      throw CodedTypeError(`${it} must be a number`, ERR_INVALID_ARG_TYPE, cause);
    if (input > 0) return;
    if (allow0) {
      if (input !== 0)
        throw CodedTypeError(`${it} must be a non-negative number`, ERR_INVALID_ARG_VALUE, cause);
      return;
    }
    throw CodedTypeError(`${it} must be a positive number`, ERR_INVALID_ARG_VALUE, cause);
  } catch (err) {
    throw code ? OPE(err.message, code, cause) : err;
  }
}
function assertString(input, it, code, cause) {
  try {
    if (typeof input != "string")
      throw CodedTypeError(`${it} must be a string`, ERR_INVALID_ARG_TYPE, cause);
    if (input.length === 0)
      throw CodedTypeError(`${it} must not be empty`, ERR_INVALID_ARG_VALUE, cause);
  } catch (err) {
    throw code ? OPE(err.message, code, cause) : err;
  }
}
async function processDiscoveryResponse(expectedIssuerIdentifier, response) {
  let expected = expectedIssuerIdentifier;
  if (!(expected instanceof URL) && expected !== _nodiscoverycheck)
    throw CodedTypeError(
      '"expectedIssuerIdentifier" must be an instance of URL',
      ERR_INVALID_ARG_TYPE,
    );
  if (!looseInstanceOf(response, Response))
    throw CodedTypeError('"response" must be an instance of Response', ERR_INVALID_ARG_TYPE);
  if (response.status !== 200)
    throw OPE(
      '"response" is not a conform Authorization Server Metadata response (unexpected HTTP status code)',
      RESPONSE_IS_NOT_CONFORM,
      response,
    );
  assertReadableResponse(response);
  let json = await getResponseJsonBody(response);
  if (
    (assertString(json.issuer, '"response" body "issuer" property', INVALID_RESPONSE, {
      body: json,
    }),
    expected !== _nodiscoverycheck && new URL(json.issuer).href !== expected.href)
  )
    throw OPE(
      '"response" body "issuer" property does not match the expected value',
      JSON_ATTRIBUTE_COMPARISON,
      { expected: expected.href, body: json, attribute: "issuer" },
    );
  return json;
}
function assertApplicationJson(response) {
  assertContentType(response, "application/json");
}
function notJson(response, ...types) {
  let msg = '"response" content-type must be ';
  if (types.length > 2) {
    let last = types.pop();
    msg += `${types.join(", ")}, or ${last}`;
  } else types.length === 2 ? (msg += `${types[0]} or ${types[1]}`) : (msg += types[0]);
  return OPE(msg, RESPONSE_IS_NOT_JSON, response);
}
function assertContentTypes(response, ...types) {
  if (!types.includes(getContentType(response))) throw notJson(response, ...types);
}
function assertContentType(response, contentType) {
  if (getContentType(response) !== contentType) throw notJson(response, contentType);
}
function randomBytes() {
  return b64u(crypto.getRandomValues(new Uint8Array(32)));
}
function generateRandomCodeVerifier() {
  return randomBytes();
}
function generateRandomState() {
  return randomBytes();
}
function generateRandomNonce() {
  return randomBytes();
}
async function calculatePKCECodeChallenge(codeVerifier) {
  return (
    assertString(codeVerifier, "codeVerifier"),
    b64u(await crypto.subtle.digest("SHA-256", buf(codeVerifier)))
  );
}
function getKeyAndKid(input) {
  return input instanceof CryptoKey
    ? { key: input }
    : input?.key instanceof CryptoKey
      ? (input.kid !== void 0 && assertString(input.kid, '"kid"'),
        { key: input.key, kid: input.kid })
      : {};
}
function psAlg(key) {
  switch (key.algorithm.hash.name) {
    case "SHA-256":
      return "PS256";
    case "SHA-384":
      return "PS384";
    case "SHA-512":
      return "PS512";
    default:
      throw new UnsupportedOperationError("unsupported RsaHashedKeyAlgorithm hash name", {
        cause: key,
      });
  }
}
function rsAlg(key) {
  switch (key.algorithm.hash.name) {
    case "SHA-256":
      return "RS256";
    case "SHA-384":
      return "RS384";
    case "SHA-512":
      return "RS512";
    default:
      throw new UnsupportedOperationError("unsupported RsaHashedKeyAlgorithm hash name", {
        cause: key,
      });
  }
}
function esAlg(key) {
  switch (key.algorithm.namedCurve) {
    case "P-256":
      return "ES256";
    case "P-384":
      return "ES384";
    case "P-521":
      return "ES512";
    default:
      throw new UnsupportedOperationError("unsupported EcKeyAlgorithm namedCurve", { cause: key });
  }
}
function keyToJws(key) {
  switch (key.algorithm.name) {
    case "RSA-PSS":
      return psAlg(key);
    case "RSASSA-PKCS1-v1_5":
      return rsAlg(key);
    case "ECDSA":
      return esAlg(key);
    case "Ed25519":
    case "ML-DSA-44":
    case "ML-DSA-65":
    case "ML-DSA-87":
      return key.algorithm.name;
    case "EdDSA":
      return "Ed25519";
    default:
      throw new UnsupportedOperationError("unsupported CryptoKey algorithm name", { cause: key });
  }
}
function getClockSkew(client) {
  let skew = client?.[clockSkew];
  return typeof skew == "number" && Number.isFinite(skew) ? skew : 0;
}
function getClockTolerance(client) {
  let tolerance = client?.[clockTolerance];
  return typeof tolerance == "number" && Number.isFinite(tolerance) && Math.sign(tolerance) !== -1
    ? tolerance
    : 30;
}
function epochTime() {
  return Math.floor(Date.now() / 1e3);
}
function assertAs(as) {
  if (typeof as != "object" || as === null)
    throw CodedTypeError('"as" must be an object', ERR_INVALID_ARG_TYPE);
  assertString(as.issuer, '"as.issuer"');
}
function assertClient(client) {
  if (typeof client != "object" || client === null)
    throw CodedTypeError('"client" must be an object', ERR_INVALID_ARG_TYPE);
  assertString(client.client_id, '"client.client_id"');
}
function formUrlEncode(token) {
  return encodeURIComponent(token).replace(/(?:[-_.!~*'()]|%20)/g, (substring) => {
    switch (substring) {
      case "-":
      case "_":
      case ".":
      case "!":
      case "~":
      case "*":
      case "'":
      case "(":
      case ")":
        return `%${substring.charCodeAt(0).toString(16).toUpperCase()}`;
      case "%20":
        return "+";
      default:
        throw new Error();
    }
  });
}
function ClientSecretPost(clientSecret) {
  return (
    assertString(clientSecret, '"clientSecret"'),
    (_as, client, body, _headers) => {
      (body.set("client_id", client.client_id), body.set("client_secret", clientSecret));
    }
  );
}
function ClientSecretBasic(clientSecret) {
  return (
    assertString(clientSecret, '"clientSecret"'),
    (_as, client, _body, headers) => {
      let username = formUrlEncode(client.client_id),
        password = formUrlEncode(clientSecret),
        credentials = btoa(`${username}:${password}`);
      headers.set("authorization", `Basic ${credentials}`);
    }
  );
}
function clientAssertionPayload(as, client) {
  let now = epochTime() + getClockSkew(client);
  return {
    jti: randomBytes(),
    aud: as.issuer,
    exp: now + 60,
    iat: now,
    nbf: now,
    iss: client.client_id,
    sub: client.client_id,
  };
}
function PrivateKeyJwt(clientPrivateKey, options) {
  let { key, kid } = getKeyAndKid(clientPrivateKey);
  return (
    assertPrivateKey(key, '"clientPrivateKey.key"'),
    async (as, client, body, _headers) => {
      let header = { alg: keyToJws(key), kid },
        payload = clientAssertionPayload(as, client);
      (options?.[modifyAssertion]?.(header, payload),
        body.set("client_id", client.client_id),
        body.set("client_assertion_type", "urn:ietf:params:oauth:client-assertion-type:jwt-bearer"),
        body.set("client_assertion", await signJwt(header, payload, key)));
    }
  );
}
function ClientSecretJwt(clientSecret, options) {
  assertString(clientSecret, '"clientSecret"');
  let modify = options?.[modifyAssertion],
    key;
  return async (as, client, body, _headers) => {
    key ||= await crypto.subtle.importKey(
      "raw",
      buf(clientSecret),
      { hash: "SHA-256", name: "HMAC" },
      !1,
      ["sign"],
    );
    let header = { alg: "HS256" },
      payload = clientAssertionPayload(as, client);
    modify?.(header, payload);
    let data = `${b64u(buf(JSON.stringify(header)))}.${b64u(buf(JSON.stringify(payload)))}`,
      hmac = await crypto.subtle.sign(key.algorithm, key, buf(data));
    (body.set("client_id", client.client_id),
      body.set("client_assertion_type", "urn:ietf:params:oauth:client-assertion-type:jwt-bearer"),
      body.set("client_assertion", `${data}.${b64u(new Uint8Array(hmac))}`));
  };
}
function None() {
  return (_as, client, body, _headers) => {
    body.set("client_id", client.client_id);
  };
}
function TlsClientAuth() {
  return None();
}
async function signJwt(header, payload, key) {
  if (!key.usages.includes("sign"))
    throw CodedTypeError(
      'CryptoKey instances used for signing assertions must include "sign" in their "usages"',
      ERR_INVALID_ARG_VALUE,
    );
  let input = `${b64u(buf(JSON.stringify(header)))}.${b64u(buf(JSON.stringify(payload)))}`,
    signature = b64u(await crypto.subtle.sign(keyToSubtle(key), key, buf(input)));
  return `${input}.${signature}`;
}
async function issueRequestObject(as, client, parameters, privateKey, options) {
  (assertAs(as), assertClient(client), (parameters = new URLSearchParams(parameters)));
  let { key, kid } = getKeyAndKid(privateKey);
  (assertPrivateKey(key, '"privateKey.key"'), parameters.set("client_id", client.client_id));
  let now = epochTime() + getClockSkew(client),
    claims = {
      ...Object.fromEntries(parameters.entries()),
      jti: randomBytes(),
      aud: as.issuer,
      exp: now + 60,
      iat: now,
      nbf: now,
      iss: client.client_id,
    },
    resource;
  parameters.has("resource") &&
    (resource = parameters.getAll("resource")) &&
    resource.length > 1 &&
    (claims.resource = resource);
  {
    let value = parameters.get("max_age");
    value !== null &&
      ((claims.max_age = parseInt(value, 10)),
      assertNumber(claims.max_age, !0, '"max_age" parameter'));
  }
  {
    let value = parameters.get("claims");
    if (value !== null) {
      try {
        claims.claims = JSON.parse(value);
      } catch (cause) {
        throw OPE('failed to parse the "claims" parameter as JSON', PARSE_ERROR, cause);
      }
      if (!isJsonObject(claims.claims))
        throw CodedTypeError(
          '"claims" parameter must be a JSON with a top level object',
          ERR_INVALID_ARG_VALUE,
        );
    }
  }
  {
    let value = parameters.get("authorization_details");
    if (value !== null) {
      try {
        claims.authorization_details = JSON.parse(value);
      } catch (cause) {
        throw OPE(
          'failed to parse the "authorization_details" parameter as JSON',
          PARSE_ERROR,
          cause,
        );
      }
      if (!Array.isArray(claims.authorization_details))
        throw CodedTypeError(
          '"authorization_details" parameter must be a JSON with a top level array',
          ERR_INVALID_ARG_VALUE,
        );
    }
  }
  let header = { alg: keyToJws(key), typ: "oauth-authz-req+jwt", kid };
  return (options?.[modifyAssertion]?.(header, claims), signJwt(header, claims, key));
}
var jwkCache;
async function getSetPublicJwkCache(key, alg) {
  let { kty, e, n, x, y, crv, pub } = await crypto.subtle.exportKey("jwk", key),
    jwk = { kty, e, n, x, y, crv, pub };
  return (kty === "AKP" && (jwk.alg = alg), jwkCache.set(key, jwk), jwk);
}
async function publicJwk(key, alg) {
  return ((jwkCache ||= new WeakMap()), jwkCache.get(key) || getSetPublicJwkCache(key, alg));
}
var URLParse = URL.parse
  ? (url, base) => URL.parse(url, base)
  : (url, base) => {
      try {
        return new URL(url, base);
      } catch {
        return null;
      }
    };
function checkProtocol(url, enforceHttps) {
  if (enforceHttps && url.protocol !== "https:")
    throw OPE("only requests to HTTPS are allowed", HTTP_REQUEST_FORBIDDEN, url);
  if (url.protocol !== "https:" && url.protocol !== "http:")
    throw OPE("only HTTP and HTTPS requests are allowed", REQUEST_PROTOCOL_FORBIDDEN, url);
}
function validateEndpoint(value, endpoint, useMtlsAlias, enforceHttps) {
  let url;
  if (typeof value != "string" || !(url = URLParse(value)))
    throw OPE(
      `authorization server metadata does not contain a valid ${useMtlsAlias ? `"as.mtls_endpoint_aliases.${endpoint}"` : `"as.${endpoint}"`}`,
      value === void 0 ? MISSING_SERVER_METADATA : INVALID_SERVER_METADATA,
      { attribute: useMtlsAlias ? `mtls_endpoint_aliases.${endpoint}` : endpoint },
    );
  return (checkProtocol(url, enforceHttps), url);
}
function resolveEndpoint(as, endpoint, useMtlsAlias, enforceHttps) {
  return useMtlsAlias && as.mtls_endpoint_aliases && endpoint in as.mtls_endpoint_aliases
    ? validateEndpoint(as.mtls_endpoint_aliases[endpoint], endpoint, useMtlsAlias, enforceHttps)
    : validateEndpoint(as[endpoint], endpoint, useMtlsAlias, enforceHttps);
}
async function pushedAuthorizationRequest(as, client, clientAuthentication, parameters, options) {
  (assertAs(as), assertClient(client));
  let url = resolveEndpoint(
      as,
      "pushed_authorization_request_endpoint",
      client.use_mtls_endpoint_aliases,
      options?.[allowInsecureRequests] !== !0,
    ),
    body = new URLSearchParams(parameters);
  body.set("client_id", client.client_id);
  let headers = prepareHeaders(options?.headers);
  (headers.set("accept", "application/json"),
    options?.DPoP !== void 0 &&
      (assertDPoP(options.DPoP), await options.DPoP.addProof(url, headers, "POST")));
  let response = await authenticatedRequest(
    as,
    client,
    clientAuthentication,
    url,
    body,
    headers,
    options,
  );
  return (options?.DPoP?.cacheNonce(response, url), response);
}
var DPoPHandler = class {
  #header;
  #privateKey;
  #publicKey;
  #clockSkew;
  #modifyAssertion;
  #map;
  #jkt;
  constructor(client, keyPair, options) {
    if (
      (assertPrivateKey(keyPair?.privateKey, '"DPoP.privateKey"'),
      assertPublicKey(keyPair?.publicKey, '"DPoP.publicKey"'),
      !keyPair.publicKey.extractable)
    )
      throw CodedTypeError('"DPoP.publicKey.extractable" must be true', ERR_INVALID_ARG_VALUE);
    ((this.#modifyAssertion = options?.[modifyAssertion]),
      (this.#clockSkew = getClockSkew(client)),
      (this.#privateKey = keyPair.privateKey),
      (this.#publicKey = keyPair.publicKey),
      branded.add(this));
  }
  #get(key) {
    this.#map ||= new Map();
    let item = this.#map.get(key);
    return (item && (this.#map.delete(key), this.#map.set(key, item)), item);
  }
  #set(key, val) {
    ((this.#map ||= new Map()),
      this.#map.delete(key),
      this.#map.size === 100 && this.#map.delete(this.#map.keys().next().value),
      this.#map.set(key, val));
  }
  async calculateThumbprint() {
    if (!this.#jkt) {
      let jwk = await crypto.subtle.exportKey("jwk", this.#publicKey);
      this.#jkt ||= await calculateJwkThumbprint(jwk);
    }
    return this.#jkt;
  }
  async addProof(url, headers, htm, accessToken) {
    let alg = keyToJws(this.#privateKey);
    this.#header ||= { alg, typ: "dpop+jwt", jwk: await publicJwk(this.#publicKey, alg) };
    let nonce = this.#get(url.origin),
      payload = {
        iat: epochTime() + this.#clockSkew,
        jti: randomBytes(),
        htm,
        nonce,
        htu: `${url.origin}${url.pathname}`,
        ath: accessToken ? b64u(await crypto.subtle.digest("SHA-256", buf(accessToken))) : void 0,
      };
    (this.#modifyAssertion?.(this.#header, payload),
      headers.set("dpop", await signJwt(this.#header, payload, this.#privateKey)));
  }
  cacheNonce(response, url) {
    try {
      let nonce = response.headers.get("dpop-nonce");
      nonce && this.#set(url.origin, nonce);
    } catch {}
  }
};
function isDPoPNonceError(err) {
  return err instanceof WWWAuthenticateChallengeError
    ? err.cause.some(
        (challenge) =>
          challenge.scheme === "dpop" && challenge.parameters.error === "use_dpop_nonce",
      )
    : err instanceof ResponseBodyError
      ? err.error === "use_dpop_nonce"
      : !1;
}
function DPoP(client, keyPair, options) {
  return new DPoPHandler(client, keyPair, options);
}
var ResponseBodyError = class extends Error {
    cause;
    code;
    error;
    status;
    error_description;
    response;
    constructor(message, options) {
      (super(message, options),
        (this.name = this.constructor.name),
        (this.code = RESPONSE_BODY_ERROR),
        (this.cause = options.cause),
        (this.error = options.cause.error),
        (this.status = options.response.status),
        (this.error_description = options.cause.error_description),
        Object.defineProperty(this, "response", { enumerable: !1, value: options.response }),
        Error.captureStackTrace?.(this, this.constructor));
    }
  },
  AuthorizationResponseError = class extends Error {
    cause;
    code;
    error;
    error_description;
    constructor(message, options) {
      (super(message, options),
        (this.name = this.constructor.name),
        (this.code = AUTHORIZATION_RESPONSE_ERROR),
        (this.cause = options.cause),
        (this.error = options.cause.get("error")),
        (this.error_description = options.cause.get("error_description") ?? void 0),
        Error.captureStackTrace?.(this, this.constructor));
    }
  },
  WWWAuthenticateChallengeError = class extends Error {
    cause;
    code;
    response;
    status;
    constructor(message, options) {
      (super(message, options),
        (this.name = this.constructor.name),
        (this.code = WWW_AUTHENTICATE_CHALLENGE),
        (this.cause = options.cause),
        (this.status = options.response.status),
        (this.response = options.response),
        Object.defineProperty(this, "response", { enumerable: !1 }),
        Error.captureStackTrace?.(this, this.constructor));
    }
  },
  tokenMatch = "[a-zA-Z0-9!#$%&\\'\\*\\+\\-\\.\\^_`\\|~]+",
  token68Match = "[a-zA-Z0-9\\-\\._\\~\\+\\/]+={0,2}",
  quotedMatch = '"((?:[^"\\\\]|\\\\[\\s\\S])*)"',
  quotedParamMatcher = "(" + tokenMatch + ")\\s*=\\s*" + quotedMatch,
  paramMatcher = "(" + tokenMatch + ")\\s*=\\s*(" + tokenMatch + ")",
  schemeRE = new RegExp("^[,\\s]*(" + tokenMatch + ")"),
  quotedParamRE = new RegExp("^[,\\s]*" + quotedParamMatcher + "[,\\s]*(.*)"),
  unquotedParamRE = new RegExp("^[,\\s]*" + paramMatcher + "[,\\s]*(.*)"),
  token68ParamRE = new RegExp("^(" + token68Match + ")(?:$|[,\\s])(.*)");
function parseWwwAuthenticateChallenges(response) {
  if (!looseInstanceOf(response, Response))
    throw CodedTypeError('"response" must be an instance of Response', ERR_INVALID_ARG_TYPE);
  let header = response.headers.get("www-authenticate");
  if (header === null) return;
  let challenges = [],
    rest = header;
  for (; rest;) {
    let match = rest.match(schemeRE),
      scheme = match?.[1].toLowerCase();
    if (!scheme) return;
    let afterScheme = rest.substring(match[0].length);
    if (afterScheme && !afterScheme.match(/^[\s,]/)) return;
    let spaceMatch = afterScheme.match(/^\s+(.*)$/),
      hasParameters = !!spaceMatch;
    rest = spaceMatch ? spaceMatch[1] : void 0;
    let parameters = {},
      token68;
    if (hasParameters)
      for (; rest;) {
        let key, value;
        if ((match = rest.match(quotedParamRE))) {
          (([, key, value, rest] = match),
            value.includes("\\") && (value = value.replace(/\\([\s\S])/g, "$1")),
            (parameters[key.toLowerCase()] = value));
          continue;
        }
        if ((match = rest.match(unquotedParamRE))) {
          (([, key, value, rest] = match), (parameters[key.toLowerCase()] = value));
          continue;
        }
        if ((match = rest.match(token68ParamRE))) {
          if (Object.keys(parameters).length) break;
          [, token68, rest] = match;
          break;
        }
        return;
      }
    else rest = afterScheme || void 0;
    let challenge = { scheme, parameters };
    (token68 && (challenge.token68 = token68), challenges.push(challenge));
  }
  if (challenges.length) return challenges;
}
async function processPushedAuthorizationResponse(as, client, response) {
  if ((assertAs(as), assertClient(client), !looseInstanceOf(response, Response)))
    throw CodedTypeError('"response" must be an instance of Response', ERR_INVALID_ARG_TYPE);
  (await checkOAuthBodyError(response, 201, "Pushed Authorization Request Endpoint"),
    assertReadableResponse(response));
  let json = await getResponseJsonBody(response);
  assertString(json.request_uri, '"response" body "request_uri" property', INVALID_RESPONSE, {
    body: json,
  });
  let expiresIn =
    typeof json.expires_in != "number" ? parseFloat(json.expires_in) : json.expires_in;
  return (
    assertNumber(expiresIn, !0, '"response" body "expires_in" property', INVALID_RESPONSE, {
      body: json,
    }),
    (json.expires_in = expiresIn),
    json
  );
}
async function parseOAuthResponseErrorBody(response) {
  if (response.status > 399 && response.status < 500) {
    (assertReadableResponse(response), assertApplicationJson(response));
    try {
      let json = await response.clone().json();
      if (isJsonObject(json) && typeof json.error == "string" && json.error.length) return json;
    } catch {}
  }
}
async function checkOAuthBodyError(response, expected, label) {
  if (response.status !== expected) {
    checkAuthenticationChallenges(response);
    let err;
    throw (err = await parseOAuthResponseErrorBody(response))
      ? (await response.body?.cancel(),
        new ResponseBodyError("server responded with an error in the response body", {
          cause: err,
          response,
        }))
      : OPE(
          `"response" is not a conform ${label} response (unexpected HTTP status code)`,
          RESPONSE_IS_NOT_CONFORM,
          response,
        );
  }
}
function assertDPoP(option) {
  if (!branded.has(option))
    throw CodedTypeError('"options.DPoP" is not a valid DPoPHandle', ERR_INVALID_ARG_VALUE);
}
async function resourceRequest(accessToken, method, url, headers, body, options) {
  if ((assertString(accessToken, '"accessToken"'), !(url instanceof URL)))
    throw CodedTypeError('"url" must be an instance of URL', ERR_INVALID_ARG_TYPE);
  (checkProtocol(url, options?.[allowInsecureRequests] !== !0),
    (headers = prepareHeaders(headers)),
    options?.DPoP &&
      (assertDPoP(options.DPoP),
      await options.DPoP.addProof(url, headers, method.toUpperCase(), accessToken)),
    headers.set("authorization", `${headers.has("dpop") ? "DPoP" : "Bearer"} ${accessToken}`));
  let response = await (options?.[customFetch] || fetch)(url.href, {
    duplex: looseInstanceOf(body, ReadableStream) ? "half" : void 0,
    body,
    headers: Object.fromEntries(headers.entries()),
    method,
    redirect: "manual",
    signal: signal(url, options?.signal),
  });
  return (options?.DPoP?.cacheNonce(response, url), response);
}
async function protectedResourceRequest(accessToken, method, url, headers, body, options) {
  let response = await resourceRequest(accessToken, method, url, headers, body, options);
  return (checkAuthenticationChallenges(response), response);
}
async function userInfoRequest(as, client, accessToken, options) {
  (assertAs(as), assertClient(client));
  let url = resolveEndpoint(
      as,
      "userinfo_endpoint",
      client.use_mtls_endpoint_aliases,
      options?.[allowInsecureRequests] !== !0,
    ),
    headers = prepareHeaders(options?.headers);
  return (
    client.userinfo_signed_response_alg
      ? headers.set("accept", "application/jwt")
      : (headers.set("accept", "application/json"), headers.append("accept", "application/jwt")),
    resourceRequest(accessToken, "GET", url, headers, null, {
      ...options,
      [clockSkew]: getClockSkew(client),
    })
  );
}
var jwksMap, jwksRequests, jwksKeys;
function setJwksCache(as, jwks, uat, cache) {
  ((jwksMap ||= new WeakMap()),
    jwksMap.set(as, {
      jwks,
      uat,
      get age() {
        return epochTime() - this.uat;
      },
    }),
    cache && Object.assign(cache, { jwks: structuredClone(jwks), uat }));
}
function isFreshJwksCache(input) {
  return !(
    typeof input != "object" ||
    input === null ||
    !("uat" in input) ||
    typeof input.uat != "number" ||
    epochTime() - input.uat >= 300 ||
    !("jwks" in input) ||
    !isJsonObject(input.jwks) ||
    !Array.isArray(input.jwks.keys) ||
    !Array.prototype.every.call(input.jwks.keys, isJsonObject)
  );
}
function clearJwksCache(as, cache) {
  (jwksMap?.delete(as), delete cache?.jwks, delete cache?.uat);
}
async function getPublicSigKeyFromIssuerJwksUri(as, options, header) {
  let { alg, kid } = header;
  (checkSupportedJwsAlg(header),
    !jwksMap?.has(as) &&
      isFreshJwksCache(options?.[jwksCache]) &&
      setJwksCache(as, options?.[jwksCache].jwks, options?.[jwksCache].uat));
  let jwks, age;
  if (jwksMap?.has(as)) {
    if ((({ jwks, age } = jwksMap.get(as)), age >= 300))
      return (
        clearJwksCache(as, options?.[jwksCache]),
        getPublicSigKeyFromIssuerJwksUri(as, options, header)
      );
  } else {
    let downloaded = await jwksRequest(as, options);
    ((jwks = downloaded.jwks),
      (age = epochTime() - downloaded.uat),
      setJwksCache(as, jwks, downloaded.uat, options?.[jwksCache]));
  }
  let kty;
  switch (alg.slice(0, 2)) {
    case "RS":
    case "PS":
      kty = "RSA";
      break;
    case "ES":
      kty = "EC";
      break;
    case "Ed":
      kty = "OKP";
      break;
    case "ML":
      kty = "AKP";
      break;
    default:
      throw new UnsupportedOperationError("unsupported JWS algorithm", { cause: { alg } });
  }
  let candidates = jwks.keys.filter((jwk2) => {
      if (
        jwk2.kty !== kty ||
        (kid !== void 0 && kid !== jwk2.kid) ||
        (jwk2.alg !== void 0 && alg !== jwk2.alg) ||
        (jwk2.use !== void 0 && jwk2.use !== "sig") ||
        jwk2.key_ops?.includes("verify") === !1
      )
        return !1;
      switch (!0) {
        case alg === "ES256" && jwk2.crv !== "P-256":
        case alg === "ES384" && jwk2.crv !== "P-384":
        case alg === "ES512" && jwk2.crv !== "P-521":
        case alg === "Ed25519" && jwk2.crv !== "Ed25519":
        case alg === "EdDSA" && jwk2.crv !== "Ed25519":
          return !1;
      }
      return !0;
    }),
    { 0: jwk, length } = candidates;
  if (!length) {
    if (age >= 60)
      return (
        clearJwksCache(as, options?.[jwksCache]),
        getPublicSigKeyFromIssuerJwksUri(as, options, header)
      );
    throw OPE(
      "error when selecting a JWT verification key, no applicable keys found",
      KEY_SELECTION,
      { header, candidates, jwks_uri: new URL(as.jwks_uri) },
    );
  }
  if (length !== 1)
    throw OPE(
      'error when selecting a JWT verification key, multiple applicable keys found, a "kid" JWT Header Parameter is required',
      KEY_SELECTION,
      { header, candidates, jwks_uri: new URL(as.jwks_uri) },
    );
  jwksKeys ||= new WeakMap();
  let keys = jwksKeys.get(jwk);
  keys || ((keys = new Map()), jwksKeys.set(jwk, keys));
  let key = keys.get(alg);
  return (
    key ||
      ((key = importJwk(alg, jwk).catch((cause) => {
        throw (keys.delete(alg), cause);
      })),
      keys.set(alg, key)),
    key
  );
}
var skipSubjectCheck = Symbol();
function getContentType(input) {
  return input.headers.get("content-type")?.split(";")[0];
}
async function processUserInfoResponse(as, client, expectedSubject, response, options) {
  if ((assertAs(as), assertClient(client), !looseInstanceOf(response, Response)))
    throw CodedTypeError('"response" must be an instance of Response', ERR_INVALID_ARG_TYPE);
  if ((checkAuthenticationChallenges(response), response.status !== 200))
    throw OPE(
      '"response" is not a conform UserInfo Endpoint response (unexpected HTTP status code)',
      RESPONSE_IS_NOT_CONFORM,
      response,
    );
  assertReadableResponse(response);
  let json;
  if (getContentType(response) === "application/jwt") {
    let { claims, jwt } = await validateJwt(
      await response.text(),
      checkSigningAlgorithm.bind(
        void 0,
        client.userinfo_signed_response_alg,
        as.userinfo_signing_alg_values_supported,
        void 0,
      ),
      getClockSkew(client),
      getClockTolerance(client),
      options?.[jweDecrypt],
    )
      .then(validateOptionalAudience.bind(void 0, client.client_id))
      .then(validateOptionalIssuer.bind(void 0, as));
    (jwtRefs.set(response, jwt), (json = claims));
  } else {
    if (client.userinfo_signed_response_alg)
      throw OPE("JWT UserInfo Response expected", JWT_USERINFO_EXPECTED, response);
    json = await getResponseJsonBody(response);
  }
  switch (
    (assertString(json.sub, '"response" body "sub" property', INVALID_RESPONSE, { body: json }),
    expectedSubject)
  ) {
    case skipSubjectCheck:
      break;
    default:
      if ((assertString(expectedSubject, '"expectedSubject"'), json.sub !== expectedSubject))
        throw OPE('unexpected "response" body "sub" property value', JSON_ATTRIBUTE_COMPARISON, {
          expected: expectedSubject,
          body: json,
          attribute: "sub",
        });
  }
  return json;
}
async function authenticatedRequest(as, client, clientAuthentication, url, body, headers, options) {
  return (
    await clientAuthentication(as, client, body, headers),
    headers.set("content-type", "application/x-www-form-urlencoded;charset=UTF-8"),
    (options?.[customFetch] || fetch)(url.href, {
      body,
      headers: Object.fromEntries(headers.entries()),
      method: "POST",
      redirect: "manual",
      signal: signal(url, options?.signal),
    })
  );
}
async function tokenEndpointRequest(
  as,
  client,
  clientAuthentication,
  grantType,
  parameters,
  options,
) {
  let url = resolveEndpoint(
    as,
    "token_endpoint",
    client.use_mtls_endpoint_aliases,
    options?.[allowInsecureRequests] !== !0,
  );
  parameters.set("grant_type", grantType);
  let headers = prepareHeaders(options?.headers);
  (headers.set("accept", "application/json"),
    options?.DPoP !== void 0 &&
      (assertDPoP(options.DPoP), await options.DPoP.addProof(url, headers, "POST")));
  let response = await authenticatedRequest(
    as,
    client,
    clientAuthentication,
    url,
    parameters,
    headers,
    options,
  );
  return (options?.DPoP?.cacheNonce(response, url), response);
}
async function refreshTokenGrantRequest(as, client, clientAuthentication, refreshToken, options) {
  (assertAs(as), assertClient(client), assertString(refreshToken, '"refreshToken"'));
  let parameters = new URLSearchParams(options?.additionalParameters);
  return (
    parameters.set("refresh_token", refreshToken),
    tokenEndpointRequest(as, client, clientAuthentication, "refresh_token", parameters, options)
  );
}
var idTokenClaims = new WeakMap(),
  jwtRefs = new WeakMap();
function getValidatedIdTokenClaims(ref) {
  if (!ref.id_token) return;
  let claims = idTokenClaims.get(ref);
  if (!claims)
    throw CodedTypeError(
      '"ref" was already garbage collected or did not resolve from the proper sources',
      ERR_INVALID_ARG_VALUE,
    );
  return claims;
}
async function validateApplicationLevelSignature(as, ref, options) {
  if ((assertAs(as), !jwtRefs.has(ref)))
    throw CodedTypeError(
      '"ref" does not contain a processed JWT Response to verify the signature of',
      ERR_INVALID_ARG_VALUE,
    );
  let { 0: protectedHeader, 1: payload, 2: encodedSignature } = jwtRefs.get(ref).split("."),
    header = JSON.parse(buf(b64u(protectedHeader)));
  if (header.alg.startsWith("HS"))
    throw new UnsupportedOperationError("unsupported JWS algorithm", {
      cause: { alg: header.alg },
    });
  let key;
  ((key = await getPublicSigKeyFromIssuerJwksUri(as, options, header)),
    await validateJwsSignature(protectedHeader, payload, key, b64u(encodedSignature)));
}
async function processGenericAccessTokenResponse(
  as,
  client,
  response,
  additionalRequiredIdTokenClaims,
  decryptFn,
  recognizedTokenTypes,
) {
  if ((assertAs(as), assertClient(client), !looseInstanceOf(response, Response)))
    throw CodedTypeError('"response" must be an instance of Response', ERR_INVALID_ARG_TYPE);
  (await checkOAuthBodyError(response, 200, "Token Endpoint"), assertReadableResponse(response));
  let json = await getResponseJsonBody(response);
  if (
    (assertString(json.access_token, '"response" body "access_token" property', INVALID_RESPONSE, {
      body: json,
    }),
    assertString(json.token_type, '"response" body "token_type" property', INVALID_RESPONSE, {
      body: json,
    }),
    (json.token_type = json.token_type.toLowerCase()),
    json.expires_in !== void 0)
  ) {
    let expiresIn =
      typeof json.expires_in != "number" ? parseFloat(json.expires_in) : json.expires_in;
    (assertNumber(expiresIn, !0, '"response" body "expires_in" property', INVALID_RESPONSE, {
      body: json,
    }),
      (json.expires_in = expiresIn));
  }
  if (
    (json.refresh_token !== void 0 &&
      assertString(
        json.refresh_token,
        '"response" body "refresh_token" property',
        INVALID_RESPONSE,
        { body: json },
      ),
    json.scope !== void 0 && typeof json.scope != "string")
  )
    throw OPE('"response" body "scope" property must be a string', INVALID_RESPONSE, {
      body: json,
    });
  if (json.id_token !== void 0) {
    assertString(json.id_token, '"response" body "id_token" property', INVALID_RESPONSE, {
      body: json,
    });
    let requiredClaims = [];
    (client.require_auth_time === !0 && requiredClaims.push("auth_time"),
      client.default_max_age !== void 0 &&
        (assertNumber(client.default_max_age, !0, '"client.default_max_age"'),
        requiredClaims.push("auth_time")),
      additionalRequiredIdTokenClaims?.length &&
        requiredClaims.push(...additionalRequiredIdTokenClaims));
    let { claims, jwt } = await validateIdTokenClaims(
      as,
      client,
      json.id_token,
      requiredClaims,
      decryptFn,
    );
    (validateIdTokenAuthorizedParty(client, claims),
      validateIdTokenAuthTimeClaim(claims),
      jwtRefs.set(response, jwt),
      idTokenClaims.set(json, claims));
  }
  if (recognizedTokenTypes?.[json.token_type] !== void 0)
    recognizedTokenTypes[json.token_type](response, json);
  else if (json.token_type !== "dpop" && json.token_type !== "bearer")
    throw new UnsupportedOperationError("unsupported `token_type` value", {
      cause: { body: json },
    });
  return json;
}
function checkAuthenticationChallenges(response) {
  let challenges;
  if ((challenges = parseWwwAuthenticateChallenges(response)))
    throw new WWWAuthenticateChallengeError(
      "server responded with a challenge in the WWW-Authenticate HTTP Header",
      { cause: challenges, response },
    );
}
async function processRefreshTokenResponse(as, client, response, options) {
  return processGenericAccessTokenResponse(
    as,
    client,
    response,
    void 0,
    options?.[jweDecrypt],
    options?.recognizedTokenTypes,
  );
}
function validateOptionalAudience(expected, result) {
  return result.claims.aud !== void 0 ? validateAudience(expected, result) : result;
}
function validateAudience(expected, result) {
  if (Array.isArray(result.claims.aud)) {
    if (!result.claims.aud.includes(expected))
      throw OPE('unexpected JWT "aud" (audience) claim value', JWT_CLAIM_COMPARISON, {
        expected,
        claims: result.claims,
        claim: "aud",
      });
  } else if (result.claims.aud !== expected)
    throw OPE('unexpected JWT "aud" (audience) claim value', JWT_CLAIM_COMPARISON, {
      expected,
      claims: result.claims,
      claim: "aud",
    });
  return result;
}
function validateOptionalIssuer(as, result) {
  return result.claims.iss !== void 0 ? validateIssuer(as, result) : result;
}
function validateIssuer(as, result) {
  let expected = as[_expectedIssuer]?.(result) ?? as.issuer;
  if (result.claims.iss !== expected)
    throw OPE('unexpected JWT "iss" (issuer) claim value', JWT_CLAIM_COMPARISON, {
      expected,
      claims: result.claims,
      claim: "iss",
    });
  return result;
}
var branded = new WeakSet();
function brand(searchParams) {
  return (branded.add(searchParams), searchParams);
}
var nopkce = Symbol();
async function authorizationCodeGrantRequest(
  as,
  client,
  clientAuthentication,
  callbackParameters,
  redirectUri,
  codeVerifier,
  options,
) {
  if ((assertAs(as), assertClient(client), !branded.has(callbackParameters)))
    throw CodedTypeError(
      '"callbackParameters" must be an instance of URLSearchParams obtained from "validateAuthResponse()", or "validateJwtAuthResponse()',
      ERR_INVALID_ARG_VALUE,
    );
  assertString(redirectUri, '"redirectUri"');
  let code = getURLSearchParameter(callbackParameters, "code");
  if (!code) throw OPE('no authorization code in "callbackParameters"', INVALID_RESPONSE);
  let parameters = new URLSearchParams(options?.additionalParameters);
  return (
    parameters.set("redirect_uri", redirectUri),
    parameters.set("code", code),
    codeVerifier !== nopkce &&
      (assertString(codeVerifier, '"codeVerifier"'), parameters.set("code_verifier", codeVerifier)),
    tokenEndpointRequest(
      as,
      client,
      clientAuthentication,
      "authorization_code",
      parameters,
      options,
    )
  );
}
var jwtClaimNames = {
  aud: "audience",
  c_hash: "code hash",
  client_id: "client id",
  exp: "expiration time",
  iat: "issued at",
  iss: "issuer",
  jti: "jwt id",
  nonce: "nonce",
  s_hash: "state hash",
  sub: "subject",
  ath: "access token hash",
  htm: "http method",
  htu: "http uri",
  cnf: "confirmation",
  auth_time: "authentication time",
};
function validatePresence(required, result) {
  for (let claim of required)
    if (result.claims[claim] === void 0)
      throw OPE(`JWT "${claim}" (${jwtClaimNames[claim]}) claim missing`, INVALID_RESPONSE, {
        claims: result.claims,
      });
  return result;
}
function validateStringClaim(claim, result) {
  if (typeof result.claims[claim] != "string")
    throw OPE(`unexpected JWT "${claim}" (${jwtClaimNames[claim]}) claim type`, INVALID_RESPONSE, {
      claims: result.claims,
    });
  return result;
}
function validateIdTokenClaims(as, client, idToken, requiredClaims, decryptFn) {
  return validateJwt(
    idToken,
    checkSigningAlgorithm.bind(
      void 0,
      client.id_token_signed_response_alg,
      as.id_token_signing_alg_values_supported,
      "RS256",
    ),
    getClockSkew(client),
    getClockTolerance(client),
    decryptFn,
  )
    .then(validatePresence.bind(void 0, ["aud", "exp", "iat", "iss", "sub", ...requiredClaims]))
    .then(validateIssuer.bind(void 0, as))
    .then(validateAudience.bind(void 0, client.client_id))
    .then(validateStringClaim.bind(void 0, "sub"));
}
function resolveIdTokenMaxAge(client, maxAge) {
  if (maxAge === skipAuthTimeCheck) return maxAge;
  let fromClient = maxAge === void 0;
  return (
    fromClient && (maxAge = client.default_max_age),
    maxAge === void 0
      ? skipAuthTimeCheck
      : (assertNumber(maxAge, !0, fromClient ? '"client.default_max_age"' : '"maxAge" argument'),
        maxAge)
  );
}
function validateIdTokenAuthTimeClaim(claims) {
  claims.auth_time !== void 0 &&
    assertNumber(
      claims.auth_time,
      !0,
      'ID Token "auth_time" (authentication time)',
      INVALID_RESPONSE,
      { claims },
    );
}
function validateIdTokenAuthTime(client, claims, maxAge) {
  if (maxAge === skipAuthTimeCheck) return;
  let now = epochTime() + getClockSkew(client),
    tolerance = getClockTolerance(client);
  if (claims.auth_time + maxAge < now - tolerance)
    throw OPE(
      "too much time has elapsed since the last End-User authentication",
      JWT_TIMESTAMP_CHECK,
      { claims, now, tolerance, claim: "auth_time" },
    );
}
function validateIdTokenNonce(claims, expectedNonce) {
  let expected = expectedNonce === expectNoNonce ? void 0 : expectedNonce;
  if (claims.nonce !== expected)
    throw OPE('unexpected ID Token "nonce" claim value', JWT_CLAIM_COMPARISON, {
      expected,
      claims,
      claim: "nonce",
    });
}
function validateIdTokenAuthorizedParty(client, claims) {
  if (Array.isArray(claims.aud) && claims.aud.length !== 1) {
    if (claims.azp === void 0)
      throw OPE(
        'ID Token "aud" (audience) claim includes additional untrusted audiences',
        JWT_CLAIM_COMPARISON,
        { claims, claim: "aud" },
      );
    if (claims.azp !== client.client_id)
      throw OPE('unexpected ID Token "azp" (authorized party) claim value', JWT_CLAIM_COMPARISON, {
        expected: client.client_id,
        claims,
        claim: "azp",
      });
  }
}
var expectNoNonce = Symbol(),
  skipAuthTimeCheck = Symbol();
async function processAuthorizationCodeResponse(as, client, response, options) {
  return typeof options?.expectedNonce == "string" ||
    typeof options?.maxAge == "number" ||
    options?.requireIdToken
    ? processAuthorizationCodeOpenIDResponse(
        as,
        client,
        response,
        options.expectedNonce,
        options.maxAge,
        options[jweDecrypt],
        options.recognizedTokenTypes,
      )
    : processAuthorizationCodeOAuth2Response(
        as,
        client,
        response,
        options?.maxAge,
        options?.[jweDecrypt],
        options?.recognizedTokenTypes,
      );
}
async function processAuthorizationCodeOpenIDResponse(
  as,
  client,
  response,
  expectedNonce,
  maxAge,
  decryptFn,
  recognizedTokenTypes,
) {
  let additionalRequiredClaims = [];
  switch (expectedNonce) {
    case void 0:
      expectedNonce = expectNoNonce;
      break;
    case expectNoNonce:
      break;
    default:
      (assertString(expectedNonce, '"expectedNonce" argument'),
        additionalRequiredClaims.push("nonce"));
  }
  ((maxAge = resolveIdTokenMaxAge(client, maxAge)),
    maxAge !== skipAuthTimeCheck && additionalRequiredClaims.push("auth_time"));
  let result = await processGenericAccessTokenResponse(
    as,
    client,
    response,
    additionalRequiredClaims,
    decryptFn,
    recognizedTokenTypes,
  );
  assertString(result.id_token, '"response" body "id_token" property', INVALID_RESPONSE, {
    body: result,
  });
  let claims = getValidatedIdTokenClaims(result);
  return (
    validateIdTokenAuthTime(client, claims, maxAge),
    validateIdTokenNonce(claims, expectedNonce),
    result
  );
}
async function processAuthorizationCodeOAuth2Response(
  as,
  client,
  response,
  maxAge,
  decryptFn,
  recognizedTokenTypes,
) {
  let result = await processGenericAccessTokenResponse(
      as,
      client,
      response,
      void 0,
      decryptFn,
      recognizedTokenTypes,
    ),
    claims = getValidatedIdTokenClaims(result);
  return (
    claims &&
      (validateIdTokenAuthTime(client, claims, resolveIdTokenMaxAge(client, maxAge)),
      validateIdTokenNonce(claims, expectNoNonce)),
    result
  );
}
var WWW_AUTHENTICATE_CHALLENGE = "OAUTH_WWW_AUTHENTICATE_CHALLENGE",
  RESPONSE_BODY_ERROR = "OAUTH_RESPONSE_BODY_ERROR",
  UNSUPPORTED_OPERATION = "OAUTH_UNSUPPORTED_OPERATION",
  AUTHORIZATION_RESPONSE_ERROR = "OAUTH_AUTHORIZATION_RESPONSE_ERROR",
  JWT_USERINFO_EXPECTED = "OAUTH_JWT_USERINFO_EXPECTED",
  PARSE_ERROR = "OAUTH_PARSE_ERROR",
  INVALID_RESPONSE = "OAUTH_INVALID_RESPONSE",
  INVALID_REQUEST = "OAUTH_INVALID_REQUEST",
  RESPONSE_IS_NOT_JSON = "OAUTH_RESPONSE_IS_NOT_JSON",
  RESPONSE_IS_NOT_CONFORM = "OAUTH_RESPONSE_IS_NOT_CONFORM",
  HTTP_REQUEST_FORBIDDEN = "OAUTH_HTTP_REQUEST_FORBIDDEN",
  REQUEST_PROTOCOL_FORBIDDEN = "OAUTH_REQUEST_PROTOCOL_FORBIDDEN",
  JWT_TIMESTAMP_CHECK = "OAUTH_JWT_TIMESTAMP_CHECK_FAILED",
  JWT_CLAIM_COMPARISON = "OAUTH_JWT_CLAIM_COMPARISON_FAILED",
  JSON_ATTRIBUTE_COMPARISON = "OAUTH_JSON_ATTRIBUTE_COMPARISON_FAILED",
  KEY_SELECTION = "OAUTH_KEY_SELECTION_FAILED",
  MISSING_SERVER_METADATA = "OAUTH_MISSING_SERVER_METADATA",
  INVALID_SERVER_METADATA = "OAUTH_INVALID_SERVER_METADATA";
function checkJwtType(expected, result) {
  if (typeof result.header.typ != "string" || normalizeTyp(result.header.typ) !== expected)
    throw OPE('unexpected JWT "typ" header parameter value', INVALID_RESPONSE, {
      header: result.header,
    });
  return result;
}
async function clientCredentialsGrantRequest(
  as,
  client,
  clientAuthentication,
  parameters,
  options,
) {
  return (
    assertAs(as),
    assertClient(client),
    tokenEndpointRequest(
      as,
      client,
      clientAuthentication,
      "client_credentials",
      new URLSearchParams(parameters),
      options,
    )
  );
}
async function genericTokenEndpointRequest(
  as,
  client,
  clientAuthentication,
  grantType,
  parameters,
  options,
) {
  return (
    assertAs(as),
    assertClient(client),
    assertString(grantType, '"grantType"'),
    tokenEndpointRequest(
      as,
      client,
      clientAuthentication,
      grantType,
      new URLSearchParams(parameters),
      options,
    )
  );
}
async function processGenericTokenEndpointResponse(as, client, response, options) {
  return processGenericAccessTokenResponse(
    as,
    client,
    response,
    void 0,
    options?.[jweDecrypt],
    options?.recognizedTokenTypes,
  );
}
async function processClientCredentialsResponse(as, client, response, options) {
  return processGenericAccessTokenResponse(
    as,
    client,
    response,
    void 0,
    options?.[jweDecrypt],
    options?.recognizedTokenTypes,
  );
}
async function revocationRequest(as, client, clientAuthentication, token, options) {
  (assertAs(as), assertClient(client), assertString(token, '"token"'));
  let url = resolveEndpoint(
      as,
      "revocation_endpoint",
      client.use_mtls_endpoint_aliases,
      options?.[allowInsecureRequests] !== !0,
    ),
    body = new URLSearchParams(options?.additionalParameters);
  body.set("token", token);
  let headers = prepareHeaders(options?.headers);
  return (
    headers.delete("accept"),
    authenticatedRequest(as, client, clientAuthentication, url, body, headers, options)
  );
}
async function processRevocationResponse(response) {
  if (!looseInstanceOf(response, Response))
    throw CodedTypeError('"response" must be an instance of Response', ERR_INVALID_ARG_TYPE);
  await checkOAuthBodyError(response, 200, "Revocation Endpoint");
}
function assertReadableResponse(response) {
  if (response.bodyUsed)
    throw CodedTypeError('"response" body has been used already', ERR_INVALID_ARG_VALUE);
}
async function introspectionRequest(as, client, clientAuthentication, token, options) {
  (assertAs(as), assertClient(client), assertString(token, '"token"'));
  let url = resolveEndpoint(
      as,
      "introspection_endpoint",
      client.use_mtls_endpoint_aliases,
      options?.[allowInsecureRequests] !== !0,
    ),
    body = new URLSearchParams(options?.additionalParameters);
  body.set("token", token);
  let headers = prepareHeaders(options?.headers);
  return (
    (options?.requestJwtResponse ?? client.introspection_signed_response_alg)
      ? headers.set("accept", "application/token-introspection+jwt")
      : headers.set("accept", "application/json"),
    authenticatedRequest(as, client, clientAuthentication, url, body, headers, options)
  );
}
async function processIntrospectionResponse(as, client, response, options) {
  if ((assertAs(as), assertClient(client), !looseInstanceOf(response, Response)))
    throw CodedTypeError('"response" must be an instance of Response', ERR_INVALID_ARG_TYPE);
  await checkOAuthBodyError(response, 200, "Introspection Endpoint");
  let json;
  if (getContentType(response) === "application/token-introspection+jwt") {
    assertReadableResponse(response);
    let { claims, jwt } = await validateJwt(
      await response.text(),
      checkSigningAlgorithm.bind(
        void 0,
        client.introspection_signed_response_alg,
        as.introspection_signing_alg_values_supported,
        "RS256",
      ),
      getClockSkew(client),
      getClockTolerance(client),
      options?.[jweDecrypt],
    )
      .then(checkJwtType.bind(void 0, "token-introspection+jwt"))
      .then(validatePresence.bind(void 0, ["aud", "iat", "iss"]))
      .then(validateIssuer.bind(void 0, as))
      .then(validateAudience.bind(void 0, client.client_id));
    if ((jwtRefs.set(response, jwt), !isJsonObject(claims.token_introspection)))
      throw OPE('JWT "token_introspection" claim must be a JSON object', INVALID_RESPONSE, {
        claims,
      });
    json = claims.token_introspection;
  } else (assertReadableResponse(response), (json = await getResponseJsonBody(response)));
  if (typeof json.active != "boolean")
    throw OPE('"response" body "active" property must be a boolean', INVALID_RESPONSE, {
      body: json,
    });
  return json;
}
async function jwksRequest(as, options) {
  assertAs(as);
  let url = resolveEndpoint(as, "jwks_uri", !1, options?.[allowInsecureRequests] !== !0),
    headers = prepareHeaders(options?.headers);
  (headers.set("accept", "application/json"), headers.append("accept", "application/jwk-set+json"));
  let requestHeaders = Object.fromEntries(headers.entries()),
    headersKey = JSON.stringify(requestHeaders),
    fetcher = options?.[customFetch] || fetch,
    requestSignal = signal(url, options?.signal);
  jwksRequests ||= new WeakMap();
  let requests = jwksRequests.get(as) ?? new Set();
  for (let pending2 of requests)
    if (
      pending2.url === url.href &&
      pending2.headers === headersKey &&
      pending2.fetch === fetcher &&
      pending2.signal === requestSignal
    )
      return pending2.promise;
  let pending = {
    url: url.href,
    headers: headersKey,
    fetch: fetcher,
    signal: requestSignal,
    promise: Promise.resolve()
      .then(() =>
        fetcher(url.href, {
          body: void 0,
          headers: requestHeaders,
          method: "GET",
          redirect: "manual",
          signal: requestSignal,
        }),
      )
      .then(processJwksResponse)
      .then((jwks) => {
        let uat = epochTime();
        return (setJwksCache(as, jwks, uat), { jwks, uat });
      })
      .finally(() => {
        (requests.delete(pending), requests.size || jwksRequests.delete(as));
      }),
  };
  return (requests.add(pending), jwksRequests.set(as, requests), pending.promise);
}
async function processJwksResponse(response) {
  if (!looseInstanceOf(response, Response))
    throw CodedTypeError('"response" must be an instance of Response', ERR_INVALID_ARG_TYPE);
  if (response.status !== 200)
    throw OPE(
      '"response" is not a conform JSON Web Key Set response (unexpected HTTP status code)',
      RESPONSE_IS_NOT_CONFORM,
      response,
    );
  assertReadableResponse(response);
  let json = await getResponseJsonBody(response, (response2) =>
    assertContentTypes(response2, "application/json", "application/jwk-set+json"),
  );
  if (!Array.isArray(json.keys))
    throw OPE('"response" body "keys" property must be an array', INVALID_RESPONSE, { body: json });
  if (!Array.prototype.every.call(json.keys, isJsonObject))
    throw OPE(
      '"response" body "keys" property members must be JWK formatted objects',
      INVALID_RESPONSE,
      { body: json },
    );
  return json;
}
function supported(alg) {
  switch (alg) {
    case "PS256":
    case "ES256":
    case "RS256":
    case "PS384":
    case "ES384":
    case "RS384":
    case "PS512":
    case "ES512":
    case "RS512":
    case "Ed25519":
    case "EdDSA":
    case "ML-DSA-44":
    case "ML-DSA-65":
    case "ML-DSA-87":
      return !0;
    default:
      return !1;
  }
}
function checkSupportedJwsAlg(header) {
  if (!supported(header.alg))
    throw new UnsupportedOperationError('unsupported JWS "alg" identifier', {
      cause: { alg: header.alg },
    });
}
function checkRsaKeyAlgorithm(key) {
  let { algorithm } = key;
  if (typeof algorithm.modulusLength != "number" || algorithm.modulusLength < 2048)
    throw new UnsupportedOperationError(`unsupported ${algorithm.name} modulusLength`, {
      cause: key,
    });
}
function ecdsaHashName(key) {
  let { algorithm } = key;
  switch (algorithm.namedCurve) {
    case "P-256":
      return "SHA-256";
    case "P-384":
      return "SHA-384";
    case "P-521":
      return "SHA-512";
    default:
      throw new UnsupportedOperationError("unsupported ECDSA namedCurve", { cause: key });
  }
}
function keyToSubtle(key) {
  switch (key.algorithm.name) {
    case "ECDSA":
      return { name: key.algorithm.name, hash: ecdsaHashName(key) };
    case "RSA-PSS":
      switch ((checkRsaKeyAlgorithm(key), key.algorithm.hash.name)) {
        case "SHA-256":
        case "SHA-384":
        case "SHA-512":
          return {
            name: key.algorithm.name,
            saltLength: parseInt(key.algorithm.hash.name.slice(-3), 10) >> 3,
          };
        default:
          throw new UnsupportedOperationError("unsupported RSA-PSS hash name", { cause: key });
      }
    case "RSASSA-PKCS1-v1_5":
      return (checkRsaKeyAlgorithm(key), key.algorithm.name);
    case "ML-DSA-44":
    case "ML-DSA-65":
    case "ML-DSA-87":
    case "Ed25519":
      return key.algorithm.name;
  }
  throw new UnsupportedOperationError("unsupported CryptoKey algorithm name", { cause: key });
}
async function validateJwsSignature(protectedHeader, payload, key, signature) {
  let data = buf(`${protectedHeader}.${payload}`),
    algorithm = keyToSubtle(key);
  if (!(await crypto.subtle.verify(algorithm, key, signature, data)))
    throw OPE("JWT signature verification failed", INVALID_RESPONSE, {
      key,
      data,
      signature,
      algorithm,
    });
}
async function validateJwt(jws, checkAlg, clockSkew2, clockTolerance2, decryptJwt) {
  let { 0: protectedHeader, 1: payload, length } = jws.split(".");
  if (length === 5)
    if (decryptJwt !== void 0)
      ((jws = await decryptJwt(jws)),
        ({ 0: protectedHeader, 1: payload, length } = jws.split(".")));
    else throw new UnsupportedOperationError("JWE decryption is not configured", { cause: jws });
  if (length !== 3) throw OPE("Invalid JWT", INVALID_RESPONSE, jws);
  let header;
  try {
    header = JSON.parse(buf(b64u(protectedHeader)));
  } catch (cause) {
    throw OPE("failed to parse JWT Header body as base64url encoded JSON", PARSE_ERROR, cause);
  }
  if (!isJsonObject(header))
    throw OPE("JWT Header must be a top level object", INVALID_RESPONSE, jws);
  if ((checkAlg(header), header.crit !== void 0))
    throw new UnsupportedOperationError('no JWT "crit" header parameter extensions are supported', {
      cause: { header },
    });
  let claims;
  try {
    claims = JSON.parse(buf(b64u(payload)));
  } catch (cause) {
    throw OPE("failed to parse JWT Payload body as base64url encoded JSON", PARSE_ERROR, cause);
  }
  if (!isJsonObject(claims))
    throw OPE("JWT Payload must be a top level object", INVALID_RESPONSE, jws);
  let now = epochTime() + clockSkew2;
  if (claims.exp !== void 0) {
    if (typeof claims.exp != "number")
      throw OPE('unexpected JWT "exp" (expiration time) claim type', INVALID_RESPONSE, { claims });
    if (claims.exp <= now - clockTolerance2)
      throw OPE(
        'unexpected JWT "exp" (expiration time) claim value, expiration is past current timestamp',
        JWT_TIMESTAMP_CHECK,
        { claims, now, tolerance: clockTolerance2, claim: "exp" },
      );
  }
  if (claims.iat !== void 0 && typeof claims.iat != "number")
    throw OPE('unexpected JWT "iat" (issued at) claim type', INVALID_RESPONSE, { claims });
  if (claims.iss !== void 0 && typeof claims.iss != "string")
    throw OPE('unexpected JWT "iss" (issuer) claim type', INVALID_RESPONSE, { claims });
  if (claims.nbf !== void 0) {
    if (typeof claims.nbf != "number")
      throw OPE('unexpected JWT "nbf" (not before) claim type', INVALID_RESPONSE, { claims });
    if (claims.nbf > now + clockTolerance2)
      throw OPE('unexpected JWT "nbf" (not before) claim value', JWT_TIMESTAMP_CHECK, {
        claims,
        now,
        tolerance: clockTolerance2,
        claim: "nbf",
      });
  }
  if (claims.aud !== void 0 && typeof claims.aud != "string" && !Array.isArray(claims.aud))
    throw OPE('unexpected JWT "aud" (audience) claim type', INVALID_RESPONSE, { claims });
  return { header, claims, jwt: jws };
}
async function validateJwtAuthResponse(as, client, parameters, expectedState, options) {
  if (
    (assertAs(as),
    assertClient(client),
    parameters instanceof URL && (parameters = parameters.searchParams),
    !(parameters instanceof URLSearchParams))
  )
    throw CodedTypeError(
      '"parameters" must be an instance of URLSearchParams, or URL',
      ERR_INVALID_ARG_TYPE,
    );
  let response = getURLSearchParameter(parameters, "response");
  if (!response) throw OPE('"parameters" does not contain a JARM response', INVALID_RESPONSE);
  let { claims, header, jwt } = await validateJwt(
      response,
      checkSigningAlgorithm.bind(
        void 0,
        client.authorization_signed_response_alg,
        as.authorization_signing_alg_values_supported,
        "RS256",
      ),
      getClockSkew(client),
      getClockTolerance(client),
      options?.[jweDecrypt],
    )
      .then(validatePresence.bind(void 0, ["aud", "exp", "iss"]))
      .then(validateIssuer.bind(void 0, as))
      .then(validateAudience.bind(void 0, client.client_id)),
    { 0: protectedHeader, 1: payload, 2: encodedSignature } = jwt.split("."),
    signature = b64u(encodedSignature),
    key = await getPublicSigKeyFromIssuerJwksUri(as, options, header);
  await validateJwsSignature(protectedHeader, payload, key, signature);
  let result = new URLSearchParams();
  for (let [key2, value] of Object.entries(claims))
    typeof value == "string" && key2 !== "aud" && result.set(key2, value);
  return validateAuthResponse(as, client, result, expectedState);
}
async function idTokenHash(data, header, claimName) {
  let algorithm;
  switch (header.alg) {
    case "RS256":
    case "PS256":
    case "ES256":
      algorithm = "SHA-256";
      break;
    case "RS384":
    case "PS384":
    case "ES384":
      algorithm = "SHA-384";
      break;
    case "RS512":
    case "PS512":
    case "ES512":
    case "Ed25519":
    case "EdDSA":
      algorithm = "SHA-512";
      break;
    case "ML-DSA-44":
    case "ML-DSA-65":
    case "ML-DSA-87":
      algorithm = { name: "cSHAKE256", length: 512, outputLength: 512 };
      break;
    default:
      throw new UnsupportedOperationError(
        `unsupported JWS algorithm for ${claimName} calculation`,
        { cause: { alg: header.alg } },
      );
  }
  let digest = await crypto.subtle.digest(algorithm, buf(data));
  return b64u(digest.slice(0, digest.byteLength / 2));
}
async function idTokenHashMatches(data, actual, header, claimName) {
  let expected = await idTokenHash(data, header, claimName);
  return actual === expected;
}
async function validateDetachedSignatureResponse(
  as,
  client,
  parameters,
  expectedNonce,
  expectedState,
  maxAge,
  options,
) {
  return validateHybridResponse(
    as,
    client,
    parameters,
    expectedNonce,
    expectedState,
    maxAge,
    options,
    !0,
  );
}
async function validateCodeIdTokenResponse(
  as,
  client,
  parameters,
  expectedNonce,
  expectedState,
  maxAge,
  options,
) {
  return validateHybridResponse(
    as,
    client,
    parameters,
    expectedNonce,
    expectedState,
    maxAge,
    options,
    !1,
  );
}
async function consumeStream(request) {
  if (request.bodyUsed)
    throw CodedTypeError(
      "form_post Request instances must contain a readable body",
      ERR_INVALID_ARG_VALUE,
      { cause: request },
    );
  return request.text();
}
async function formPostResponse(request) {
  if (request.method !== "POST")
    throw CodedTypeError(
      "form_post responses are expected to use the POST method",
      ERR_INVALID_ARG_VALUE,
      { cause: request },
    );
  if (getContentType(request) !== "application/x-www-form-urlencoded")
    throw CodedTypeError(
      "form_post responses are expected to use the application/x-www-form-urlencoded content-type",
      ERR_INVALID_ARG_VALUE,
      { cause: request },
    );
  return consumeStream(request);
}
async function validateHybridResponse(
  as,
  client,
  parameters,
  expectedNonce,
  expectedState,
  maxAge,
  options,
  fapi,
) {
  if ((assertAs(as), assertClient(client), parameters instanceof URL)) {
    if (!parameters.hash.length)
      throw CodedTypeError(
        '"parameters" as an instance of URL must contain a hash (fragment) with the Authorization Response parameters',
        ERR_INVALID_ARG_VALUE,
      );
    parameters = new URLSearchParams(parameters.hash.slice(1));
  } else if (looseInstanceOf(parameters, Request))
    parameters = new URLSearchParams(await formPostResponse(parameters));
  else if (parameters instanceof URLSearchParams) parameters = new URLSearchParams(parameters);
  else
    throw CodedTypeError(
      '"parameters" must be an instance of URLSearchParams, URL, or Response',
      ERR_INVALID_ARG_TYPE,
    );
  let id_token = getURLSearchParameter(parameters, "id_token");
  switch ((parameters.delete("id_token"), expectedState)) {
    case void 0:
    case expectNoState:
      break;
    default:
      assertString(expectedState, '"expectedState" argument');
  }
  let result = validateAuthResponse(
    { ...as, authorization_response_iss_parameter_supported: !1 },
    client,
    parameters,
    expectedState,
  );
  if (!id_token) throw OPE('"parameters" does not contain an ID Token', INVALID_RESPONSE);
  let code = getURLSearchParameter(parameters, "code");
  if (!code) throw OPE('"parameters" does not contain an Authorization Code', INVALID_RESPONSE);
  let requiredClaims = ["nonce", "c_hash"],
    state = parameters.get("state");
  (fapi && (typeof expectedState == "string" || state !== null) && requiredClaims.push("s_hash"),
    (maxAge = resolveIdTokenMaxAge(client, maxAge)),
    (client.require_auth_time || maxAge !== skipAuthTimeCheck) && requiredClaims.push("auth_time"));
  let { claims, header, jwt } = await validateIdTokenClaims(
      as,
      client,
      id_token,
      requiredClaims,
      options?.[jweDecrypt],
    ),
    clockSkew2 = getClockSkew(client),
    now = epochTime() + clockSkew2;
  if (claims.iat < now - 3600)
    throw OPE(
      'unexpected JWT "iat" (issued at) claim value, it is too far in the past',
      JWT_TIMESTAMP_CHECK,
      { now, claims, claim: "iat" },
    );
  (assertString(claims.c_hash, 'ID Token "c_hash" (code hash) claim value', INVALID_RESPONSE, {
    claims,
  }),
    validateIdTokenAuthTimeClaim(claims),
    validateIdTokenAuthTime(client, claims, maxAge),
    assertString(expectedNonce, '"expectedNonce" argument'),
    validateIdTokenNonce(claims, expectedNonce),
    validateIdTokenAuthorizedParty(client, claims));
  let { 0: protectedHeader, 1: payload, 2: encodedSignature } = jwt.split("."),
    signature = b64u(encodedSignature),
    key = await getPublicSigKeyFromIssuerJwksUri(as, options, header);
  if (
    (await validateJwsSignature(protectedHeader, payload, key, signature),
    (await idTokenHashMatches(code, claims.c_hash, header, "c_hash")) !== !0)
  )
    throw OPE('invalid ID Token "c_hash" (code hash) claim value', JWT_CLAIM_COMPARISON, {
      code,
      alg: header.alg,
      claim: "c_hash",
      claims,
    });
  if (
    ((fapi && state !== null) || claims.s_hash !== void 0) &&
    (assertString(claims.s_hash, 'ID Token "s_hash" (state hash) claim value', INVALID_RESPONSE, {
      claims,
    }),
    assertString(state, '"state" response parameter', INVALID_RESPONSE, { parameters }),
    (await idTokenHashMatches(state, claims.s_hash, header, "s_hash")) !== !0)
  )
    throw OPE('invalid ID Token "s_hash" (state hash) claim value', JWT_CLAIM_COMPARISON, {
      state,
      alg: header.alg,
      claim: "s_hash",
      claims,
    });
  return result;
}
function checkSigningAlgorithm(client, issuer, fallback, header) {
  if (client !== void 0) {
    if (typeof client == "string" ? header.alg !== client : !client.includes(header.alg))
      throw OPE('unexpected JWT "alg" header parameter', INVALID_RESPONSE, {
        header,
        expected: client,
        reason: "client configuration",
      });
    return;
  }
  if (Array.isArray(issuer)) {
    if (!issuer.includes(header.alg))
      throw OPE('unexpected JWT "alg" header parameter', INVALID_RESPONSE, {
        header,
        expected: issuer,
        reason: "authorization server metadata",
      });
    return;
  }
  if (fallback !== void 0) {
    if (
      typeof fallback == "string"
        ? header.alg !== fallback
        : typeof fallback == "function"
          ? !fallback(header.alg)
          : !fallback.includes(header.alg)
    )
      throw OPE('unexpected JWT "alg" header parameter', INVALID_RESPONSE, {
        header,
        expected: fallback,
        reason: "default value",
      });
    return;
  }
  throw OPE(
    'missing client or server configuration to verify used JWT "alg" header parameter',
    void 0,
    { client, issuer, fallback },
  );
}
function getURLSearchParameter(parameters, name) {
  let { 0: value, length } = parameters.getAll(name);
  if (length > 1) throw OPE(`"${name}" parameter must be provided only once`, INVALID_RESPONSE);
  return value;
}
var skipStateCheck = Symbol(),
  expectNoState = Symbol();
function validateAuthResponse(as, client, parameters, expectedState) {
  if (
    (assertAs(as),
    assertClient(client),
    parameters instanceof URL && (parameters = parameters.searchParams),
    !(parameters instanceof URLSearchParams))
  )
    throw CodedTypeError(
      '"parameters" must be an instance of URLSearchParams, or URL',
      ERR_INVALID_ARG_TYPE,
    );
  if (getURLSearchParameter(parameters, "response"))
    throw OPE(
      '"parameters" contains a JARM response, use validateJwtAuthResponse() instead of validateAuthResponse()',
      INVALID_RESPONSE,
      { parameters },
    );
  let iss = getURLSearchParameter(parameters, "iss"),
    state = getURLSearchParameter(parameters, "state");
  if (!iss && as.authorization_response_iss_parameter_supported)
    throw OPE('response parameter "iss" (issuer) missing', INVALID_RESPONSE, { parameters });
  if (iss && iss !== as.issuer)
    throw OPE('unexpected "iss" (issuer) response parameter value', INVALID_RESPONSE, {
      expected: as.issuer,
      parameters,
    });
  switch (expectedState) {
    case void 0:
    case expectNoState:
      if (state !== void 0)
        throw OPE('unexpected "state" response parameter encountered', INVALID_RESPONSE, {
          expected: void 0,
          parameters,
        });
      break;
    case skipStateCheck:
      break;
    default:
      if ((assertString(expectedState, '"expectedState" argument'), state !== expectedState))
        throw OPE(
          state === void 0
            ? 'response parameter "state" missing'
            : 'unexpected "state" response parameter value',
          INVALID_RESPONSE,
          { expected: expectedState, parameters },
        );
  }
  if (getURLSearchParameter(parameters, "error"))
    throw new AuthorizationResponseError("authorization response from the server is an error", {
      cause: parameters,
    });
  let id_token = getURLSearchParameter(parameters, "id_token"),
    token = getURLSearchParameter(parameters, "token");
  if (id_token !== void 0 || token !== void 0)
    throw new UnsupportedOperationError("implicit and hybrid flows are not supported");
  return brand(new URLSearchParams(parameters));
}
function algToSubtle(alg) {
  switch (alg) {
    case "PS256":
    case "PS384":
    case "PS512":
      return { name: "RSA-PSS", hash: `SHA-${alg.slice(-3)}` };
    case "RS256":
    case "RS384":
    case "RS512":
      return { name: "RSASSA-PKCS1-v1_5", hash: `SHA-${alg.slice(-3)}` };
    case "ES256":
    case "ES384":
      return { name: "ECDSA", namedCurve: `P-${alg.slice(-3)}` };
    case "ES512":
      return { name: "ECDSA", namedCurve: "P-521" };
    case "EdDSA":
      return "Ed25519";
    case "Ed25519":
    case "ML-DSA-44":
    case "ML-DSA-65":
    case "ML-DSA-87":
      return alg;
    default:
      throw new UnsupportedOperationError("unsupported JWS algorithm", { cause: { alg } });
  }
}
async function importJwk(alg, jwk) {
  let { ext, key_ops, use, ...key } = jwk;
  return crypto.subtle.importKey("jwk", key, algToSubtle(alg), !0, ["verify"]);
}
async function deviceAuthorizationRequest(as, client, clientAuthentication, parameters, options) {
  (assertAs(as), assertClient(client));
  let url = resolveEndpoint(
      as,
      "device_authorization_endpoint",
      client.use_mtls_endpoint_aliases,
      options?.[allowInsecureRequests] !== !0,
    ),
    body = new URLSearchParams(parameters);
  body.set("client_id", client.client_id);
  let headers = prepareHeaders(options?.headers);
  return (
    headers.set("accept", "application/json"),
    authenticatedRequest(as, client, clientAuthentication, url, body, headers, options)
  );
}
async function processDeviceAuthorizationResponse(as, client, response) {
  if ((assertAs(as), assertClient(client), !looseInstanceOf(response, Response)))
    throw CodedTypeError('"response" must be an instance of Response', ERR_INVALID_ARG_TYPE);
  (await checkOAuthBodyError(response, 200, "Device Authorization Endpoint"),
    assertReadableResponse(response));
  let json = await getResponseJsonBody(response);
  (assertString(json.device_code, '"response" body "device_code" property', INVALID_RESPONSE, {
    body: json,
  }),
    assertString(json.user_code, '"response" body "user_code" property', INVALID_RESPONSE, {
      body: json,
    }),
    assertString(
      json.verification_uri,
      '"response" body "verification_uri" property',
      INVALID_RESPONSE,
      { body: json },
    ));
  let expiresIn =
    typeof json.expires_in != "number" ? parseFloat(json.expires_in) : json.expires_in;
  return (
    assertNumber(expiresIn, !0, '"response" body "expires_in" property', INVALID_RESPONSE, {
      body: json,
    }),
    (json.expires_in = expiresIn),
    json.verification_uri_complete !== void 0 &&
      assertString(
        json.verification_uri_complete,
        '"response" body "verification_uri_complete" property',
        INVALID_RESPONSE,
        { body: json },
      ),
    json.interval !== void 0 &&
      assertNumber(json.interval, !1, '"response" body "interval" property', INVALID_RESPONSE, {
        body: json,
      }),
    json
  );
}
async function deviceCodeGrantRequest(as, client, clientAuthentication, deviceCode, options) {
  (assertAs(as), assertClient(client), assertString(deviceCode, '"deviceCode"'));
  let parameters = new URLSearchParams(options?.additionalParameters);
  return (
    parameters.set("device_code", deviceCode),
    tokenEndpointRequest(
      as,
      client,
      clientAuthentication,
      "urn:ietf:params:oauth:grant-type:device_code",
      parameters,
      options,
    )
  );
}
async function processDeviceCodeResponse(as, client, response, options) {
  return processGenericAccessTokenResponse(
    as,
    client,
    response,
    void 0,
    options?.[jweDecrypt],
    options?.recognizedTokenTypes,
  );
}
async function generateKeyPair(alg, options) {
  assertString(alg, '"alg"');
  let algorithm = algToSubtle(alg);
  return (
    (alg.startsWith("PS") || alg.startsWith("RS")) &&
      Object.assign(algorithm, {
        modulusLength: options?.modulusLength ?? 2048,
        publicExponent: new Uint8Array([1, 0, 1]),
      }),
    crypto.subtle.generateKey(algorithm, options?.extractable ?? !1, ["sign", "verify"])
  );
}
function normalizeHtu(htu) {
  let url = new URL(htu);
  return ((url.search = ""), (url.hash = ""), url.href);
}
async function validateDPoP(request, accessToken, accessTokenClaims, options) {
  let headerValue = request.headers.get("dpop");
  if (headerValue === null)
    throw OPE(
      "operation indicated DPoP use but the request has no DPoP HTTP Header",
      INVALID_REQUEST,
      { headers: request.headers },
    );
  if (request.headers.get("authorization")?.toLowerCase().startsWith("dpop ") === !1)
    throw OPE(
      "operation indicated DPoP use but the request's Authorization HTTP Header scheme is not DPoP",
      INVALID_REQUEST,
      { headers: request.headers },
    );
  if (typeof accessTokenClaims.cnf?.jkt != "string")
    throw OPE(
      "operation indicated DPoP use but the JWT Access Token has no jkt confirmation claim",
      INVALID_REQUEST,
      { claims: accessTokenClaims },
    );
  let clockSkew2 = getClockSkew(options),
    proof = await validateJwt(
      headerValue,
      checkSigningAlgorithm.bind(void 0, options?.signingAlgorithms, void 0, supported),
      clockSkew2,
      getClockTolerance(options),
      void 0,
    )
      .then(checkJwtType.bind(void 0, "dpop+jwt"))
      .then(validatePresence.bind(void 0, ["iat", "jti", "ath", "htm", "htu"]))
      .then(validateStringClaim.bind(void 0, "jti")),
    now = epochTime() + clockSkew2;
  if (Math.abs(now - proof.claims.iat) > 300)
    throw OPE("DPoP Proof iat is not recent enough", JWT_TIMESTAMP_CHECK, {
      now,
      claims: proof.claims,
      claim: "iat",
    });
  if (proof.claims.htm !== request.method)
    throw OPE("DPoP Proof htm mismatch", JWT_CLAIM_COMPARISON, {
      expected: request.method,
      claims: proof.claims,
      claim: "htm",
    });
  if (
    typeof proof.claims.htu != "string" ||
    normalizeHtu(proof.claims.htu) !== normalizeHtu(request.url)
  )
    throw OPE("DPoP Proof htu mismatch", JWT_CLAIM_COMPARISON, {
      expected: normalizeHtu(request.url),
      claims: proof.claims,
      claim: "htu",
    });
  {
    let expected = b64u(await crypto.subtle.digest("SHA-256", buf(accessToken)));
    if (proof.claims.ath !== expected)
      throw OPE("DPoP Proof ath mismatch", JWT_CLAIM_COMPARISON, {
        expected,
        claims: proof.claims,
        claim: "ath",
      });
  }
  let { jwk, alg } = proof.header;
  if (!isJsonObject(jwk))
    throw OPE("DPoP Proof jwk header parameter must be a JSON object", INVALID_REQUEST, {
      header: proof.header,
    });
  {
    let expected = await calculateJwkThumbprint(jwk);
    if (accessTokenClaims.cnf.jkt !== expected)
      throw OPE("JWT Access Token confirmation mismatch", JWT_CLAIM_COMPARISON, {
        expected,
        claims: accessTokenClaims,
        claim: "cnf.jkt",
      });
  }
  let { 0: protectedHeader, 1: payload, 2: encodedSignature } = headerValue.split("."),
    signature = b64u(encodedSignature),
    key = await importJwk(alg, jwk);
  if (key.type !== "public")
    throw OPE("DPoP Proof jwk header parameter must contain a public key", INVALID_REQUEST, {
      header: proof.header,
    });
  await validateJwsSignature(protectedHeader, payload, key, signature);
}
async function validateJwtAccessToken(as, request, expectedAudience, options) {
  if ((assertAs(as), !looseInstanceOf(request, Request)))
    throw CodedTypeError('"request" must be an instance of Request', ERR_INVALID_ARG_TYPE);
  assertString(expectedAudience, '"expectedAudience"');
  let authorization = request.headers.get("authorization");
  if (authorization === null)
    throw OPE('"request" is missing an Authorization HTTP Header', INVALID_REQUEST, {
      headers: request.headers,
    });
  let { 0: scheme, 1: accessToken, length } = authorization.split(/ +/);
  switch (((scheme = scheme.toLowerCase()), scheme)) {
    case "dpop":
    case "bearer":
      break;
    default:
      throw new UnsupportedOperationError("unsupported Authorization HTTP Header scheme", {
        cause: { headers: request.headers },
      });
  }
  if (length !== 2)
    throw OPE("invalid Authorization HTTP Header format", INVALID_REQUEST, {
      headers: request.headers,
    });
  let requiredClaims = ["iss", "exp", "aud", "sub", "iat", "jti", "client_id"];
  (options?.requireDPoP || scheme === "dpop" || request.headers.has("dpop")) &&
    requiredClaims.push("cnf");
  let { claims, header } = await validateJwt(
    accessToken,
    checkSigningAlgorithm.bind(void 0, options?.signingAlgorithms, void 0, supported),
    getClockSkew(options),
    getClockTolerance(options),
    void 0,
  )
    .then(checkJwtType.bind(void 0, "at+jwt"))
    .then(validatePresence.bind(void 0, requiredClaims))
    .then(validateIssuer.bind(void 0, as))
    .then(validateAudience.bind(void 0, expectedAudience))
    .catch(reassignRSCode);
  for (let claim of ["client_id", "jti", "sub"])
    if (typeof claims[claim] != "string")
      throw OPE(`unexpected JWT "${claim}" claim type`, INVALID_REQUEST, { claims });
  if ("cnf" in claims) {
    if (!isJsonObject(claims.cnf))
      throw OPE('unexpected JWT "cnf" (confirmation) claim value', INVALID_REQUEST, { claims });
    let { 0: cnf, length: length2 } = Object.keys(claims.cnf);
    if (length2) {
      if (length2 !== 1)
        throw new UnsupportedOperationError("multiple confirmation claims are not supported", {
          cause: { claims },
        });
      if (cnf !== "jkt")
        throw new UnsupportedOperationError("unsupported JWT Confirmation method", {
          cause: { claims },
        });
    }
  }
  let { 0: protectedHeader, 1: payload, 2: encodedSignature } = accessToken.split("."),
    signature = b64u(encodedSignature),
    key = await getPublicSigKeyFromIssuerJwksUri(as, options, header);
  return (
    await validateJwsSignature(protectedHeader, payload, key, signature),
    (options?.requireDPoP ||
      scheme === "dpop" ||
      claims.cnf?.jkt !== void 0 ||
      request.headers.has("dpop")) &&
      (await validateDPoP(request, accessToken, claims, options).catch(reassignRSCode)),
    claims
  );
}
function reassignRSCode(err) {
  throw (
    err instanceof OperationProcessingError &&
      err?.code === INVALID_REQUEST &&
      (err.code = INVALID_RESPONSE),
    err
  );
}
async function backchannelAuthenticationRequest(
  as,
  client,
  clientAuthentication,
  parameters,
  options,
) {
  (assertAs(as), assertClient(client));
  let url = resolveEndpoint(
      as,
      "backchannel_authentication_endpoint",
      client.use_mtls_endpoint_aliases,
      options?.[allowInsecureRequests] !== !0,
    ),
    body = new URLSearchParams(parameters);
  body.set("client_id", client.client_id);
  let headers = prepareHeaders(options?.headers);
  return (
    headers.set("accept", "application/json"),
    authenticatedRequest(as, client, clientAuthentication, url, body, headers, options)
  );
}
async function processBackchannelAuthenticationResponse(as, client, response) {
  if ((assertAs(as), assertClient(client), !looseInstanceOf(response, Response)))
    throw CodedTypeError('"response" must be an instance of Response', ERR_INVALID_ARG_TYPE);
  (await checkOAuthBodyError(response, 200, "Backchannel Authentication Endpoint"),
    assertReadableResponse(response));
  let json = await getResponseJsonBody(response);
  assertString(json.auth_req_id, '"response" body "auth_req_id" property', INVALID_RESPONSE, {
    body: json,
  });
  let expiresIn =
    typeof json.expires_in != "number" ? parseFloat(json.expires_in) : json.expires_in;
  return (
    assertNumber(expiresIn, !0, '"response" body "expires_in" property', INVALID_RESPONSE, {
      body: json,
    }),
    (json.expires_in = expiresIn),
    json.interval !== void 0 &&
      assertNumber(json.interval, !1, '"response" body "interval" property', INVALID_RESPONSE, {
        body: json,
      }),
    json
  );
}
async function backchannelAuthenticationGrantRequest(
  as,
  client,
  clientAuthentication,
  authReqId,
  options,
) {
  (assertAs(as), assertClient(client), assertString(authReqId, '"authReqId"'));
  let parameters = new URLSearchParams(options?.additionalParameters);
  return (
    parameters.set("auth_req_id", authReqId),
    tokenEndpointRequest(
      as,
      client,
      clientAuthentication,
      "urn:openid:params:grant-type:ciba",
      parameters,
      options,
    )
  );
}
async function processBackchannelAuthenticationGrantResponse(as, client, response, options) {
  return processGenericAccessTokenResponse(
    as,
    client,
    response,
    void 0,
    options?.[jweDecrypt],
    options?.recognizedTokenTypes,
  );
}
async function dynamicClientRegistrationRequest(as, metadata, options) {
  assertAs(as);
  let url = resolveEndpoint(
      as,
      "registration_endpoint",
      metadata.use_mtls_endpoint_aliases,
      options?.[allowInsecureRequests] !== !0,
    ),
    headers = prepareHeaders(options?.headers);
  (headers.set("accept", "application/json"), headers.set("content-type", "application/json"));
  let method = "POST";
  (options?.DPoP &&
    (assertDPoP(options.DPoP),
    await options.DPoP.addProof(url, headers, method, options.initialAccessToken)),
    options?.initialAccessToken &&
      headers.set(
        "authorization",
        `${headers.has("dpop") ? "DPoP" : "Bearer"} ${options.initialAccessToken}`,
      ));
  let response = await (options?.[customFetch] || fetch)(url.href, {
    body: JSON.stringify(metadata),
    headers: Object.fromEntries(headers.entries()),
    method,
    redirect: "manual",
    signal: signal(url, options?.signal),
  });
  return (options?.DPoP?.cacheNonce(response, url), response);
}
async function processDynamicClientRegistrationResponse(response) {
  if (!looseInstanceOf(response, Response))
    throw CodedTypeError('"response" must be an instance of Response', ERR_INVALID_ARG_TYPE);
  (await checkOAuthBodyError(response, 201, "Dynamic Client Registration Endpoint"),
    assertReadableResponse(response));
  let json = await getResponseJsonBody(response);
  return (
    assertString(json.client_id, '"response" body "client_id" property', INVALID_RESPONSE, {
      body: json,
    }),
    json.client_secret !== void 0 &&
      assertString(
        json.client_secret,
        '"response" body "client_secret" property',
        INVALID_RESPONSE,
        { body: json },
      ),
    json.client_secret &&
      assertNumber(
        json.client_secret_expires_at,
        !0,
        '"response" body "client_secret_expires_at" property',
        INVALID_RESPONSE,
        { body: json },
      ),
    json
  );
}
async function resourceDiscoveryRequest(resourceIdentifier, options) {
  return performDiscovery(
    resourceIdentifier,
    "resourceIdentifier",
    (url) => (prependWellKnown(url, ".well-known/oauth-protected-resource", !0), url),
    options,
  );
}
async function processResourceDiscoveryResponse(expectedResourceIdentifier, response) {
  let expected = expectedResourceIdentifier;
  if (!(expected instanceof URL) && expected !== _nodiscoverycheck)
    throw CodedTypeError(
      '"expectedResourceIdentifier" must be an instance of URL',
      ERR_INVALID_ARG_TYPE,
    );
  if (!looseInstanceOf(response, Response))
    throw CodedTypeError('"response" must be an instance of Response', ERR_INVALID_ARG_TYPE);
  if (response.status !== 200)
    throw OPE(
      '"response" is not a conform Resource Server Metadata response (unexpected HTTP status code)',
      RESPONSE_IS_NOT_CONFORM,
      response,
    );
  assertReadableResponse(response);
  let json = await getResponseJsonBody(response);
  if (
    (assertString(json.resource, '"response" body "resource" property', INVALID_RESPONSE, {
      body: json,
    }),
    expected !== _nodiscoverycheck && new URL(json.resource).href !== expected.href)
  )
    throw OPE(
      '"response" body "resource" property does not match the expected value',
      JSON_ATTRIBUTE_COMPARISON,
      { expected: expected.href, body: json, attribute: "resource" },
    );
  return json;
}
async function getResponseJsonBody(response, check = assertApplicationJson) {
  let json;
  try {
    json = await response.json();
  } catch (cause) {
    throw (check(response), OPE('failed to parse "response" body as JSON', PARSE_ERROR, cause));
  }
  if (!isJsonObject(json))
    throw OPE('"response" body must be a top level object', INVALID_RESPONSE, { body: json });
  return json;
}
var _nopkce = nopkce,
  _nodiscoverycheck = Symbol(),
  _expectedIssuer = Symbol();
0 &&
  (module.exports = {
    AUTHORIZATION_RESPONSE_ERROR,
    AuthorizationResponseError,
    ClientSecretBasic,
    ClientSecretJwt,
    ClientSecretPost,
    DPoP,
    HTTP_REQUEST_FORBIDDEN,
    INVALID_REQUEST,
    INVALID_RESPONSE,
    INVALID_SERVER_METADATA,
    JSON_ATTRIBUTE_COMPARISON,
    JWT_CLAIM_COMPARISON,
    JWT_TIMESTAMP_CHECK,
    JWT_USERINFO_EXPECTED,
    KEY_SELECTION,
    MISSING_SERVER_METADATA,
    None,
    OperationProcessingError,
    PARSE_ERROR,
    PrivateKeyJwt,
    REQUEST_PROTOCOL_FORBIDDEN,
    RESPONSE_BODY_ERROR,
    RESPONSE_IS_NOT_CONFORM,
    RESPONSE_IS_NOT_JSON,
    ResponseBodyError,
    TlsClientAuth,
    UNSUPPORTED_OPERATION,
    UnsupportedOperationError,
    WWWAuthenticateChallengeError,
    WWW_AUTHENTICATE_CHALLENGE,
    _expectedIssuer,
    _nodiscoverycheck,
    _nopkce,
    allowInsecureRequests,
    authorizationCodeGrantRequest,
    backchannelAuthenticationGrantRequest,
    backchannelAuthenticationRequest,
    calculatePKCECodeChallenge,
    checkProtocol,
    clientCredentialsGrantRequest,
    clockSkew,
    clockTolerance,
    customFetch,
    deviceAuthorizationRequest,
    deviceCodeGrantRequest,
    discoveryRequest,
    dynamicClientRegistrationRequest,
    expectNoNonce,
    expectNoState,
    formPostResponse,
    generateKeyPair,
    generateRandomCodeVerifier,
    generateRandomNonce,
    generateRandomState,
    genericTokenEndpointRequest,
    getContentType,
    getValidatedIdTokenClaims,
    introspectionRequest,
    isDPoPNonceError,
    issueRequestObject,
    jweDecrypt,
    jwksCache,
    modifyAssertion,
    nopkce,
    processAuthorizationCodeResponse,
    processBackchannelAuthenticationGrantResponse,
    processBackchannelAuthenticationResponse,
    processClientCredentialsResponse,
    processDeviceAuthorizationResponse,
    processDeviceCodeResponse,
    processDiscoveryResponse,
    processDynamicClientRegistrationResponse,
    processGenericTokenEndpointResponse,
    processIntrospectionResponse,
    processPushedAuthorizationResponse,
    processRefreshTokenResponse,
    processResourceDiscoveryResponse,
    processRevocationResponse,
    processUserInfoResponse,
    protectedResourceRequest,
    pushedAuthorizationRequest,
    refreshTokenGrantRequest,
    resolveEndpoint,
    resourceDiscoveryRequest,
    revocationRequest,
    skipAuthTimeCheck,
    skipStateCheck,
    skipSubjectCheck,
    userInfoRequest,
    validateApplicationLevelSignature,
    validateAuthResponse,
    validateCodeIdTokenResponse,
    validateDetachedSignatureResponse,
    validateJwtAccessToken,
    validateJwtAuthResponse,
  });

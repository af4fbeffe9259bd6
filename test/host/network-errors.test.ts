import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { inspect } from "node:util";
import { SysctxError } from "../../src/errors.ts";
import type { ErrorCode } from "../../src/errors.ts";
import { explainFailure, networkError } from "../../src/host/network-errors.ts";

const origin = "https://console.example:8443";
const coded = (code: string, message = "x") => Object.assign(new Error(message), { code });
const now = Date.UTC(2012, 0, 5, 21, 31);
const explain = (error: unknown, started = false, proxy?: string) =>
  explainFailure(error, started, { origin, proxy }, now);

describe("a failure of the network is told as", () => {
  // Codes of Node, of OpenSSL and of our own.
  const table: readonly (readonly [ErrorCode, boolean, readonly string[]])[] = [
    ["dns_failed", true, ["ENOTFOUND", "EAI_AGAIN"]],
    [
      "connect_failed",
      true,
      [
        "ECONNREFUSED",
        "EHOSTUNREACH",
        "EHOSTDOWN",
        "ENETUNREACH",
        "ENETDOWN",
        "ETIMEDOUT",
        "CONNECT_TIMEOUT",
      ],
    ],
    [
      "connection_lost",
      true,
      ["ECONNRESET", "EPIPE", "ECONNABORTED", "UND_ERR_SOCKET", "HPE_INVALID_EOF_STATE"],
    ],
    [
      "tls_failed",
      false,
      [
        "CERT_HAS_EXPIRED",
        "CERT_NOT_YET_VALID",
        "ERR_TLS_CERT_ALTNAME_INVALID",
        "UNABLE_TO_VERIFY_LEAF_SIGNATURE",
        "UNABLE_TO_GET_ISSUER_CERT_LOCALLY",
        "SELF_SIGNED_CERT_IN_CHAIN",
        "DEPTH_ZERO_SELF_SIGNED_CERT",
        "INVALID_PURPOSE",
        "UNSPECIFIED",
        "CERTIFICATE_TOO_WEAK",
        "ERR_SSL_WRONG_VERSION_NUMBER",
        "ERR_SSL_TLSV1_ALERT_PROTOCOL_VERSION",
        "ERR_SSL_SSLV3_ALERT_HANDSHAKE_FAILURE",
        "ERR_TLS_HANDSHAKE_TIMEOUT",
        "CERT_REVOKED",
        "CERT_CHAIN_TOO_LONG",
        "CERT_SIGNATURE_FAILURE",
        "CERT_UNTRUSTED",
        "CERT_REJECTED",
      ],
    ],
    [
      "bad_reply",
      false,
      [
        "UND_ERR_RES_EXCEEDED_MAX_SIZE",
        "UND_ERR_HEADERS_OVERFLOW",
        "UND_ERR_RES_CONTENT_LENGTH_MISMATCH",
        "HPE_INVALID_CONSTANT",
        "ERR_ASSERTION",
        "HPE_UNEXPECTED_CONTENT_LENGTH",
        "HPE_LF_EXPECTED",
        "HPE_HEADER_OVERFLOW",
      ],
    ],
  ];
  for (const [expected, repeatable, codes] of table) {
    for (const code of codes) {
      test(`${expected}${repeatable ? ", which can be repeated" : ""}: ${code}`, () => {
        const failure = explain(coded(code));
        assert.equal(failure.error.code, expected, failure.error.message);
        assert.equal(failure.repeatable, repeatable);
        assert.match(failure.error.message, /console\.example:8443|this host's network/);
        assert.doesNotMatch(failure.error.message, /%/);
      });
    }
  }

  // More of OpenSSL's verdicts on a certificate (Node's X509 error codes): asking again changes
  // nothing.
  for (const code of [
    "INVALID_CA",
    "UNABLE_TO_GET_ISSUER_CERT",
    "PATH_LENGTH_EXCEEDED",
    "HOSTNAME_MISMATCH",
    "UNABLE_TO_DECODE_ISSUER_PUBLIC_KEY",
    "ERROR_IN_CERT_NOT_AFTER_FIELD",
  ]) {
    test(`tls_failed, which cannot be repeated: ${code}`, () => {
      const failure = explain(coded(code));
      assert.equal(failure.error.code, "tls_failed", failure.error.message);
      assert.equal(failure.repeatable, false);
    });
  }
});

describe("a failure", () => {
  test("says whether the request had gone out", () => {
    for (const started of [false, true]) {
      assert.equal(explain(coded("ECONNRESET"), started).mayHaveArrived, started);
    }
  });

  test("is found along causes and in what happy eyeballs collected", () => {
    const cause = new Error("fetch failed", { cause: coded("CERT_HAS_EXPIRED") });
    assert.equal(explain(cause).error.code, "tls_failed");
    const all = new AggregateError([coded("ENETUNREACH"), coded("ECONNREFUSED")]);
    assert.equal(explain(all).error.code, "connect_failed");
    assert.match(explain(all).error.message, /network of .* is unreachable/);
    const wrapped = coded("EUNKNOWN");
    wrapped.cause = all;
    assert.match(explain(wrapped).error.message, /is unreachable/);
  });

  test("whose causes go round in a circle ends", () => {
    const error = coded("EUNKNOWN");
    error.cause = error;
    assert.equal(explain(error).error.code, "connect_failed");
  });

  test("of ours stays what it is and is not repeated", () => {
    const own = new SysctxError("timeout", "the time limit ended");
    assert.deepEqual(explain(own, true), { error: own, repeatable: false, mayHaveArrived: true });
  });

  test("that nobody knows names its code and the server", () => {
    assert.match(explain(coded("EWHATEVER")).error.message, /console\.example:8443 \(EWHATEVER\)/);
    for (const odd of [new Error("x"), "text", undefined, null, 5, { code: 7 }]) {
      assert.equal(explain(odd).error.code, "connect_failed");
    }
  });

  test("that comes from a wrong argument is not repeated: it would fail again", () => {
    for (const code of ["UND_ERR_INVALID_ARG", "ERR_INVALID_ARG_TYPE", "ERR_INVALID_CHAR"]) {
      assert.equal(explain(coded(code)).repeatable, false, code);
    }
  });

  test("of a certificate that the runtime has no code for is told in OpenSSL's words", () => {
    const { error } = explain(coded("UNSPECIFIED", "permitted subtree violation"));
    assert.match(error.message, /is invalid \(permitted subtree violation\)/);
    for (const words of ["EE certificate key too weak", "CA signature digest algorithm too weak"])
      assert.match(
        explain(coded("UNSPECIFIED", words)).error.message,
        /or a hash that is too weak/,
      );
  });

  test("of a certificate that is too weak names no remedy that would not help", () => {
    const { error } = explain(coded("CERTIFICATE_TOO_WEAK"));
    assert.doesNotMatch(error.hint ?? "", /--cacert|NODE_EXTRA_CA_CERTS/);
  });

  test("of a certificate that is not valid yet points at the clock", () => {
    assert.match(explain(coded("CERT_NOT_YET_VALID")).error.hint ?? "", /clock/);
    assert.match(explain(coded("CERT_HAS_EXPIRED")).error.hint ?? "", /clock/);
  });

  test("keeps the library's words out of its message: they may hold more than they should", () => {
    const { error } = explain(coded("ECONNREFUSED", "connect to http://user:hunter2@proxy"));
    assert.doesNotMatch(`${error.message} ${error.hint} ${JSON.stringify(error)}`, /hunter2/);
    assert.doesNotMatch(inspect({ ...error }), /hunter2/);
  });
});

describe("a proxy that refuses", () => {
  const refusal = (status: number) => networkError(`PROXY_ANSWERED_${status}`);

  test("is told with its status, and is not asked again", () => {
    for (const status of [403, 407, 502]) {
      const { error, repeatable } = explain(refusal(status));
      assert.equal(error.code, "proxy_failed");
      assert.match(error.message, new RegExp(`\\(${status}\\)`));
      assert.equal(repeatable, false);
    }
  });

  test("for want of a password is told so", () => {
    assert.match(explain(refusal(407)).error.hint ?? "", /user name and password/);
    assert.match(explain(refusal(403)).error.hint ?? "", /NO_PROXY/);
  });
});

describe("before the proxy's tunnel stands", () => {
  const through = (code: string, started = false) =>
    explain(coded(code), started, "proxy.example:3128").error;

  test("it is the proxy that cannot be found, reached or held", () => {
    for (const code of ["ENOTFOUND", "ECONNREFUSED", "ECONNRESET", "UND_ERR_CONNECT_TIMEOUT"]) {
      assert.equal(through(code).code, "proxy_failed");
      assert.match(through(code).message, /the proxy|proxy proxy\.example:3128/);
      assert.doesNotMatch(through(code).message, /%|console/);
    }
  });

  test("and afterwards it is the server", () => {
    assert.equal(through("ECONNRESET", true).code, "connection_lost");
    assert.match(through("ECONNRESET", true).message, /console\.example/);
  });

  test("a certificate is still a matter of TLS", () => {
    assert.equal(through("CERT_HAS_EXPIRED").code, "tls_failed");
  });
});

describe("a certificate's dates, where they are known,", () => {
  const dated = (code: string, validFrom: number, validTo: number) =>
    explain(Object.assign(coded(code), { certificateDates: { validFrom, validTo } })).error;
  const day = 24 * 3_600_000;

  test("are told beside this host's clock when that is before them", () => {
    const { message, hint } = dated("CERT_NOT_YET_VALID", now + day, now + 9 * day);
    assert.match(message, /clock says 2012-01-05 21:31 UTC.*valid from 2012-01-06 21:31 UTC/);
    assert.match(hint ?? "", /Set this host's clock/);
  });

  test("are told when it is after them", () => {
    const { message } = dated("CERT_HAS_EXPIRED", now - 9 * day, now - day);
    assert.match(message, /expired on 2012-01-04 21:31 UTC; this host's clock says 2012-01-05/);
  });

  test("are no matter for another failure", () => {
    const { message } = dated("ERR_TLS_CERT_ALTNAME_INVALID", now - day, now + day);
    assert.match(message, /not for the name/);
  });
});

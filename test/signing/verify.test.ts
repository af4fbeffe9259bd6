import assert from "node:assert/strict";
import { describe, test } from "node:test";
import type { TestContext } from "node:test";
import { defaultWindow, verifyRequest } from "../../src/signing/verify.ts";
import type { ReceivedRequest, Verdict } from "../../src/signing/verify.ts";
import { judgeByLibrary } from "../support/http-signature.ts";
import { publishedKey, shortExponentKey } from "../support/keys.ts";
import { signWithOpenssl } from "../support/openssl.ts";
import { frozenTime, systemId } from "../support/rig.ts";
import { readVectors } from "../support/vectors.ts";

interface VerdictCase {
  readonly name: string;
  readonly method?: string;
  readonly path?: string;
  /** Null takes the header away. */
  readonly date?: string | null;
  readonly authorization?: string | null;
  readonly httpVersion?: string;
  /** Seconds between the Date of the vectors and the verifier's clock. */
  readonly clock?: number;
  /** OpenSSL signs again over this Date. */
  readonly resign?: boolean;
  readonly ours: string;
  readonly library: string;
}

interface VerdictVectors {
  readonly request: { method: string; path: string; date: string; authorization: string };
  readonly cases: readonly VerdictCase[];
}

const { request, cases } = readVectors<VerdictVectors>("verdicts");
const keyId = `system/${systemId}`;

function judge(received: Partial<ReceivedRequest>, now = frozenTime): Verdict {
  const findKey = (id: string) => (id === keyId ? publishedKey.publicKey : undefined);
  return verifyRequest({ ...request, ...received }, { findKey, now, window: defaultWindow });
}

function build(it: VerdictCase): ReceivedRequest {
  const { method, path } = { ...request, ...it };
  const date = it.date === undefined ? request.date : (it.date ?? undefined);
  const authorization =
    it.authorization === undefined ? request.authorization : (it.authorization ?? undefined);
  if (it.resign !== true) return { method, path, date, authorization };
  const signature = signWithOpenssl(`${method} ${path} HTTP/1.1\ndate: ${date}`, publishedKey.path);
  return {
    method,
    path,
    date,
    authorization: authorization?.replace(/signature="[^"]*"/, `signature="${signature}"`),
  };
}

function libraryVerdict(t: TestContext, received: ReceivedRequest, it: VerdictCase): string {
  const { method, path: url, date, authorization } = received;
  const headers = {
    ...(date === undefined ? {} : { date }),
    ...(authorization === undefined ? {} : { authorization }),
  };
  const request = { method, url, httpVersion: it.httpVersion ?? "1.1", headers };
  return judgeByLibrary(t, request, publishedKey.publicPem, clockOf(it));
}

function clockOf({ clock = 0 }: VerdictCase): number {
  return frozenTime + clock * 1000;
}

describe("a signed request", () => {
  for (const it of cases) {
    test(`with ${it.name}: ${it.ours} (npm http-signature: ${it.library})`, (t) => {
      const received = build(it);
      const verdict = judge(received, clockOf(it));
      // The version is not an input of `verify`: it signs and verifies HTTP/1.1 only.
      if (it.httpVersion === undefined)
        assert.equal(verdict.valid ? "valid" : verdict.failure, it.ours);
      if (it.library !== "any")
        assert.match(libraryVerdict(t, received, it), new RegExp(`^(${it.library})$`));
    });
  }

  test("tells the keyId and the age of its Date", () => {
    assert.deepEqual(judge({}, frozenTime + 1500), { valid: true, keyId, age: 1500 });
    assert.deepEqual(judge({}, frozenTime - 1500), { valid: true, keyId, age: -1500 });
  });

  test("is refused one millisecond outside the window, either way", () => {
    for (const side of [-1, 1]) {
      assert.equal(judge({}, frozenTime + side * defaultWindow).valid, true);
      assert.equal(judge({}, frozenTime + side * (defaultWindow + 1)).valid, false);
    }
  });

  test("says on which side of the window its Date is", () => {
    assert.match(reasonOf(judge({}, frozenTime + 301_000)), /301 s in the past; 300 s are allowed/);
    assert.match(reasonOf(judge({}, frozenTime - 301_000)), /301 s in the future/);
  });

  test("is refused when the clock itself is not a number", () => {
    assert.equal(judge({}, NaN).valid, false);
  });
});

describe("one changed byte", () => {
  const changes: readonly (readonly [string, Partial<ReceivedRequest>, string])[] = [
    ["in the method", { method: "GEU" }, "signature_mismatch"],
    ["in the path", { path: request.path.replace("systems", "systemt") }, "signature_mismatch"],
    ["in the id", { path: `${request.path.slice(0, -1)}6` }, "signature_mismatch"],
    ["in the Date", { date: request.date.replace(":40", ":41") }, "signature_mismatch"],
    [
      "in the keyId",
      { authorization: request.authorization.replace("000015", "000016") },
      "key_unknown",
    ],
    [
      "in the headers",
      { authorization: request.authorization.replace("line", "lime") },
      "headers_not_covered",
    ],
    [
      "in the algorithm",
      { authorization: request.authorization.replace("256", "257") },
      "algorithm_unsupported",
    ],
    [
      "in the signature",
      { authorization: request.authorization.replace('signature="e', 'signature="f') },
      "signature_mismatch",
    ],
  ];
  for (const [where, received, failure] of changes) {
    test(`${where} is refused: ${failure}`, () => {
      const verdict = judge(received);
      assert.equal(verdict.valid ? "valid" : verdict.failure, failure);
    });
  }

  test("anywhere in the query is refused", () => {
    const path = "/api/systems/x?fields=hostname%20os&limit=10";
    const signature = signWithOpenssl(
      `GET ${path} HTTP/1.1\ndate: ${request.date}`,
      publishedKey.path,
    );
    const authorization = request.authorization.replace(
      /signature="[^"]*"/,
      `signature="${signature}"`,
    );
    assert.equal(judge({ path, authorization }).valid, true);
    for (let at = path.indexOf("?"); at < path.length; at += 1) {
      const changed = `${path.slice(0, at)}${path[at] === "x" ? "y" : "x"}${path.slice(at + 1)}`;
      assert.equal(judge({ path: changed, authorization }).valid, false, changed);
    }
  });

  test("is never accepted because the key is another's", () => {
    const options = {
      findKey: () => shortExponentKey.publicKey,
      now: frozenTime,
      window: defaultWindow,
    };
    const verdict = verifyRequest(request, options);
    assert.equal(verdict.valid ? "valid" : verdict.failure, "signature_mismatch");
    assert.match(reasonOf(verdict), /does not match this key/);
  });
});

function reasonOf(verdict: Verdict): string {
  return verdict.valid ? "valid" : verdict.reason;
}

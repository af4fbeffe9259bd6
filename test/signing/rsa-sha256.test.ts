import assert from "node:assert/strict";
import { createPublicKey, generateKeyPairSync } from "node:crypto";
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, test } from "node:test";
import {
  signRsaSha256,
  signRsaSha256Aside,
  verifyRsaSha256,
} from "../../src/signing/rsa-sha256.ts";
import { buildSigningString } from "../../src/signing/signing-string.ts";
import { publishedKey, shortExponentKey, testKey } from "../support/keys.ts";
import { openssl, signWithOpenssl } from "../support/openssl.ts";
import { makeFolder, writePrivate } from "../support/temporary-folder.ts";
import { readVectors, vectorPath } from "../support/vectors.ts";

interface PublishedVectors {
  readonly vectors: readonly {
    readonly name: string;
    readonly signingString: string;
    readonly signature: string;
  }[];
  /** How values begin that circulate for P1 and P2 and are wrong. */
  readonly wrong: readonly string[];
}

interface OpensslVectors {
  readonly date: string;
  readonly vectors: readonly {
    readonly name: string;
    readonly key: string;
    readonly method: string;
    readonly path: string;
    readonly signature: string;
  }[];
}

const published = readVectors<PublishedVectors>("signatures");
const made = readVectors<OpensslVectors>("openssl-signatures");

describe("an RSA-SHA256 signature", () => {
  for (const { name, signingString, signature } of published.vectors) {
    test(`is that of the vector ${name}, and verifies`, () => {
      assert.equal(signRsaSha256(signingString, publishedKey.privateKey), signature);
      assert.equal(verifyRsaSha256(signingString, signature, publishedKey.publicKey), true);
      assert.ok(!published.wrong.some((start) => signature.startsWith(start)));
    });
  }

  for (const { name, key, signature, ...parts } of made.vectors) {
    test(`is OpenSSL's: ${name}, ${key}`, () => {
      const { privateKey, publicKey } = testKey(key);
      const text = buildSigningString({ ...parts, date: made.date });
      assert.equal(signRsaSha256(text, privateKey), signature);
      assert.equal(verifyRsaSha256(text, signature, publicKey), true);
    });
  }

  test("is what the OpenSSL of this machine makes now", () => {
    for (const key of [publishedKey, shortExponentKey]) {
      for (const method of ["GET", "PUT", "POST", "PATCH", "DELETE", "HEAD", "OPTIONS"]) {
        const text = buildSigningString({
          method,
          path: "/api/systems/525ee96f52e144993e000015?fields=a%20b&c=%25s",
          date: made.date,
        });
        assert.equal(signRsaSha256(text, key.privateKey), signWithOpenssl(text, key.path));
      }
    }
  });

  test("is accepted by openssl dgst -verify", (t) => {
    const folder = makeFolder(t);
    const text = buildSigningString({ method: "GET", path: "/a?b=c%20d", date: made.date });
    const signature = signRsaSha256(text, shortExponentKey.privateKey);
    const signatureFile = writePrivate(folder, "signature", Buffer.from(signature, "base64"));
    const keyFile = writePrivate(folder, "public.pem", shortExponentKey.publicPem);
    const words = ["dgst", "-sha256", "-verify", keyFile, "-signature", signatureFile];
    assert.match(openssl(words, text).toString(), /Verified OK/);
  });

  test("of a text beyond ASCII covers its UTF-8 bytes", () => {
    const text = "GET /été HTTP/1.1\ndate: \u{1f600}";
    assert.equal(
      signRsaSha256(text, publishedKey.privateKey),
      signWithOpenssl(text, publishedKey.path),
    );
  });

  test("beside the event loop is the same, many at once", async () => {
    const texts = Array.from({ length: 20 }, (_, index) => `date: ${index}\u{1f600}`);
    const { privateKey } = publishedKey;
    assert.deepEqual(
      await Promise.all(texts.map((text) => signRsaSha256Aside(text, privateKey))),
      texts.map((text) => signRsaSha256(text, privateKey)),
    );
  });

  test("beside the event loop rejects a key that cannot sign", async () => {
    const publicKey = createPublicKey(publishedKey.privateKey);
    await assert.rejects(signRsaSha256Aside("x", publicKey), TypeError);
  });

  test("is on one line, as long as the key, with padding", () => {
    const signature = signRsaSha256("x", shortExponentKey.privateKey);
    assert.match(signature, /^[A-Za-z0-9+/]{342}==$/);
    assert.equal(Buffer.from(signature, "base64").length, 256);
  });
});

describe("verifying", () => {
  const text = "date: Thu, 05 Jan 2012 21:31:40 GMT";
  const signature = published.vectors[0]?.signature ?? "";

  test("fails for one changed bit anywhere in the signature", () => {
    const bytes = Buffer.from(signature, "base64");
    for (let at = 0; at < bytes.length; at += 1) {
      const changed = Buffer.from(bytes);
      changed[at] = (changed[at] ?? 0) ^ 1;
      assert.equal(
        verifyRsaSha256(text, changed.toString("base64"), publishedKey.publicKey),
        false,
        `byte ${at}`,
      );
    }
  });

  for (const [what, damaged] of [
    ["an empty text", ""],
    ["no padding", signature.slice(0, -1)],
    ["a space", ` ${signature}`],
    ["a newline at the end", `${signature}\n`],
    ["a line break in the middle", `${signature.slice(0, 64)}\n${signature.slice(64)}`],
    ["base64url", signature.replaceAll("+", "-").replaceAll("/", "_")],
    ["what is not base64", "*".repeat(172)],
    ["hexadecimal", Buffer.from(signature, "base64").toString("hex")],
    ["half of it", signature.slice(0, 84)],
    [
      "too much",
      Buffer.concat([Buffer.from(signature, "base64"), Buffer.of(0)]).toString("base64"),
    ],
  ] as const) {
    test(`refuses a signature that is ${what}, and does not throw`, () => {
      assert.equal(verifyRsaSha256(text, damaged, publishedKey.publicKey), false);
    });
  }

  test("fails with another key", () => {
    assert.equal(verifyRsaSha256(text, signature, shortExponentKey.publicKey), false);
  });

  test("accepts no other kind of key, not even with a signature of its own", () => {
    const { publicKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
    const pss = generateKeyPairSync("rsa-pss", { modulusLength: 1024 });
    for (const key of [publicKey, pss.publicKey])
      assert.equal(verifyRsaSha256(text, signature, key), false);
  });
});

test("make-openssl-vectors.sh writes the same file again", (t) => {
  const again = join(makeFolder(t), "again.json");
  execFileSync("bash", [vectorPath("make-openssl-vectors.sh"), again]);
  assert.equal(
    readFileSync(again, "utf8"),
    readFileSync(vectorPath("openssl-signatures.json"), "utf8"),
  );
});

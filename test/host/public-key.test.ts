import assert from "node:assert/strict";
import { generateKeyPairSync } from "node:crypto";
import { join } from "node:path";
import { describe, test } from "node:test";
import type { TestContext } from "node:test";
import { readCertificate, readPublicKey } from "../../src/host/public-key.ts";
import { errorOf } from "../support/expect-error.ts";
import { publishedKey } from "../support/keys.ts";
import { openssl } from "../support/openssl.ts";
import { makeFolder, writePrivate } from "../support/temporary-folder.ts";

const certuuid = "6ca1d31c01a045175810db7ec81169fa";
const makeCertificate = (subject: string) =>
  openssl([
    ...["req", "-x509", "-key", publishedKey.path, "-sha256", "-subj", subject, "-days", "1"],
  ]).toString();
const certificate = makeCertificate(`/CN=${certuuid}/O=JumpCloud`);
const write = (t: TestContext, content: string) => writePrivate(makeFolder(t), "file.pem", content);

describe("a public key is read from", () => {
  for (const [what, text] of [
    ["a PEM public key", publishedKey.publicPem],
    [
      "a PKCS#1 public key",
      publishedKey.publicKey.export({ type: "pkcs1", format: "pem" }).toString(),
    ],
    ["a certificate", certificate],
    ["a private key", publishedKey.pem],
  ] as const) {
    test(what, (t) => assert.ok(readPublicKey(write(t, text)).equals(publishedKey.publicKey)));
  }

  test("no key of another kind, which could verify nothing here", (t) => {
    const ec = generateKeyPairSync("ec", { namedCurve: "P-256" }).publicKey;
    const text = ec.export({ type: "spki", format: "pem" }).toString();
    errorOf(() => readPublicKey(write(t, text)), "input_failed");
  });

  test("nothing else", (t) => {
    for (const text of ["", "text", publishedKey.publicPem.slice(0, 80)]) {
      assert.match(
        errorOf(() => readPublicKey(write(t, text)), "input_failed").message,
        /no (RSA )?public key/,
      );
    }
    errorOf(() => readPublicKey(join(makeFolder(t), "nothing")), "input_failed");
  });
});

describe("a certificate", () => {
  test("tells its public key and its common name", (t) => {
    const { publicKey, commonName } = readCertificate(write(t, certificate));
    assert.ok(publicKey.equals(publishedKey.publicKey));
    assert.equal(commonName, certuuid);
  });

  test("may have its common name last, or none", (t) => {
    assert.equal(
      readCertificate(write(t, makeCertificate(`/O=JumpCloud/CN=${certuuid}`))).commonName,
      certuuid,
    );
    assert.equal(readCertificate(write(t, makeCertificate("/O=JumpCloud"))).commonName, undefined);
  });

  test("is not taken from a part of another name", (t) => {
    assert.equal(readCertificate(write(t, makeCertificate("/O=x CN=y"))).commonName, undefined);
  });

  test("is refused where there is none", (t) => {
    for (const text of ["", publishedKey.publicPem, certificate.slice(0, 100)]) {
      errorOf(() => readCertificate(write(t, text)), "input_failed");
    }
    errorOf(() => readCertificate(makeFolder(t)), "input_failed");
  });
});

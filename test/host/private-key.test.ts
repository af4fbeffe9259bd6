import assert from "node:assert/strict";
import { generateKeyPairSync } from "node:crypto";
import type { KeyObject } from "node:crypto";
import { chmodSync } from "node:fs";
import { join } from "node:path";
import { describe, test } from "node:test";
import { inspect } from "node:util";
import { parsePrivateKey, readPrivateKey } from "../../src/host/private-key.ts";
import { signRsaSha256 } from "../../src/signing/rsa-sha256.ts";
import { errorOf } from "../support/expect-error.ts";
import { publishedKey, shortExponentKey } from "../support/keys.ts";
import { openssl, signWithOpenssl } from "../support/openssl.ts";
import { makeFolder, writePrivate } from "../support/temporary-folder.ts";

const path = "/opt/jc/client.key";
const { pem, privateKey, publicPem } = publishedKey;
const parse = (text: string) => parsePrivateKey(Buffer.from(text, "latin1"), path);
const pkcs8 = (key: KeyObject) => key.export({ type: "pkcs8", format: "pem" }).toString();
/** Old encrypted PKCS#1 and PKCS#8, as openssl writes them. */
const encryptedTraditional = openssl(
  ["rsa", "-traditional", "-aes128", "-passout", "pass:x"],
  pem,
).toString();
const encryptedPkcs8 = openssl(["pkcs8", "-topk8", "-passout", "pass:x"], pem).toString();
const certificate = openssl([
  ...["req", "-x509", "-key", publishedKey.path, "-sha256", "-subj", "/CN=test", "-days", "1"],
]).toString();

describe("a private key is loaded from", () => {
  const good: readonly (readonly [string, string])[] = [
    ["PKCS#1, as the agent writes it", pem],
    ["PKCS#8", pkcs8(privateKey)],
    ["lines that end as on Windows", pem.replaceAll("\n", "\r\n")],
    ["a file with a byte order mark", `\u00ef\u00bb\u00bf${pem}`],
    ["a file without a last newline", pem.trimEnd()],
    ["a file with a text before it", `Bag Attributes\n  friendlyName: x\n${pem}`],
    ["a file with the certificate before it", certificate + pem],
    ["a file with the certificate after it", pem + certificate],
  ];
  for (const [what, text] of good) {
    test(what, () => {
      const key = parse(text);
      assert.equal(signRsaSha256("x", key), signWithOpenssl("x", publishedKey.path));
    });
  }

  test("1024 bits, though that is weak", () => {
    assert.equal(parse(pem).asymmetricKeyDetails?.modulusLength, 1024);
  });

  test("a key whose private exponent has 255 significant bytes", () => {
    const exponent = shortExponentKey.privateKey.export({ format: "jwk" }).d ?? "";
    assert.equal(Buffer.from(exponent, "base64url").length, 255);
    const key = parse(shortExponentKey.pem);
    assert.equal(signRsaSha256("x", key), signWithOpenssl("x", shortExponentKey.path));
  });
});

describe("a private key is malformed when it is", () => {
  const ec = generateKeyPairSync("ec", { namedCurve: "P-256" }).privateKey;
  const bad: readonly (readonly [string, string, RegExp])[] = [
    ["empty", "", /is empty/],
    ["blank", "\r\n ", /is empty/],
    ["EC", pkcs8(ec), /of type ec, not RSA/],
    [
      "EC in its own form",
      ec.export({ type: "sec1", format: "pem" }).toString(),
      /of type ec, not RSA/,
    ],
    ["Ed25519", pkcs8(generateKeyPairSync("ed25519").privateKey), /of type ed25519, not RSA/],
    ["X25519", pkcs8(generateKeyPairSync("x25519").privateKey), /of type x25519, not RSA/],
    [
      "RSA-PSS",
      pkcs8(generateKeyPairSync("rsa-pss", { modulusLength: 1024 }).privateKey),
      /of type rsa-pss, not RSA/,
    ],
    ["encrypted PKCS#8", encryptedPkcs8, /is encrypted/],
    ["encrypted in the old form", encryptedTraditional, /is encrypted/],
    ["a public key", publicPem, /contains a public key/],
    [
      "a PKCS#1 public key",
      publishedKey.publicKey.export({ type: "pkcs1", format: "pem" }).toString(),
      /contains a public key/,
    ],
    ["a certificate", certificate, /contains a certificate/],
    ["cut in the middle", pem.slice(0, 400), /is truncated/],
    ["cut before its last line", pem.slice(0, pem.indexOf("-----END")), /is truncated/],
    ["one line short", pem.split("\n").toSpliced(5, 1).join("\n"), /damaged/],
    ["without its first line", pem.slice(pem.indexOf("\n") + 1), /not a PEM file/],
    [
      "DER",
      privateKey.export({ type: "pkcs1", format: "der" }).toString("latin1"),
      /not a PEM file/,
    ],
    ["JSON", JSON.stringify(privateKey.export({ format: "jwk" })), /not a PEM file/],
    [
      "marks with nothing between",
      "-----BEGIN RSA PRIVATE KEY-----\n-----END RSA PRIVATE KEY-----\n",
      /damaged/,
    ],
    [
      "an OpenSSH key",
      "-----BEGIN OPENSSH PRIVATE KEY-----\nb3BlbnNzaC1rZXktdjEAAAAA\n-----END OPENSSH PRIVATE KEY-----\n",
      /damaged/,
    ],
  ];
  for (const [what, text, says] of bad) {
    test(what, () => {
      const error = errorOf(() => parse(text), "key_malformed");
      assert.match(error.message, says);
      assert.ok(error.message.includes(path));
      assertNoPieceOf(
        text,
        `${error.message} ${error.hint} ${inspect(error, { showHidden: true })}`,
      );
    });
  }
});

describe("reading a private key", () => {
  const rules = { insecurePermissions: false };

  test("gives a key that can sign", (t) => {
    const file = writePrivate(makeFolder(t), "client.key", pem);
    assert.equal(signRsaSha256("x", readPrivateKey(file, rules)), signWithOpenssl("x", file));
  });

  for (const mode of [0o640, 0o644, 0o602]) {
    test(`refuses mode ${mode.toString(8)}, except on a test rig`, (t) => {
      const file = writePrivate(makeFolder(t), "client.key", pem);
      chmodSync(file, mode);
      const error = errorOf(() => readPrivateKey(file, rules), "key_unsafe");
      assert.match(error.hint ?? "", /chmod 600/);
      assert.equal(readPrivateKey(file, { insecurePermissions: true }).type, "private");
    });
  }

  test("says that it is missing", (t) => {
    errorOf(() => readPrivateKey(join(makeFolder(t), "client.key"), rules), "key_missing");
  });

  test("leaves no bytes of the key in the object that a logger would print", (t) => {
    const file = writePrivate(makeFolder(t), "client.key", pem);
    const key = readPrivateKey(file, rules);
    assertNoPieceOf(pem, `${inspect(key, { showHidden: true, depth: 9 })} ${JSON.stringify(key)}`);
  });
});

/** Fails if the output holds any sixteen characters of the PEM's base64. */
function assertNoPieceOf(text: string, output: string): void {
  const body = text.replaceAll(/-----[^-]*-----|\s/g, "");
  for (let at = 0; at + 16 <= body.length; at += 1) {
    assert.ok(!output.includes(body.slice(at, at + 16)), output);
  }
}

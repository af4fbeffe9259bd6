import assert from "node:assert/strict";
import { join } from "node:path";
import { describe, test } from "node:test";
import { readAuthorities, requireCertificate } from "../../src/host/authorities.ts";
import { errorOf } from "../support/expect-error.ts";
import { publishedKey } from "../support/keys.ts";
import { openssl } from "../support/openssl.ts";
import { makeFolder, writePrivate } from "../support/temporary-folder.ts";

const certificate = openssl([
  ...["req", "-x509", "-key", publishedKey.path, "-sha256", "-subj", "/CN=test", "-days", "1"],
]).toString();

describe("a file of authorities", () => {
  test("is read as it is, one certificate or several", (t) => {
    for (const text of [certificate, certificate + certificate]) {
      assert.equal(readAuthorities(writePrivate(makeFolder(t), "ca.crt", text)), text);
    }
  });

  test("is refused where it holds no certificate: Node would trust nothing, in silence", (t) => {
    for (const text of [
      "",
      "text",
      publishedKey.publicPem,
      publishedKey.pem,
      certificate.slice(0, 90),
    ]) {
      const path = writePrivate(makeFolder(t), "ca.crt", text);
      const error = errorOf(() => readAuthorities(path), "input_failed");
      assert.ok(error.message.includes(path));
    }
  });

  test("is refused where what looks like a certificate is none", () => {
    const damaged = "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n";
    requireCertificate(certificate, "/ca.crt");
    const { message } = errorOf(() => requireCertificate(damaged, "/ca.crt"), "input_failed");
    assert.match(message, /\/ca\.crt contains no certificate/);
  });

  test("is refused where it cannot be read", (t) => {
    const missing = errorOf(() => readAuthorities(join(makeFolder(t), "ca.crt")), "input_failed");
    assert.match(missing.message, /ENOENT/);
    assert.match(
      errorOf(() => readAuthorities(makeFolder(t)), "input_failed").message,
      /not a regular file/,
    );
  });
});

import assert from "node:assert/strict";
import { generateKeyPairSync } from "node:crypto";
import { describe, test } from "node:test";
import { assertNoLeak } from "./support/leak.ts";
import { faults } from "./support/program.ts";

/** A net with a hole would make every other file here pass. */
describe("the sweep for leaks", faults, () => {
  const { privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  const privatePem = privateKey.export({ type: "pkcs1", format: "pem" }).toString();
  const host = { privatePem, secrets: ["s3cret-Pr0xy-Passw0rd", "p@ss/word:1"] };
  const body = privatePem.replaceAll(/-----[^-]*-----|\s/g, "");
  const basic = (text: string) => Buffer.from(text).toString("base64");

  const leaks: Record<string, string> = {
    "the whole key": privatePem,
    "16 characters of the key": `error: ${body.slice(200, 216)}!`,
    "a piece over the end of a line": privatePem.slice(120, 140),
    "a key inside JSON": JSON.stringify({ error: privatePem }),
    "a secret": "proxy http://user:s3cret-Pr0xy-Passw0rd@proxy:3128",
    "a secret in a URL": "http://user:p%40ss%2Fword%3A1@proxy",
    "basic credentials": `Proxy-Authorization: Basic ${basic("user:s3cret-Pr0xy-Passw0rd")}`,
    "basic credentials of another length": `Basic ${basic("me:s3cret-Pr0xy-Passw0rd")}`,
    "and of a third": `Basic ${basic("you:s3cret-Pr0xy-Passw0rd")}`,
    "a signature": 'Signature keyId="system/1",signature="QUJD"',
    "a signature inside JSON": '{"a":"Signature signature=\\"QUJD\\""}',
  };
  for (const [name, text] of Object.entries(leaks)) {
    test(`finds ${name}`, () => assert.throws(() => assertNoLeak(text, host)));
  }

  test("lets a redacted signature and the public parts pass", () => {
    assertNoLeak('Signature keyId="system/1",signature="[redacted]"', host);
    assertNoLeak("error: the proxy proxy:3128 refused the way (407)\n", host);
    assertNoLeak('signature="QUJD"', host, true);
  });
});

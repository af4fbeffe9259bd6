/** The two public test keys of test/vectors/keys, as PEM and as key objects. */
import { createPrivateKey, createPublicKey } from "node:crypto";
import type { KeyObject } from "node:crypto";
import { readFileSync } from "node:fs";
import { vectorPath } from "./vectors.ts";

export interface TestKey {
  readonly path: string;
  readonly pem: string;
  readonly privateKey: KeyObject;
  readonly publicKey: KeyObject;
  readonly publicPem: string;
}

function loadTestKey(name: string): TestKey {
  const path = vectorPath(`keys/${name}.pem`);
  const pem = readFileSync(path, "utf8").replace(/^[^]*?(?=-----BEGIN)/, "");
  const privateKey = createPrivateKey(pem);
  const publicKey = createPublicKey(privateKey);
  const publicPem = publicKey.export({ type: "spki", format: "pem" }).toString();
  return { path, pem, privateKey, publicKey, publicPem };
}

/** The key of the published vectors, 1024 bits. */
export const publishedKey = loadTestKey("public-test-key-1024");
/** RSA-2048 whose private exponent has 255 significant bytes. */
export const shortExponentKey = loadTestKey("public-test-key-2048");

/** Returns a key of the vectors by the name of its file. */
export function testKey(name: string): TestKey {
  return name === "public-test-key-2048" ? shortExponentKey : publishedKey;
}

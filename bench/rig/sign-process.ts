/**
 * Run by `bench/sign.ts` on Node and on Bun: signs for some seconds and prints how often per second
 * of its own processor time, because what others take of the machine is nobody's speed.
 */
import { generateKeyPairSync } from "node:crypto";
import { createHttpSignature, systemKeyId } from "../../src/auth/http-signature.ts";
import { signRsaSha256 } from "../../src/signing/rsa-sha256.ts";

const seconds = Number(process.argv[2]);
const { privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
const id = "5f3c0de00000000000000001";
const text = `GET /api/systems/${id} HTTP/1.1\ndate: Thu, 05 Jan 2012 21:31:40 GMT`;
const scheme = createHttpSignature(systemKeyId(id), privateKey);
const request = { method: "GET", path: `/api/systems/${id}`, headers: {} };

function countPerSecond(work: () => unknown): number {
  const before = process.cpuUsage();
  const ends = performance.now() + seconds * 1000;
  let count = 0;
  while (performance.now() < ends) {
    work();
    count += 1;
  }
  const { user, system } = process.cpuUsage(before);
  return count / ((user + system) / 1e6);
}

const bare = countPerSecond(() => signRsaSha256(text, privateKey));
const whole = countPerSecond(() => scheme.authorize(request, Date.now()));
console.log(`${bare} ${whole}`);

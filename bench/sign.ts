/**
 * `npm run bench:sign`: signatures per second of `src/signing` and of the whole scheme, compared
 * with openssl's own figure.
 */
import { execFileSync } from "node:child_process";
import { generateKeyPairSync } from "node:crypto";
import { createHttpSignature, systemKeyId } from "../src/auth/http-signature.ts";
import { signRsaSha256 } from "../src/signing/rsa-sha256.ts";
import { formatTable } from "./fleet/table.ts";
import { publish } from "./rig/results.ts";
import { formatSpread, ratioOf, spreadOf } from "./rig/statistics.ts";

const rounds = 9;
const seconds = 1;

const { privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
const id = "5f3c0de00000000000000001";
const text = `GET /api/systems/${id} HTTP/1.1\ndate: Thu, 05 Jan 2012 21:31:40 GMT`;
const scheme = createHttpSignature(systemKeyId(id), privateKey);
const request = { method: "GET", path: `/api/systems/${id}`, headers: {} };

/**
 * Returns how often per second of this process's own time: what others take of the machine is
 * nobody's speed.
 */
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

/**
 * openssl divides by its own processor time as well. Its last line: `rsa 2048 bits 0.0005s 0.00001s
 * 1934.0 67890.0`.
 */
function askOpenssl(): number {
  const words = ["speed", "-seconds", String(seconds), "rsa2048"];
  const output = execFileSync("openssl", words, { stdio: ["ignore", "pipe", "ignore"] }).toString();
  const line = output.split("\n").find((it) => /^rsa\s+2048/.test(it)) ?? "";
  return Number(line.match(/([\d.]+)\s+[\d.]+\s*$/)?.[1] ?? NaN);
}

const ways = [
  { name: "openssl speed rsa2048", measure: askOpenssl },
  {
    name: "signRsaSha256",
    measure: () => countPerSecond(() => signRsaSha256(text, privateKey)),
  },
  {
    name: "a whole signed request",
    measure: () => countPerSecond(() => scheme.authorize(request, Date.now())),
  },
].map((way) => ({ ...way, values: [] as number[] }));

for (let round = 0; round < rounds; round += 1)
  for (const { measure, values } of ways) values.push(measure());

const [peer, ...others] = ways;
const rows = [
  [peer?.name ?? "", formatSpread(spreadOf(peer?.values ?? []), 0), "1"],
  ...others.map(({ name, values }) => [
    name,
    formatSpread(spreadOf(values), 0),
    formatSpread(ratioOf(values, peer?.values ?? []), 2),
  ]),
];
publish("sign", "Signatures", [
  `RSA-2048 with SHA-256, signatures per second of processor time, ${rounds} rounds in turn; more is better.`,
  "",
  ...formatTable(["way", "per second", "ratio to openssl"], rows),
]);

/**
 * Signatures per second on the runtimes of both forms, beside openssl's own figure.
 */
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fetchBun, ownPlatform } from "../scripts/executable.ts";
import { formatTable } from "./fleet/table.ts";
import { publish } from "./rig/results.ts";
import { formatSpread, ratioOf, spreadOf } from "./rig/statistics.ts";

const rounds = 9;
const seconds = 1;
const signer = join(import.meta.dirname, "rig/sign-process.ts");

const run = (command: string, words: readonly string[]) =>
  execFileSync(command, words, { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] });

/**
 * openssl divides by its own processor time as well. Its last line: `rsa 2048 bits 0.0005s 0.00001s
 * 1934.0 67890.0`.
 */
function askOpenssl(): readonly number[] {
  const output = run("openssl", ["speed", "-seconds", String(seconds), "rsa2048"]);
  const line = output.split("\n").find((it) => /^rsa\s+2048/.test(it)) ?? "";
  return [Number(line.match(/([\d.]+)\s+[\d.]+\s*$/)?.[1] ?? NaN)];
}

/** Returns the figures of `src/signing` alone and of the whole scheme. */
const askRuntime = (runtime: string) => () =>
  run(runtime, [signer, String(seconds)])
    .trim()
    .split(" ")
    .map(Number);

const folder = mkdtempSync(join(tmpdir(), "sysctx-bench-sign-"));
try {
  const measured = [
    { names: ["openssl speed rsa2048"], ask: askOpenssl },
    ...[
      { runtime: process.execPath, on: "Node" },
      { runtime: fetchBun(ownPlatform(), folder), on: "Bun" },
    ].map(({ runtime, on }) => ({
      names: [`signRsaSha256 on ${on}`, `a whole signed request on ${on}`],
      ask: askRuntime(runtime),
    })),
  ].map((way) => ({ ...way, rounds: [] as (readonly number[])[] }));
  for (let round = 0; round < rounds; round += 1)
    for (const way of measured) way.rounds.push(way.ask());
  const ways = measured.flatMap(({ names, rounds: all }) =>
    names.map((name, index) => ({ name, values: all.map((values) => values[index] ?? NaN) })),
  );
  const peer = ways[0]?.values ?? [];
  const rows = ways.map(({ name, values }, index) => [
    name,
    formatSpread(spreadOf(values), 0),
    index === 0 ? "1" : formatSpread(ratioOf(values, peer), 2),
  ]);
  publish("sign", "Signatures", [
    `RSA-2048 with SHA-256, signatures per second of processor time, ${rounds} rounds in turn; more is better.`,
    "",
    ...formatTable(["way", "per second", "ratio to openssl"], rows),
  ]);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/**
 * `npm run bench:profile`: where the time of one `get` goes, by Node's own profiler, for the executable's program and its code
 * cache and for bare Node beside it. Writes bench/PROFILE.md.
 */
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { warmUp, writeProgram } from "../scripts/sea.ts";
import { formatTable } from "./fleet/table.ts";
import { formatLaps } from "./rig/lap-table.ts";
import { race } from "./rig/race.ts";
import { wrap } from "./rig/results.ts";
import { openRig } from "./rig/rig.ts";
import type { Environment } from "./rig/rig.ts";
import { run } from "./rig/run.ts";

const rounds = 12;
const peers = join(import.meta.dirname, "peers");

/** The `.cpuprofile` of V8, as far as it is read here. Times are microseconds. */
interface Profile {
  readonly nodes: readonly {
    readonly id: number;
    readonly callFrame: { readonly functionName: string; readonly url: string };
    readonly children?: readonly number[];
  }[];
  readonly samples: readonly number[];
  readonly timeDeltas: readonly number[];
}

/** A stack, innermost first, as `function url`. The first rule that fits one of its frames says what the time was for. */
const purposes: readonly (readonly [purpose: string, fits: RegExp, innermostOnly?: true])[] = [
  ["waiting for the network", /^\(idle\)/, true],
  ["garbage collection", /^\(garbage collector\)/, true],
  ["native code outside JavaScript", /^\(program\)/, true],
  ["taking the code cache", /^Script node:vm/],
  ["loading Node's modules", /^compileForInternalLoader /],
  ["the key and the signature", /^(signOneShot|createPrivateKey) /],
  ["this program's own functions", /sysctx\.cjs$/, true],
  ["Node's TLS, HTTP and streams", /./],
];

/** What the figures mean for the targets of RESULTS.md; the figures themselves are measured below. */
const explanation = [
  "What the program takes above bare Node is its code cache, which V8 reads back whole; its own functions: words, settings, the " +
    "safe reading of files, retries, output; and what these call in Node: files, streams, the timers and signals of the time " +
    "limits. Loading Node's modules, native code and the key cost both nearly the same. undici in place of Node's own client took " +
    "another tenth (docs/decisions/0004-nodes-own-client.md). A start-up snapshot, which would spare all of it, can't hold " +
    "`node:tls` and `node:http` in Node 24, and an empty one started slower than none.",
  "At a round trip of 40 ms three round trips are the network's, for everyone. What decides is when the first packet leaves: the " +
    "script starts curl after three short processes, Node needs its own start first, and the program its code cache and its words. " +
    "From there on nothing waits for the processor: TLS is loaded and the key is read while TCP connects. So bare Node is the floor " +
    "of this program at a distance, and the script is not.",
];

function sumUp({ nodes, samples, timeDeltas }: Profile): Map<string, number> {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const parents = new Map(nodes.flatMap(({ id, children = [] }) => children.map((it) => [it, id])));
  const sums = new Map<string, number>();
  for (const [index, sample] of samples.entries()) {
    const stack: string[] = [];
    for (let id: number | undefined = sample; id !== undefined; id = parents.get(id)) {
      const { functionName = "", url = "" } = byId.get(id)?.callFrame ?? {};
      stack.push(`${functionName} ${url}`);
    }
    const [purpose = ""] =
      purposes.find(([, fits, innermostOnly]) =>
        (innermostOnly ? stack.slice(0, 1) : stack).some((frame) => fits.test(frame)),
      ) ?? [];
    sums.set(purpose, (sums.get(purpose) ?? 0) + (timeDeltas[index] ?? 0) / 1000);
  }
  return sums;
}

/** Runs one way under the profiler and returns milliseconds by purpose, the mean of all rounds. */
async function profile(env: Environment, words: readonly string[]): Promise<Map<string, number>> {
  const folder = mkdtempSync(join(tmpdir(), "sysctx-profile-"));
  const flags = ["--cpu-prof", "--cpu-prof-interval", "100", "--cpu-prof-dir", folder];
  try {
    const command = [process.execPath, ...flags, ...words];
    for (let round = 0; round < rounds; round += 1) await run({ name: "profile", command, env });
    const all = readdirSync(folder).map((name) =>
      sumUp(JSON.parse(readFileSync(join(folder, name), "utf8")) as Profile),
    );
    const mean = (purpose: string) =>
      all.reduce((sum, one) => sum + (one.get(purpose) ?? 0), 0) / all.length;
    return new Map(purposes.map(([purpose]) => [purpose, mean(purpose)]));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const rig = await openRig();
const folder = mkdtempSync(join(tmpdir(), "sysctx-profile-"));
try {
  const program = await writeProgram(folder);
  const cache = await warmUp(process.execPath, program, folder);
  const words = [join(peers, "profiled-get.cjs"), program, cache, "get"];
  const bareWords = [join(peers, "bare-get.cjs")];
  const node = process.execPath;
  const ways = [
    { name: "the program", command: [node, ...words], env: rig.near },
    { name: "bare Node", command: [node, ...bareWords], env: rig.near },
    { name: "node -e 0", command: [node, "-e", "0"], env: rig.near },
  ];
  const laps = await race(rig, rounds, ways);
  const [own, bare] = [await profile(rig.near, words), await profile(rig.near, bareWords)];
  const rows = purposes.map(
    ([purpose]) => [purpose, own.get(purpose) ?? 0, bare.get(purpose) ?? 0] as const,
  );
  const total = (column: 1 | 2) => rows.reduce((sum, row) => sum + row[column], 0);
  const show = (milliseconds: number) => milliseconds.toFixed(1);
  const text = [
    "# Where the time of one call goes",
    "",
    ...wrap(
      `\`npm run bench:profile\` on ${new Date().toISOString().slice(0, 10)}, Node ${process.version}: \`get\` over TLS on loopback, the ` +
        "program and the code cache of the executable in Node itself, beside the bare Node of the other benchmarks.",
    ),
    "",
    ...formatLaps(laps, "bare Node"),
    "",
    ...wrap(
      `Under V8's profiler, which makes everything slower and the code cache most of all; milliseconds, the mean of ${rounds} runs. ` +
        "What Node does before the first line of JavaScript is in neither column: the time of `node -e 0`, or nearly.",
    ),
    "",
    ...formatTable(
      ["for", "the program", "bare Node"],
      [
        ...rows.map(([purpose, a, b]) => [purpose, show(a), show(b)]),
        ["together", show(total(1)), show(total(2))],
      ],
    ),
    "",
    ...explanation.flatMap((paragraph) => [...wrap(paragraph), ""]),
  ].join("\n");
  writeFileSync(join(import.meta.dirname, "PROFILE.md"), text);
  process.stdout.write(text);
} finally {
  rmSync(folder, { recursive: true, force: true });
  rig.close();
}

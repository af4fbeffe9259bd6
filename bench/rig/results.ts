import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { availableParallelism, cpus, loadavg } from "node:os";
import { join } from "node:path";
import { formatTable } from "../fleet/table.ts";
import type { Program } from "./programs.ts";
import { formatSpread } from "./statistics.ts";
import type { Spread } from "./statistics.ts";

const file = join(import.meta.dirname, "../RESULTS.md");
const order = ["start", "rtt", "batch", "apply", "memory", "sign", "limits"] as const;
export type Section = (typeof order)[number];

const opening = [
  "# Measured beside its peers",
  "",
  ...wrap(
    "Each section is written by the benchmark that it names. Times are from the start of a process to its end, in " +
      "milliseconds; every way runs in turn with the others (A B C A B C), and a ratio is the median of the quotients of " +
      "neighbours. In brackets: the first and the third quartile. The server is the emulator behind TLS on loopback, in a " +
      "process of its own; it verifies every signature. The far way adds 20 ms in each direction, and a connection costs a " +
      "round trip there before its first byte, as the handshake of TCP does. `sysctx.cjs` is the bundle of `npm run build`, " +
      "the executable is the one of `npm run build executable`.",
  ),
];

/** A promise about a ratio, and what was measured. */
export interface Target {
  readonly what: string;
  readonly ratio: Spread;
  readonly atMost: number;
}

/** Returns the targets of those programs whose form has one. */
export function aim(
  programs: readonly Program[],
  atMost: Partial<Record<Program["form"], number>>,
  measure: (program: Program) => Omit<Target, "atMost">,
): readonly Target[] {
  return programs.flatMap((program) => {
    const limit = atMost[program.form];
    return limit === undefined ? [] : [{ ...measure(program), atMost: limit }];
  });
}

/** Prints a section and puts it in the place of its predecessor in RESULTS.md. */
export function publish(section: Section, title: string, lines: readonly string[]): void {
  const text = [`## ${title}`, "", ...wrap(describeRun(section)), "", ...lines].join("\n");
  process.stdout.write(`${text}\n`);
  const sections = new Map(order.map((name) => [name, readSection(name)]));
  sections.set(section, text);
  const present = order.flatMap((name) => {
    const body = sections.get(name);
    return body === undefined ? [] : ["", mark(name, "begin"), "", body, "", mark(name, "end")];
  });
  writeFileSync(file, `${[...opening, ...present].join("\n")}\n`);
}

/** Returns a line of Markdown for each target: met or missed. */
export function judge(targets: readonly Target[]): readonly string[] {
  const rows = targets.map(({ what, ratio, atMost }) => [
    what,
    formatSpread(ratio, 3),
    String(atMost),
    ratio.median <= atMost ? "met" : "**missed**",
  ]);
  return rows.length === 0 ? [] : ["", ...formatTable(["target", "ratio", "at most", ""], rows)];
}

/** Breaks a paragraph into lines of at most 100 characters. */
export function wrap(text: string): readonly string[] {
  return text.match(/\S(?:.{0,98}\S)?(?=\s|$)/g) ?? [];
}

function describeRun(section: Section): string {
  const model = cpus()[0]?.model.trim() ?? "unknown processor";
  const load = loadavg()
    .map((value) => value.toFixed(1))
    .join(" ");
  const date = new Date().toISOString().slice(0, 10);
  return (
    `\`npm run bench ${section}\` on ${date}: ${availableParallelism()} cores (${model}), load average ${load} at the ` +
    `end, ${process.platform} ${process.arch}, Node ${process.version}.`
  );
}

const mark = (section: Section, place: "begin" | "end") => `<!-- ${section}: ${place} -->`;

function readSection(section: Section): string | undefined {
  const text = existsSync(file) ? readFileSync(file, "utf8") : "";
  const begin = text.indexOf(mark(section, "begin"));
  const end = text.indexOf(mark(section, "end"));
  return begin < 0 || end < begin
    ? undefined
    : text.slice(begin + mark(section, "begin").length, end).trim();
}

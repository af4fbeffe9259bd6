import type { Row } from "./scenarios.ts";

/**
 * Returns a Markdown table as the formatter would write it: the first column to the left, the
 * others to the right.
 */
export function formatTable(
  head: readonly string[],
  rows: readonly (readonly string[])[],
): readonly string[] {
  const all = [head, ...rows];
  const widths = head.map((_cell, column) =>
    Math.max(3, ...all.map((row) => (row[column] ?? "").length)),
  );
  const pad = (cell: string, column: number) =>
    column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0);
  const rule = widths.map((width, column) =>
    column === 0 ? "-".repeat(width) : `${"-".repeat(width - 1)}:`,
  );
  const [first = [], ...others] = all.map((row) => row.map(pad));
  return [first, rule, ...others].map((cells) => `| ${cells.join(" | ")} |`);
}

/** The simulation's table. */
export function formatRows(rows: readonly Row[]): readonly string[] {
  const head = ["policy", "succeed", "requests/host", "peak/s", "later peak/s", "p99"];
  return formatTable(
    head,
    rows.map(({ name, outcome }) => [
      name,
      formatShare(outcome.succeeded),
      outcome.requestsPerHost.toFixed(2),
      String(outcome.peak),
      String(outcome.laterPeak),
      outcome.p99 === undefined ? "" : `${outcome.p99.toFixed(1)} s`,
    ]),
  );
}

/** A share in percent, never rounded up to all of them. */
export function formatShare(share: number): string {
  return `${(Math.floor(share * 10_000) / 100).toFixed(2)} %`;
}

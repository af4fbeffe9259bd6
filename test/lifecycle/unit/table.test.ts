import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { cases as machineCases } from "../../vm/cases.ts";
import { cases } from "../cases.ts";
import { formatTable, splitAtTable } from "../table.ts";

const page = readFileSync(`${import.meta.dirname}/../../../docs/shutdown.md`, "utf8");

/** The rows of a rig's table, without its title, as the texts of their cells. */
function readRows(rig: "lifecycle" | "vm"): readonly (readonly string[])[] {
  const [, table] = splitAtTable(page, rig);
  const rows = table.split("\n").filter((line) => line.startsWith("|"));
  const split = (row: string) => row.slice(1, -1).split(/(?<!\\)\|/);
  return rows.slice(2).map((row) => split(row).map((cell) => cell.trim().replaceAll("\\|", "|")));
}

test("docs/shutdown.md has the table that the rig wrote: a row for each case, in its order", () => {
  assert.deepEqual(
    readRows("lifecycle").map(([event]) => event),
    cases.map(({ event }) => event),
  );
});

test("docs/shutdown.md says of whole machines what their rig demands of them", () => {
  const demanded = machineCases.map(({ event, system, expect }) => {
    const deletes = expect.filter((word) => word === "DELETE").length;
    return [event, system, deletes === 0 ? "none" : `${deletes} DELETE`];
  });
  assert.deepEqual(readRows("vm"), demanded);
});

test("a page without a place for the table is refused, and nothing is lost where there is one", () => {
  assert.throws(() => splitAtTable("# A page\n", "lifecycle"), /no lines <!-- table/);
  assert.equal(splitAtTable(page, "lifecycle").join(""), page);
});

test("a table is Markdown, and a bar in a cell stays one", () => {
  const table = formatTable(["a", "b"], [["1|2", "3"]]);
  assert.equal(table, "| a | b |\n| --- | --- |\n| 1\\|2 | 3 |\n");
});

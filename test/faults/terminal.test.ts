import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { makeHost } from "../acceptance/support/host.ts";
import type { Host } from "../acceptance/support/host.ts";
import { createCleaner } from "./support/cleaner.ts";
import type { EmulatorRig } from "./support/emulator.ts";
import { startEmulator } from "./support/emulator.ts";
import type { Namespace } from "./support/namespace.ts";
import { dropPackets, openNamespace } from "./support/namespace.ts";
import { assertAsSoon, endInTime } from "../support/control.ts";
import { faults } from "./support/program.ts";
import type { PtyEnded, PtyOptions } from "./support/pty.ts";
import { runOnTerminal } from "./support/pty.ts";

const hide = "\x1b[?25l";
const show = "\x1b[?25h";
const beginFrame = "\x1b[?2026h";
const endFrame = "\x1b[?2026l";
const most = 10_000;
const wide = { columns: 80, rows: 24 };

describe("a terminal", faults, () => {
  const cleaner = createCleaner();
  let rig: EmulatorRig;
  /** Answers when no test waits any more. */
  let stuck: EmulatorRig;
  let host: Host;
  let silentDns: Namespace;

  before(async () => {
    rig = await startEmulator(cleaner, "--fault", "delay=1500ms,times=forever");
    stuck = await startEmulator(cleaner, "--fault", "delay=10m,times=forever");
    host = await makeHost();
    cleaner.later(host.remove);
    silentDns = await openNamespace(cleaner, {
      resolver: [51, 52, 53].map((last) => `nameserver 10.0.2.${last}`),
    });
    await dropPackets(silentDns);
  });
  after(cleaner.clean);

  function tell({ output, code, took, hung }: PtyEnded): string {
    const end = hung ? "hung" : `exit ${code}`;
    return `${end} after ${Math.round(took)} ms, ${output.length} characters: ${JSON.stringify(output.slice(0, 1500))}`;
  }

  async function onTerminal(
    args: readonly string[],
    options: PtyOptions,
    at: EmulatorRig = rig,
  ): Promise<PtyEnded> {
    const env = { SYSCTX_URL: at.origin, ...options.env };
    const ended = await runOnTerminal(at.host, args, { ...options, env });
    assertSane(ended);
    return ended;
  }

  function assertSane(ended: PtyEnded): void {
    assert.ok(!ended.hung, tell(ended));
    assert.ok(ended.output.length < most, tell(ended));
    const { output } = ended;
    assert.ok(output.lastIndexOf(show) >= output.lastIndexOf(hide), `no cursor: ${tell(ended)}`);
    assert.ok(
      output.lastIndexOf(endFrame) >= output.lastIndexOf(beginFrame),
      `a frame is left open: ${tell(ended)}`,
    );
  }

  function assertNoSpinner(ended: PtyEnded): void {
    assert.ok(!ended.output.includes(hide), `a spinner: ${tell(ended)}`);
  }

  test("a slow request shows a spinner, which goes away", async () => {
    const ended = await onTerminal(["get", "displayName"], wide);
    assert.equal(ended.code, 0, tell(ended));
    assert.ok(ended.output.includes(hide), `no spinner at all: ${tell(ended)}`);
    assert.match(ended.output, /\x1b\[0?K(?:\x1b\[\?25h)?demo-host\r\n/, tell(ended));
  });

  test("the spinner is erased before an error is told", async () => {
    const ended = await onTerminal(["get", "--timeout", "4s"], wide, stuck);
    assert.equal(ended.code, 6, tell(ended));
    assert.ok(ended.output.includes(hide), `no spinner at all: ${tell(ended)}`);
    const visible = ended.output.slice(ended.output.lastIndexOf("\x1b[0K"));
    assert.match(visible, /error:.*timed out after/, tell(ended));
    assert.ok(!visible.includes("sysctx get"), tell(ended));
  });

  const sizes = {
    "0 columns and 0 rows": [0, 0],
    "0 columns": [0, 24],
    "0 rows": [80, 0],
  } as const;
  for (const [name, [columns, rows]] of Object.entries(sizes)) {
    test(`${name}: bounded output, no endless spinner, the right exit code`, async () => {
      const done = await onTerminal(["get", "displayName"], { columns, rows });
      assert.equal(done.code, 0, tell(done));
      assert.ok(done.output.includes("demo-host"), tell(done));
      const failed = await onTerminal(["get", "--timeout", "1s"], { columns, rows });
      assert.equal(failed.code, 6, tell(failed));
      const table = await onTerminal(["groups", "list"], { columns, rows });
      assert.equal(table.code, 0, tell(table));
    });
  }

  test("0 columns: no spinner at all", async () => {
    assertNoSpinner(await onTerminal(["get", "displayName"], { columns: 0, rows: 0 }));
  });

  test("one column and one row: bounded output", async () => {
    const ended = await onTerminal(["get", "displayName"], { columns: 1, rows: 1 });
    assert.equal(ended.code, 0, tell(ended));
  });

  for (const [name, env] of [
    ["TERM=dumb", { TERM: "dumb" }],
    ["NO_COLOR", { NO_COLOR: "1" }],
    ["CI", { CI: "true" }],
  ] as const) {
    test(`${name}: no spinner`, async () => {
      const ended = await onTerminal(["get", "displayName"], { ...wide, env });
      assert.equal(ended.code, 0, tell(ended));
      assertNoSpinner(ended);
    });
  }

  test("TERM=dumb and NO_COLOR: not one escape sequence", async () => {
    for (const env of [{ TERM: "dumb" }, { NO_COLOR: "1" }]) {
      for (const args of [["get"], ["groups", "list"], ["get", "--timeout", "1s"], ["--help"]]) {
        const ended = await onTerminal(args, { ...wide, env });
        assert.ok(!ended.output.includes("\x1b"), tell(ended));
      }
    }
  });

  for (const words of [["--json"], ["--quiet"], ["--verbose"]]) {
    test(`${words[0]}: no spinner`, async () => {
      const ended = await onTerminal(["get", "displayName", ...words], wide);
      assert.equal(ended.code, 0, tell(ended));
      assertNoSpinner(ended);
    });
  }

  test("a signing string ends without a newline, and a note before it says so", async () => {
    const words = ["sign", "GET", "/x", "--date", "Thu, 05 Jan 2012 21:31:40 GMT"];
    const ended = await onTerminal([...words, "--as", "signing-string"], wide);
    assert.equal(ended.code, 0, tell(ended));
    const signed = "GET /x HTTP/1.1\r\ndate: Thu, 05 Jan 2012 21:31:40 GMT";
    assert.equal(ended.output, `note: no newline follows the signing string\r\n${signed}`);
  });

  test("an answer that goes elsewhere leaves the spinner on the terminal", async () => {
    const ended = await onTerminal(["get", "displayName"], {
      ...wide,
      redirection: ">/dev/null",
    });
    assert.equal(ended.code, 0, tell(ended));
    assert.ok(ended.output.includes(hide), tell(ended));
    assert.ok(!ended.output.includes("demo-host"), tell(ended));
  });

  test("Ctrl-C during a spinner restores the cursor and ends at once", async () => {
    const type = { keys: "\x03", at: hide };
    const ended = await onTerminal(["get", "--timeout", "4m"], { ...wide, type }, stuck);
    assert.equal(ended.code, 130, tell(ended));
    assertAsSoon(ended.afterKeys, ended.control, ended);
  });

  test("Ctrl-C during a spinner and silent DNS servers does the same", async () => {
    const type = { keys: "\x03", at: hide };
    const words = ["get", "--url", "https://api.sysctx.test", "--timeout", "4m"];
    const ended = await runOnTerminal(host, words, { ...wide, type, prefix: silentDns.prefix });
    assertSane(ended);
    assert.equal(ended.code, 130, tell(ended));
    assertAsSoon(ended.afterKeys, ended.control, ended);
  });

  test("the time limit during a spinner and silent DNS servers restores the cursor", async () => {
    const words = ["get", "--url", "https://api.sysctx.test", "--timeout", "4s"];
    const run = runOnTerminal(host, words, { ...wide, prefix: silentDns.prefix });
    const ended = await endInTime(run, 4_000);
    assertSane(ended);
    assert.ok(ended.output.includes(hide), `no spinner at all: ${tell(ended)}`);
    assert.equal(ended.code, 6, tell(ended));
  });

  test("Ctrl-C at the question of delete deletes nothing", async () => {
    const before = rig.log().split("DELETE").length;
    const type = { keys: "\x03", at: "last four digits" };
    const ended = await onTerminal(["delete"], { ...wide, type });
    assert.notEqual(ended.code, 0, tell(ended));
    assertAsSoon(ended.afterKeys, ended.control, ended);
    assert.equal(rig.log().split("DELETE").length, before, "a DELETE was sent");
  });
});

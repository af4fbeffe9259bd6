import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { formatBootUnit, formatHookUnit } from "../../../src/lifecycle/systemd-unit.ts";

/** The lines of one section of a unit. */
function section(unit: string, name: string): readonly string[] {
  const text = unit.split(/^(?=\[)/m).find((part) => part.startsWith(`[${name}]`)) ?? "";
  return text.split("\n").slice(1).filter(Boolean);
}

const program = ["/usr/bin/sysctx"];
const units = [
  ["the hook's unit", formatHookUnit],
  ["the unit of the start", formatBootUnit],
] as const;

for (const [what, format] of units) {
  describe(what, () => {
    test("has three sections, starts with the machine, and names its settings only if told", () => {
      const unit = format(program);
      assert.deepEqual(unit.match(/^\[.*\]$/gm), ["[Unit]", "[Service]", "[Install]"]);
      assert.deepEqual(section(unit, "Install"), ["WantedBy=multi-user.target"]);
      assert.doesNotMatch(unit, /^Environment=|undefined/m);
      assert.match(format(program, "/etc/s"), /^Environment=SYSCTX_CONFIG_DIR=\/etc\/s$/m);
    });

    test("can neither become another user's nor write outside of its own state", () => {
      const lines = section(format(program), "Service");
      for (const line of ["NoNewPrivileges=yes", "ProtectSystem=strict", "StateDirectory=sysctx"])
        assert.ok(lines.includes(line), line);
    });

    for (const [word, written] of [
      ["/usr/bin/sysctx", "/usr/bin/sysctx"],
      ["/opt/a b/sysctx", '"/opt/a b/sysctx"'],
      ["/opt/50%/x", "/opt/50%%/x"],
      ["/opt/$x", "/opt/$$x"],
      ["/opt/a b/$x/%h", '"/opt/a b/$$x/%%h"'],
      ['/opt/"a"', '"/opt/\\"a\\""'],
      ["/opt/a\\b", '"/opt/a\\\\b"'],
      ["/opt/;x", '"/opt/;x"'],
      ["/opt/x;", '"/opt/x;"'],
      ["", '""'],
    ] as const) {
      test(`starts ${JSON.stringify(word)} as it is`, () => {
        assert.match(
          format(["/usr/bin/node", word]),
          new RegExp(`^Exec(Start|Stop)=/usr/bin/node ${escape(written)} hook run `, "m"),
        );
      });
    }
  });
}

function escape(text: string): string {
  return text.replaceAll(/[\\$.*+?()[\]{}|^]/g, "\\$&");
}

test("the hook does nothing at a start, runs at a stop, and systemd waits longer than it may take", () => {
  const lines = section(formatHookUnit(program), "Service");
  assert.ok(lines.includes("ExecStart=/bin/true"));
  assert.ok(lines.includes("RemainAfterExit=yes"));
  assert.ok(lines.includes("ExecStop=/usr/bin/sysctx hook run --timeout 10s"));
  assert.ok(lines.includes("TimeoutStopSec=20"));
});

test("the unit of the start runs when the network is up", () => {
  const unit = formatBootUnit(program);
  assert.ok(
    section(unit, "Service").includes("ExecStart=/usr/bin/sysctx hook run --boot --timeout 3m"),
  );
  assert.match(section(unit, "Unit").join("\n"), /^After=network-online\.target/m);
});

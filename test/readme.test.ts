import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import { describe, test } from "node:test";
import type { DemoWorld } from "../scripts/picture/demo-world.ts";
import { openDemoWorld } from "../scripts/picture/demo-world.ts";
import { main } from "../src/main.ts";
import { createFakeHost, createFakeMachine } from "./support/fake-host.ts";

const page = readFileSync(join(import.meta.dirname, "../README.md"), "utf8");

/** A typed line and what the page shows below it. */
interface Step {
  readonly line: string;
  readonly shown: readonly string[];
}

const stories = [...page.matchAll(/^## (.+)\n|^```console\n([^]*?)\n```$/gm)].reduce(
  (found, [, heading, block]) => {
    if (heading !== undefined) found.push({ heading, blocks: [] });
    else found.at(-1)?.blocks.push(readSteps(block ?? ""));
    return found;
  },
  [] as { heading: string; blocks: (readonly Step[])[] }[],
);

function readSteps(block: string): readonly Step[] {
  return block
    .split(/^\$ /m)
    .slice(1)
    .map((part) => {
      const [line = "", ...shown] = part.trimEnd().split("\n");
      return { line, shown };
    });
}

/** A line of three dots replaces lines that are left out. */
function toPattern(shown: readonly string[]): RegExp {
  const lines = shown.map((line) =>
    line === "..." ? "(?:.*\\n)*" : `${line.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&")}\\n`,
  );
  return new RegExp(`^${lines.join("")}$`);
}

/** The hook needs systemd, which the machine of a test may not have. */
async function dryRunHook(line: string): Promise<string> {
  const host = createFakeHost();
  const files = new Map([
    ["/run/systemd/system", ""],
    ["/etc/machine-id", "5a1f0c3e9d2b4f6a8c7e1b3d5f7a9c0e\n"],
  ]);
  Object.assign(host, { machine: createFakeMachine(files) });
  const words = line.split(" ");
  assert.ok(words.includes("--dry-run"));
  assert.equal(await main(words.slice(2), host), 0);
  return host.stdout.text();
}

function play({ line }: Step, world: DemoWorld): Promise<string> {
  return line.startsWith("sudo sysctx hook ") ? dryRunHook(line) : world.run("sh", ["-c", line]);
}

describe("README.md tells what happens", () => {
  for (const { heading, blocks } of stories.filter((story) => story.blocks.length > 0)) {
    test(`when one follows "${heading}"`, async () => {
      const world = await openDemoWorld({ colour: false, name: hostname() });
      try {
        const document = /^```yaml\n([^]*?)^```$/m.exec(page)?.[1] ?? "";
        writeFileSync(`${world.dir}/host.yaml`, document);
        for (const step of blocks.flat())
          assert.match(await play(step, world), toPattern(step.shown), step.line);
      } finally {
        await world.close();
      }
    });
  }

  test("in all three stories of its users", () => {
    const told = stories.filter((story) => story.blocks.length > 0).map(({ heading }) => heading);
    assert.deepEqual(told, ["Look at this host", "Deregister at shutdown", "Provision"]);
  });
});

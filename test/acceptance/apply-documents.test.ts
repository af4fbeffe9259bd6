import assert from "node:assert/strict";
import { writeFile } from "node:fs/promises";
import { hostname } from "node:os";
import { join } from "node:path";
import { describe, test } from "node:test";
import { apply, groups, web, db, alice } from "./support/apply-rig.ts";
import { assertDone, assertTextFailure, failureOf } from "./support/expect.ts";
import { rig } from "./support/rig.ts";

describe("apply refers to names:", { concurrency: 4 }, () => {
  test("aliases of the settings and of the document stand for ids", async (t) => {
    const host = await rig(t);
    assertDone(await host.run(["config", "set", "alias.web", web]));
    const document = `aliases: {db: "${db}", al: "${alice}"}\ngroups: [web, db]\nassociations: [{type: user, id: al}]`;
    assertDone(await apply(host, document));
    assert.deepEqual(groups(host), [web, db]);
    assert.equal(host.judge.state.edges[0]?.id, alice);
  });

  test("an alias is shown beside its id", async (t) => {
    const { stdout } = await apply(await rig(t), `aliases: {front: "${web}"}\ngroups: [front]`);
    assert.match(stdout, new RegExp(`^\\+ groups\\.${web}.*front`, "m"));
  });

  test("environment variables and the host's own name are put in", async (t) => {
    const host = await rig(t);
    const document =
      "fields:\n  displayName: ${hostname}\n  description: ${TIER} $${TIER}\ngroups:\n  - ${GROUP}\n";
    assertDone(await apply(host, document, [], { env: { TIER: 'web\'s "a": b', GROUP: web } }));
    assert.equal(host.judge.state.record?.displayName, hostname());
    assert.equal(host.judge.state.record?.description, 'web\'s "a": b ${TIER}');
    assert.deepEqual(groups(host), [web]);
  });

  test("a variable that is not set is an error with its place, and nothing is sent", async (t) => {
    const host = await rig(t);
    const result = await apply(host, "fields:\n  description: ${TIER}\n", ["--json"]);
    const { message } = failureOf(result, 2, "document_invalid");
    assert.equal(message, "standard input:2:16: ${TIER} is not set");
    assert.equal(host.judge.counts.connections, 0);
  });
});

describe(
  "apply of a bad document is one error with its place, exit code 2 and no request:",
  { concurrency: 4 },
  () => {
    const bomb = [
      "a: &a [x, x, x]",
      ..."bcdefg"
        .split("")
        .map((name, n) => `${name}: &${name} [${Array(9).fill(`*${"abcdef"[n]}`).join(", ")}]`),
    ];
    const bad: [what: string, document: string, place: RegExp][] = [
      ["a key that is not known", "fields: {}\nfeilds: {}\n", /^2:1$/],
      ["a field that is not known", "fields:\n  hostname: x\n", /^2:\d+$/],
      ["a wrong type", "fields:\n  allowSshRootLogin: yes\n", /^2:22$/],
      ["a key twice", "groups: []\ngroups: []\n", /^2:1$/],
      ["a bomb of references", bomb.join("\n"), /^\d+:\d+$/],
      ["references in a circle", "fields: &a\n  displayName: *a\n", /^2:16$/],
      ["aliases in a circle", "aliases: {a: b, b: a}\ngroups: [a]\n", /^1:14$/],
      ["an alias that is not known", "groups:\n  - nope\n", /^2:5$/],
      ["an id that is too short", "groups: [52555281441529930000001]\n", /^1:10$/],
      ["tabs that indent", "fields:\n\tdisplayName: x\n", /^2:1$/],
      ["nothing", "", /^1:1$/],
      ["a comment only", "# nothing here\n", /^1:1$/],
      ["a list at the top", "- a\n", /^1:1$/],
      ["very deep nesting", "[".repeat(5_000), /^1:\d+$/],
      ["an empty one among several", "fields: {}\n---\n---\nfields: {}\n", /^[23]:\d+$/],
      ["JSON that is cut short", '{"groups": [', /^1:\d+$/],
      ["control characters", "fei\u001b[31mlds: {}\n", /^1:1$/],
    ];
    for (const [what, document, place] of bad)
      test(what, async (t) => {
        const host = await rig(t);
        const [text, json] = [
          await apply(host, document),
          await apply(host, document, ["--json", "--dry-run"]),
        ];
        assertTextFailure(text, 2);
        const { message } = failureOf(json, 2, "document_invalid");
        assert.match(/^standard input:(\d+:\d+): \S/.exec(message)?.[1] ?? message, place);
        assert.equal(host.judge.counts.connections, 0);
      });

    test("a file of one, which is named", async (t) => {
      const host = await rig(t);
      const file = join(host.host.dir, "host.yaml");
      await writeFile(file, "fields: {}\nnope: 1\n");
      const { message } = failureOf(
        await host.run(["apply", "-f", file, "--json"]),
        2,
        "document_invalid",
      );
      assert.ok(message.startsWith(`${file}:2:1: `), message);
      assert.equal(host.judge.counts.connections, 0);
    });

    test("a file that is not there, is a folder, or is not UTF-8", async (t) => {
      const host = await rig(t);
      const bytes = join(host.host.dir, "latin1.yaml");
      await writeFile(bytes, Buffer.from("fields: {displayName: \xe9}\n", "latin1"));
      for (const file of [join(host.host.dir, "nope.yaml"), host.host.dir, bytes])
        failureOf(await host.run(["apply", "-f", file, "--json"]), 2, "input_failed");
      assert.equal(host.judge.counts.connections, 0);
    });

    test("none given", async (t) => {
      const host = await rig(t);
      failureOf(await host.run(["apply", "--json"]), 2, "usage");
      failureOf(await host.run(["apply", "host.yaml", "--json"]), 2, "usage");
      assert.equal(host.judge.counts.connections, 0);
    });
  },
);

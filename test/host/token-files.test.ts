import assert from "node:assert/strict";
import { chmodSync, linkSync, mkdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, test } from "node:test";
import type { TestContext } from "node:test";
import { openTokenStore } from "../../src/host/token-files.ts";
import { makeFolder, writePrivate } from "../support/temporary-folder.ts";

/** A store with one entry, and what it warns of. */
function makeStore(t: TestContext) {
  const base = makeFolder(t);
  const warnings: string[] = [];
  const place = { env: { RUNTIME_DIRECTORY: base }, isRoot: false, home: "" };
  const open = () => openTokenStore(place, (message) => warnings.push(message));
  mkdirSync(join(base, "tokens"), { mode: 0o700 });
  const path = writePrivate(join(base, "tokens"), "entry.json", "{}");
  return { folder: join(base, "tokens"), path, open, warnings };
}

describe("an entry of the token cache is left alone, with a warning that says why, when", () => {
  for (const [mode, access] of [
    [0o644, "read"],
    [0o620, "change"],
    [0o666, "read and change"],
  ] as const) {
    test(`others can ${access} it`, (t) => {
      const { path, open, warnings } = makeStore(t);
      chmodSync(path, mode);
      assert.equal(open()?.read("entry"), undefined);
      const why = `it has mode 0${mode.toString(8)}: others can ${access} it`;
      assert.deepEqual(warnings, [`${path} of the token cache is ignored: ${why}`]);
    });
  }

  test("it has a second name, which another folder may hold", (t) => {
    const { path, open, warnings } = makeStore(t);
    linkSync(path, `${path}.too`);
    assert.equal(open()?.read("entry"), undefined);
    assert.deepEqual(warnings, [
      `${path} of the token cache is ignored: it has 2 names (hard links)`,
    ]);
  });

  test("it is no file, or a link", (t) => {
    const { folder, open, warnings } = makeStore(t);
    mkdirSync(join(folder, "folder.json"));
    symlinkSync("entry.json", join(folder, "link.json"));
    const store = open();
    assert.equal(store?.read("folder") ?? store?.read("link"), undefined);
    assert.match(
      warnings.join("\n"),
      /folder\.json .*it is not a regular file\n.*link\.json .*ELOOP/,
    );
  });

  test("it is larger than any entry", (t) => {
    const { folder, open, warnings } = makeStore(t);
    writePrivate(folder, "large.json", Buffer.alloc(256 * 1024 + 1));
    assert.equal(open()?.read("large"), undefined);
    assert.match(warnings.join("\n"), /it has 262145 bytes, more than any entry/);
  });
});

describe("a folder is not used for the token cache when", () => {
  for (const [mode, access] of [
    [0o755, "list and enter"],
    [0o710, "enter"],
    [0o777, "list, change and enter"],
  ] as const) {
    test(`others can ${access} it`, (t) => {
      const { folder, open, warnings } = makeStore(t);
      chmodSync(folder, mode);
      assert.equal(open(), undefined);
      const why = `${folder} has mode 0${mode.toString(8)}: others can ${access} it`;
      assert.ok(warnings[0]?.endsWith(`(${why}; run: chmod 700 ${folder})`), warnings[0]);
    });
  }
});

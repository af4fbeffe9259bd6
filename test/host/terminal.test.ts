import assert from "node:assert/strict";
import { closeSync, existsSync, openSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, test } from "node:test";
import { runModule } from "../support/child.ts";
import type { ChildOptions } from "../support/child.ts";
import { makeFolder } from "../support/temporary-folder.ts";

/** Writes to standard output in its own process and reports the result on standard error. */
function writeLines(expression: string, options: ChildOptions = {}) {
  return runModule(
    `import { openTerminal } from src("host/terminal.ts");
    const { stdout } = openTerminal();
    try {
      for (const text of ${expression}) await stdout.write(text);
      process.stderr.write("written");
    } catch (error) {
      process.stderr.write(error.name + " " + error.code + ": " + error.message);
    }`,
    options,
  );
}

describe("writing", () => {
  test("to a pipe hands over every byte, in order", async () => {
    const { stdout, stderr } = await writeLines(`["a".repeat(200_000), "é\\n", "\u{1f600}"]`);
    assert.equal(stderr, "written");
    assert.equal(stdout, `${"a".repeat(200_000)}é\n\u{1f600}`);
  });

  test("to a file hands over every byte", async (t) => {
    const path = join(makeFolder(t), "out");
    const descriptor = openSync(path, "w");
    t.after(() => closeSync(descriptor));
    const { stderr } = await writeLines(`["a".repeat(200_000), "é\\n"]`, { stdout: descriptor });
    assert.equal(stderr, "written");
    assert.equal(readFileSync(path, "utf8"), `${"a".repeat(200_000)}é\n`);
  });

  test("to a file that is appended to adds to its end", async (t) => {
    const path = join(makeFolder(t), "out");
    for (const text of ["one\n", "two\n"]) {
      const descriptor = openSync(path, "a");
      await writeLines(JSON.stringify([text]), { stdout: descriptor });
      closeSync(descriptor);
    }
    assert.equal(readFileSync(path, "utf8"), "one\ntwo\n");
  });

  const noFull = { skip: existsSync("/dev/full") ? false : "there is no /dev/full here" };
  test("to a full disk is output_failed", noFull, async (t) => {
    const descriptor = openSync("/dev/full", "w");
    t.after(() => closeSync(descriptor));
    const { stderr, code } = await writeLines(`["x\\n"]`, { stdout: descriptor });
    assert.match(stderr, /^SysctxError output_failed: .*ENOSPC/);
    assert.equal(code, 0);
  });

  test("to a closed pipe is output_failed, and no signal ends the process", async () => {
    const lines = `Array.from({ length: 400 }, () => "x".repeat(10_000))`;
    const { stderr, code, signal } = await writeLines(lines, { closeAfter: 1 });
    assert.match(stderr, /^SysctxError output_failed: .*EPIPE/);
    assert.deepEqual([code, signal], [0, null]);
  });

  test("after a failure fails again at once", async () => {
    const { stderr } = await runModule(
      `import { openTerminal } from src("host/terminal.ts");
      const { stdout } = openTerminal();
      const tryWrite = () => stdout.write("x".repeat(200_000)).then(() => "ok", (error) => error.code);
      let first;
      do first = await tryWrite(); while (first === "ok");
      process.stderr.write(first + " " + (await tryWrite()));`,
      { closeAfter: 1 },
    );
    assert.equal(stderr, "output_failed output_failed");
  });
});

describe("standard streams", () => {
  test("that are pipes are no terminal and have no width", async () => {
    const { stdout } = await runModule(`
      import { openTerminal } from src("host/terminal.ts");
      const { stdout, stderr, stdinIsTerminal } = openTerminal();
      console.log(stdout.isTerminal, stderr.isTerminal, stdinIsTerminal, stdout.columns);`);
    assert.equal(stdout, "false false false undefined\n");
  });
});

describe("standard input", () => {
  const readStdin = (stdin: string | Uint8Array) =>
    runModule(
      `import { openTerminal } from src("host/terminal.ts");
      try { console.log(JSON.stringify(await openTerminal().readStdin())); }
      catch (error) { console.log(error.code, error.message); }`,
      { stdin },
    );

  test("is read whole", async () => {
    const text = `${"é".repeat(100_000)}\n\0end`;
    assert.equal((await readStdin(text)).stdout, `${JSON.stringify(text)}\n`);
  });

  test("may be empty", async () => assert.equal((await readStdin("")).stdout, '""\n'));

  test("that is not UTF-8 is input_failed", async () => {
    assert.match((await readStdin(Buffer.of(0x61, 0xff, 0xfe))).stdout, /^input_failed .*UTF-8/);
  });
});

describe("asking", () => {
  const ask = (stdin: string) =>
    runModule(
      `import { openTerminal } from src("host/terminal.ts");
      console.log(JSON.stringify(await openTerminal().ask("Sure? ")));`,
      { stdin },
    );

  test("puts the question on standard error and returns the line", async () => {
    const { stdout, stderr } = await ask("0015\nmore\n");
    assert.equal(stdout, '"0015"\n');
    assert.equal(stderr, "Sure? ");
  });

  test("returns an empty text at the end of the input, and does not wait", async () => {
    assert.equal((await ask("")).stdout, '""\n');
  });
});

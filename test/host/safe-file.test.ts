import assert from "node:assert/strict";
import { execFileSync, spawn } from "node:child_process";
import { chmodSync, chownSync, mkdirSync, readdirSync, symlinkSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { describe, test } from "node:test";
import type { FileKind } from "../../src/host/file-kind.ts";
import { judgePath, readRegular, readSafely } from "../../src/host/safe-file.ts";
import { onlyRoot, runModule } from "../support/child.ts";
import { errorOf } from "../support/expect-error.ts";
import { makeFolder, writePrivate } from "../support/temporary-folder.ts";

const codes = {
  missing: "key_missing",
  unreadable: "key_unreadable",
  unsafe: "key_unsafe",
} as const;
const secret: FileKind = { name: "private key", secret: true, codes };
const open: FileKind = { ...secret, name: "agent config", secret: false };

const read = (path: string, kind = secret, insecure = false) => readSafely(path, kind, insecure);

describe("a file of mode", () => {
  for (const mode of [0o600, 0o400, 0o700, 0o200, 0o000]) {
    test(`${mode.toString(8)} is read, secret or not`, onlyRoot, (t) => {
      const path = writePrivate(makeFolder(t), "file", "text");
      chmodSync(path, mode);
      assert.equal(read(path).toString(), "text");
      assert.equal(read(path, open).toString(), "text");
    });
  }

  for (const [mode, access] of [
    [0o640, "read"],
    [0o604, "read"],
    [0o644, "read"],
    [0o444, "read"],
    [0o610, "run"],
    [0o601, "run"],
    [0o755, "read and run"],
  ] as const) {
    test(`${mode.toString(8)} is refused for a secret: others can ${access} it`, (t) => {
      const path = writePrivate(makeFolder(t), "file", "text");
      chmodSync(path, mode);
      const { message, hint } = errorOf(() => read(path), "key_unsafe");
      const wrong = `has mode 0${mode.toString(8)}: others can ${access} it`;
      assert.equal(message, `the private key ${path} ${wrong}`);
      assert.equal(hint, `Run: chmod 600 ${path}`);
      assert.equal(read(path, open).toString(), "text");
    });
  }

  for (const [mode, access] of [
    [0o620, "change"],
    [0o602, "change"],
    [0o622, "change"],
    [0o666, "read and change"],
    [0o2660, "read and change"],
    [0o777, "read, change and run"],
  ] as const) {
    test(`${mode.toString(8)} is refused, secret or not: others can change it`, (t) => {
      const path = writePrivate(makeFolder(t), "file", "text");
      chmodSync(path, mode);
      const named = `has mode ${mode.toString(8).padStart(4, "0")}`;
      const ofSecret = errorOf(() => read(path), "key_unsafe");
      assert.equal(ofSecret.message, `the private key ${path} ${named}: others can ${access} it`);
      assert.equal(ofSecret.hint, `Run: chmod 600 ${path}`);
      // What may be read by others is no fault of it.
      const { message, hint } = errorOf(() => read(path, open), "key_unsafe");
      assert.equal(message, `the agent config ${path} ${named}: others can change it`);
      assert.equal(hint, `Run: chmod go-w ${path}`);
    });
  }

  test("640 of a kind that its group may read is read, and what more is allowed is refused", (t) => {
    const path = writePrivate(makeFolder(t), "file", "text");
    chmodSync(path, 0o640);
    const credential = { ...secret, groupMayRead: true };
    assert.equal(read(path, credential).toString(), "text");
    for (const [mode, access] of [
      [0o644, "read"],
      [0o660, "change"],
      [0o650, "run"],
    ] as const) {
      chmodSync(path, mode);
      const { message, hint } = errorOf(() => read(path, credential), "key_unsafe");
      assert.ok(
        message.endsWith(`has mode 0${mode.toString(8)}: others can ${access} it`),
        message,
      );
      assert.equal(hint, `Run: chmod g-wx,o-rwx ${path}`);
    }
  });

  test("644 gets a remedy that a shell takes, whatever the file is called", (t) => {
    const path = writePrivate(makeFolder(t), "the host's key", "text");
    chmodSync(path, 0o644);
    const { hint = "" } = errorOf(() => read(path), "key_unsafe");
    execFileSync("sh", ["-c", hint.replace("Run: ", "")]);
    assert.equal(read(path).toString(), "text");
  });

  test("666 is read where a test rig says so", (t) => {
    const path = writePrivate(makeFolder(t), "file", "text");
    chmodSync(path, 0o666);
    assert.equal(read(path, secret, true).toString(), "text");
  });
});

describe("a secret of which the group may read", () => {
  const shared: FileKind = { ...secret, groupMayRead: true };
  for (const [mode, good] of [
    [0o640, true],
    [0o440, true],
    [0o644, false],
    [0o604, false],
    [0o650, false],
    [0o660, false],
  ] as const) {
    test(`is ${good ? "read" : "refused"} with mode ${mode.toString(8)}`, (t) => {
      const path = writePrivate(makeFolder(t), "file", "text");
      chmodSync(path, mode);
      if (good) assert.equal(read(path, shared).toString(), "text");
      else errorOf(() => read(path, shared), "key_unsafe");
    });
  }

  test("is refused with 640 where nothing was said of the group", (t) => {
    const path = writePrivate(makeFolder(t), "file", "text");
    chmodSync(path, 0o640);
    errorOf(() => read(path, { ...secret, groupMayRead: false }), "key_unsafe");
  });
});

describe("a file that is judged and not read", () => {
  test("is accepted where it would be read, through a link too", (t) => {
    const folder = makeFolder(t);
    const path = writePrivate(folder, "file", "");
    const link = join(folder, "link");
    symlinkSync(path, link);
    judgePath(path, open);
    judgePath(link, open);
  });

  test("is refused by its mode, its owner and its folder", (t) => {
    const folder = makeFolder(t);
    const path = writePrivate(folder, "file", "");
    chmodSync(path, 0o666);
    errorOf(() => judgePath(path, open), "key_unsafe");
    chmodSync(path, 0o600);
    chmodSync(folder, 0o777);
    errorOf(() => judgePath(path, open), "key_unsafe");
  });
});

describe("a file that belongs to another user", () => {
  test("is refused, however strict its mode", onlyRoot, (t) => {
    const path = writePrivate(makeFolder(t), "file", "text");
    chownSync(path, 65534, 65534);
    const error = errorOf(() => read(path), "key_unsafe");
    assert.match(error.message, /belongs to user 65534/);
    assert.match(error.hint ?? "", /chown root/);
  });

  test("is refused where the folder is another user's", onlyRoot, (t) => {
    const folder = join(makeFolder(t), "theirs");
    mkdirSync(folder, { mode: 0o700 });
    const path = writePrivate(folder, "file", "text");
    chownSync(folder, 65534, 65534);
    const error = errorOf(() => read(path), "key_unsafe");
    assert.match(error.message, /belongs to user 65534.*others can replace the file/);
    assert.ok(error.hint?.includes(`chown root ${folder}`), error.hint);
  });

  test("is read by its user from a folder of its own", onlyRoot, async (t) => {
    const top = makeFolder(t);
    chmodSync(top, 0o755);
    const folder = join(top, "mine");
    mkdirSync(folder);
    const path = writePrivate(folder, "file", "my text");
    for (const it of [folder, path]) chownSync(it, 65534, 65534);
    const { stdout } = await asNobody(`console.log(read(${JSON.stringify(path)}));`);
    assert.equal(stdout, "my text\n");
  });

  test("is read by that user, and root's too", onlyRoot, async (t) => {
    const folder = makeFolder(t);
    chmodSync(folder, 0o755);
    const mine = writePrivate(folder, "mine", "my text");
    chownSync(mine, 65534, 65534);
    const roots = writePrivate(folder, "roots", "root's text");
    chmodSync(roots, 0o644);
    const { stdout } = await asNobody(`
      for (const path of [${JSON.stringify(mine)}, ${JSON.stringify(roots)}]) console.log(read(path));`);
    assert.equal(stdout, "my text\nroot's text\n");
  });

  test("is unreadable without the right, and sudo is the remedy", onlyRoot, async (t) => {
    const folder = makeFolder(t);
    chmodSync(folder, 0o755);
    const path = writePrivate(folder, "roots", "text");
    const { stdout } = await asNobody(`
      try { read(${JSON.stringify(path)}); } catch (error) { console.log(error.code, error.message, error.hint); }`);
    assert.match(stdout, /^key_unreadable .*cannot be read by this user.*sudo/);
    assert.ok(stdout.includes(path));
  });
});

describe("a path is refused when it is", () => {
  test("missing", (t) => {
    const error = errorOf(() => read(join(makeFolder(t), "nothing")), "key_missing");
    assert.match(error.message, /does not exist/);
  });

  test("below a file", (t) => {
    const path = writePrivate(makeFolder(t), "file", "text");
    errorOf(() => read(join(path, "more")), "key_missing");
  });

  test("a symbolic link, even to a good file", (t) => {
    const folder = makeFolder(t);
    const link = join(folder, "link");
    symlinkSync(writePrivate(folder, "file", "text"), link);
    const error = errorOf(() => read(link), "key_unsafe");
    assert.match(error.message, /private key .*link is a symbolic link/);
    assert.match(error.hint ?? "", /file itself/);
    errorOf(() => read(link, secret, true), "key_unsafe");
  });

  test("a dangling symbolic link", (t) => {
    const link = join(makeFolder(t), "link");
    symlinkSync("/nonexistent", link);
    errorOf(() => read(link), "key_unsafe");
  });

  test("a FIFO, without waiting for a writer", (t) => {
    const path = join(makeFolder(t), "fifo");
    execFileSync("mkfifo", ["-m", "600", path]);
    assert.match(errorOf(() => read(path), "key_unsafe").message, /not a regular file/);
  });

  test("a folder", (t) => {
    assert.match(errorOf(() => read(makeFolder(t)), "key_unsafe").message, /not a regular file/);
  });

  test("a device", () => {
    for (const path of ["/dev/null", "/dev/zero"]) errorOf(() => read(path), "key_unsafe");
  });

  test("a socket", async (t) => {
    const path = join(makeFolder(t), "socket");
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(path, resolve));
    t.after(() => server.close());
    const error = errorOf(() => read(path), "key_unreadable");
    assert.match(error.message, /private key .*socket cannot be read \(ENXIO\)/);
    assert.match(error.hint ?? "", /dmesg/);
    assert.match(String(error.cause), /ENXIO/);
  });

  test("a file whose disk fails in the middle of the reading", (t) => {
    const path = writePrivate(makeFolder(t), "file", "text");
    // The memory of this process is a file of no bytes whose first ones can't be read.
    const error = errorOf(() => read("/proc/self/mem", secret, true), "key_unreadable");
    assert.match(error.message, /EIO/);
    assert.equal(read(path).toString(), "text");
  });
});

describe("a file of", () => {
  const limit = 64 * 1024;
  test("64 KiB is read whole", (t) => {
    const content = Buffer.alloc(limit, "ab");
    assert.deepEqual(read(writePrivate(makeFolder(t), "file", content)), content);
  });

  test("one byte more is refused, with its size", (t) => {
    const path = writePrivate(makeFolder(t), "file", Buffer.alloc(limit + 1));
    assert.match(errorOf(() => read(path), "key_unsafe").message, /65537 bytes/);
    errorOf(() => read(path, secret, true), "key_unsafe");
  });

  test("no bytes is read as empty", (t) => {
    assert.equal(read(writePrivate(makeFolder(t), "file", "")).length, 0);
  });

  test("more than it says is refused, and never half read", async (t) => {
    // The environment of a process is a file of no bytes that has some.
    const held = (bytes: number) => {
      const half = "x".repeat(bytes / 2 - "A=\0".length);
      const child = spawn("cat", {
        env: { A: half, B: half },
        stdio: ["pipe", "ignore", "ignore"],
      });
      t.after(() => child.kill());
      return new Promise<string>((resolve) =>
        child.on("spawn", () => resolve(`/proc/${child.pid}/environ`)),
      );
    };
    assert.equal(read(await held(limit), secret, true).length, limit);
    const path = await held(limit + 2);
    assert.match(errorOf(() => read(path, secret, true), "key_unreadable").message, /too large/);
  });
});

describe("a regular file that anybody may own", () => {
  const codeOf = (work: () => unknown) => {
    try {
      work();
    } catch (error) {
      return (error as { readonly code?: string }).code;
    }
    return "none";
  };

  test("is read whatever its mode, and through a link", (t) => {
    const folder = makeFolder(t);
    const path = writePrivate(folder, "file", "text");
    chmodSync(path, 0o666);
    chmodSync(folder, 0o777);
    symlinkSync(path, join(folder, "link"));
    for (const it of [path, join(folder, "link")]) assert.equal(readRegular(it).toString(), "text");
  });

  test("is read up to its limit, 1 MiB where nothing is said, and refused beyond", (t) => {
    const folder = makeFolder(t);
    const most = writePrivate(folder, "most", Buffer.alloc(1024 * 1024, "a"));
    assert.equal(readRegular(most).length, 1024 * 1024);
    const more = writePrivate(folder, "more", Buffer.alloc(1024 * 1024 + 1, "a"));
    assert.equal(
      codeOf(() => readRegular(more)),
      "too large",
    );
    assert.equal(
      codeOf(() => readRegular(writePrivate(folder, "four", "text"), 3)),
      "too large",
    );
    assert.equal(readRegular(join(folder, "four"), 4).toString(), "text");
  });

  test("is refused when it is no regular file: a folder, a device, a FIFO without a writer", (t) => {
    const folder = makeFolder(t);
    const fifo = join(folder, "fifo");
    execFileSync("mkfifo", [fifo]);
    for (const path of [folder, "/dev/null", fifo])
      assert.equal(
        codeOf(() => readRegular(path)),
        "not a regular file",
      );
    assert.equal(
      codeOf(() => readRegular(join(folder, "nothing"))),
      "ENOENT",
    );
  });

  test("is closed again, read or refused", (t) => {
    const folder = makeFolder(t);
    const path = writePrivate(folder, "file", "text");
    const openNow = () => readdirSync("/proc/self/fd").length;
    const before = openNow();
    readRegular(path);
    read(path);
    codeOf(() => readRegular(folder));
    codeOf(() => read(folder));
    assert.equal(openNow(), before);
  });
});

describe("a folder above the file", () => {
  for (const mode of [0o777, 0o770, 0o707, 0o720]) {
    test(`of mode ${mode.toString(8)} is refused: others can put another file in its place`, (t) => {
      const folder = join(makeFolder(t), "open");
      mkdirSync(folder);
      const path = writePrivate(folder, "file", "text");
      chmodSync(folder, mode);
      const error = errorOf(() => read(path), "key_unsafe");
      assert.ok(
        error.message.includes(`${folder}, which has mode 0${mode.toString(8)}`),
        error.message,
      );
      assert.equal(error.hint, `Run: chmod go-w ${folder}`);
      assert.equal(read(path, secret, true).toString(), "text");
    });
  }

  test("that is writable by all but sticky is accepted, as /tmp is", (t) => {
    const folder = join(makeFolder(t), "sticky");
    mkdirSync(folder);
    const path = writePrivate(folder, "file", "text");
    chmodSync(folder, 0o1777);
    assert.equal(read(path).toString(), "text");
  });

  test("is judged however far above it is", (t) => {
    const top = join(makeFolder(t), "top");
    mkdirSync(join(top, "a/b"), { recursive: true });
    const path = writePrivate(join(top, "a/b"), "file", "text");
    chmodSync(top, 0o777);
    errorOf(() => read(path), "key_unsafe");
  });

  test("is judged where a link in the path leads", (t) => {
    const folder = makeFolder(t);
    const real = join(folder, "open/real");
    mkdirSync(real, { recursive: true });
    chmodSync(join(folder, "open"), 0o777);
    writePrivate(real, "file", "text");
    symlinkSync(real, join(folder, "link"));
    errorOf(() => read(join(folder, "link/file")), "key_unsafe");
  });

  test("is found for a relative path too", async (t) => {
    const folder = makeFolder(t);
    writeFileSync(join(folder, "file"), "text", { mode: 0o600 });
    chmodSync(folder, 0o777);
    const { stdout } = await runModule(`
      import { readSafely } from src("host/safe-file.ts");
      process.chdir(${JSON.stringify(folder)});
      try { readSafely("file", ${JSON.stringify(secret)}, false); } catch (error) { console.log(error.code); }`);
    assert.equal(stdout, "key_unsafe\n");
  });
});

function asNobody(text: string) {
  return runModule(`
    import { readSafely } from src("host/safe-file.ts");
    process.setgroups([]); process.setegid(65534); process.seteuid(65534);
    const read = (path) => readSafely(path, ${JSON.stringify(open)}, false).toString();
    ${text}`);
}

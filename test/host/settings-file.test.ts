import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { describe, test } from "node:test";
import type { TestContext } from "node:test";
import { findSettingsFolder, openSettings, readHookFile } from "../../src/host/settings-file.ts";
import type { SettingsPlace } from "../../src/host/settings-file.ts";
import type { SettingsStore } from "../../src/ports.ts";
import { onlyRoot, runModule } from "../support/child.ts";
import { errorOf, rejectionOf } from "../support/expect-error.ts";
import { makeFolder, writePrivate } from "../support/temporary-folder.ts";

function settingsIn(folder: string): SettingsStore {
  const env = { SYSCTX_CONFIG_DIR: folder };
  return openSettings({ env, platform: "linux", isRoot: false, home: "/nonexistent" });
}

const modeOf = (path: string) => (statSync(path).mode & 0o777).toString(8);
const write = (folder: string, text: string) => writePrivate(folder, "settings.json", text);

describe("the settings folder is", () => {
  const place: SettingsPlace = { env: {}, platform: "linux", isRoot: false, home: "/home/ada" };
  const places: readonly (readonly [string, Partial<SettingsPlace>, string])[] = [
    ["~/.config/sysctx", {}, "/home/ada/.config/sysctx"],
    ["in XDG_CONFIG_HOME", { env: { XDG_CONFIG_HOME: "/x" } }, "/x/sysctx"],
    [
      "not in an empty XDG_CONFIG_HOME",
      { env: { XDG_CONFIG_HOME: "" } },
      "/home/ada/.config/sysctx",
    ],
    ["SYSCTX_CONFIG_DIR itself", { env: { SYSCTX_CONFIG_DIR: "/y", XDG_CONFIG_HOME: "/x" } }, "/y"],
    [
      "not an empty SYSCTX_CONFIG_DIR",
      { env: { SYSCTX_CONFIG_DIR: "" } },
      "/home/ada/.config/sysctx",
    ],
    [
      "/etc/sysctx for root, whatever HOME and XDG say",
      { isRoot: true, env: { XDG_CONFIG_HOME: "/x" } },
      "/etc/sysctx",
    ],
    ["SYSCTX_CONFIG_DIR for root too", { isRoot: true, env: { SYSCTX_CONFIG_DIR: "/y" } }, "/y"],
  ];
  for (const [what, changes, folder] of places) {
    test(what, () => assert.equal(findSettingsFolder({ ...place, ...changes }), folder));
  }
});

describe("reading settings", () => {
  test("gives an empty object where there are none, and makes nothing", async (t) => {
    const folder = join(makeFolder(t), "not/yet");
    assert.deepEqual(await settingsIn(folder).read(), {});
    assert.equal(existsSync(folder), false);
  });

  test("says where this user may not look, and is no defect", onlyRoot, async (t) => {
    const folder = makeFolder(t);
    chmodSync(folder, 0o700);
    process.seteuid?.(65534);
    try {
      const error = await rejectionOf(settingsIn(folder).read(), "settings_invalid");
      assert.match(error.message, /settings\.json cannot be read by this user$/);
    } finally {
      process.seteuid?.(0);
    }
  });

  test("leaves the folder and the file as they are", async (t) => {
    const folder = makeFolder(t);
    const path = write(folder, '{"timeout":"5s"}');
    const before = statSync(path, { bigint: true });
    assert.deepEqual(await settingsIn(folder).read(), { timeout: "5s" });
    assert.deepEqual(readdirSync(folder), ["settings.json"]);
    assert.equal(statSync(path, { bigint: true }).mtimeNs, before.mtimeNs);
  });

  test("names the file", (t) => {
    const folder = makeFolder(t);
    assert.equal(settingsIn(folder).path, join(folder, "settings.json"));
  });

  for (const text of [
    "",
    " ",
    "{",
    "[1]",
    "null",
    '"x"',
    "1",
    '{"token":"hunter2",}',
    '\uFEFF{"a":',
  ] as const) {
    test(`refuses ${JSON.stringify(text)}, does not quote it, and never writes over it`, async (t) => {
      const folder = makeFolder(t);
      const path = write(folder, text);
      const store = settingsIn(folder);
      for (const work of [store.read(), store.change((settings) => (settings["a"] = 1))]) {
        const error = await rejectionOf(work, "settings_invalid");
        assert.ok(error.message.includes(path));
        assert.doesNotMatch(`${error.message} ${error.hint}`, /hunter2/);
      }
      assert.equal(readFileSync(path, "utf8"), text);
    });
  }
});

describe("a settings file is refused, for reading and for writing, when", () => {
  const bad: readonly (readonly [string, (folder: string, t: TestContext) => void, object?])[] = [
    [
      "it is a symbolic link",
      (folder, t) => symlinkSync(write(makeFolder(t), "{}"), join(folder, "settings.json")),
    ],
    [
      "it is a dangling symbolic link",
      (folder, t) => symlinkSync(join(makeFolder(t), "new"), join(folder, "settings.json")),
    ],
    ["its group can write it", (folder) => chmodSync(write(folder, "{}"), 0o620)],
    ["others can write it", (folder) => chmodSync(write(folder, "{}"), 0o602)],
    [
      "it belongs to another user",
      (folder) => chownSync(write(folder, "{}"), 65534, 65534),
      onlyRoot,
    ],
    ["it is a folder", (folder) => mkdirSync(join(folder, "settings.json"))],
    [
      "it is a FIFO",
      (folder) => void spawnSync("mkfifo", ["-m", "600", join(folder, "settings.json")]),
    ],
    ["it is huge", (folder) => void write(folder, `{"a":"${"x".repeat(70_000)}"}`)],
    ["others can write its folder", (folder) => (write(folder, "{}"), chmodSync(folder, 0o777))],
  ];
  for (const [what, make, options = {}] of bad) {
    test(what, options, async (t) => {
      const folder = makeFolder(t);
      make(folder, t);
      const store = settingsIn(folder);
      await rejectionOf(store.read(), "settings_invalid");
      await rejectionOf(
        store.change((settings) => (settings["a"] = 1)),
        "settings_invalid",
      );
      assert.equal(existsSync(join(folder, "settings.json.lock")), false);
    });
  }
});

describe("changing settings", () => {
  test("makes the folder 0700 and the file 0600, whatever the umask", async (t) => {
    const folder = join(makeFolder(t), "a/sysctx");
    const umask = process.umask(0);
    t.after(() => process.umask(umask));
    await settingsIn(folder).change((settings) => (settings["timeout"] = "5s"));
    assert.equal(modeOf(folder), "700");
    assert.equal(modeOf(join(folder, "settings.json")), "600");
    assert.deepEqual(readdirSync(folder), ["settings.json"]);
  });

  test("makes the file 0600 again where others could read it", async (t) => {
    const folder = makeFolder(t);
    chmodSync(write(folder, "{}"), 0o644);
    await settingsIn(folder).change((settings) => (settings["timeout"] = "5s"));
    assert.equal(modeOf(join(folder, "settings.json")), "600");
  });

  test("keeps what it does not know, dots in names and all", async (t) => {
    const folder = makeFolder(t);
    write(folder, '{"future":{"a.b":[1,{"c":null}]},"alias":{"web":"5f9a00000000000000000001"}}');
    await settingsIn(folder).change((settings) => (settings["x.y"] = "z"));
    assert.deepEqual(JSON.parse(readFileSync(join(folder, "settings.json"), "utf8")), {
      future: { "a.b": [1, { c: null }] },
      alias: { web: "5f9a00000000000000000001" },
      "x.y": "z",
    });
  });

  test("writes nothing when the change itself fails", async (t) => {
    const folder = makeFolder(t);
    const path = write(folder, '{"timeout":"5s"}');
    const store = settingsIn(folder);
    await assert.rejects(
      store.change(() => {
        throw new Error("no");
      }),
    );
    assert.equal(readFileSync(path, "utf8"), '{"timeout":"5s"}');
    assert.deepEqual(readdirSync(folder), ["settings.json"]);
  });

  test("says why it cannot write", async (t) => {
    const below = join(writePrivate(makeFolder(t), "file", ""), "sysctx");
    const error = await rejectionOf(
      settingsIn(below).change(() => undefined),
      "output_failed",
    );
    assert.match(error.message, /ENOTDIR|EEXIST/);
  });

  test("takes over the lock of a process that died", async (t) => {
    const folder = makeFolder(t);
    writeFileSync(join(folder, "settings.json.lock"), String(spawnSync("true").pid));
    await settingsIn(folder).change((settings) => (settings["timeout"] = "5s"));
    assert.deepEqual(readdirSync(folder), ["settings.json"]);
  });

  test("loads its library before it takes the lock: others wait for the lock ten seconds at most", async (t) => {
    const folder = makeFolder(t);
    const { stdout } = await runModule(`
      import { existsSync } from "node:fs";
      import { registerHooks } from "node:module";
      import { openSettings } from src("host/settings-file.ts");
      const env = { SYSCTX_CONFIG_DIR: ${JSON.stringify(folder)} };
      const store = openSettings({ env, platform: "linux", isRoot: false, home: "/" });
      registerHooks({
        load(url, context, next) {
          if (url.includes("/conf/")) console.log("locked:", existsSync(store.path + ".lock"));
          return next(url, context);
        },
      });
      await store.change((settings) => { settings.timeout = "5s"; });`);
    assert.equal(stdout, "locked: false\n");
  });

  test("by 40 processes at once loses nothing", async (t) => {
    const folder = join(makeFolder(t), "sysctx");
    const names = Array.from({ length: 40 }, (_, index) => `name${index}`);
    const runs = names.map((name) =>
      runModule(
        `
        import { openSettings } from src("host/settings-file.ts");
        // On a slow machine the ten seconds of patience are for the lock, not for forty times
        // loading a library.
        import ${JSON.stringify(import.meta.resolve("conf"))};
        const env = { SYSCTX_CONFIG_DIR: ${JSON.stringify(folder)} };
        const store = openSettings({ env, platform: "linux", isRoot: false, home: "/" });
        await store.change((settings) => {
          settings.alias = { ...settings.alias, ${name}: "5f9a00000000000000000001" };
        });`,
      ),
    );
    for (const { code, stderr } of await Promise.all(runs)) assert.equal(code, 0, stderr);
    const { alias } = await settingsIn(folder).read();
    assert.deepEqual(Object.keys(alias as object).sort(), names.sort());
    assert.deepEqual(readdirSync(folder), ["settings.json"]);
  });
});

describe("the file of the hook", () => {
  const readIn = (folder: string) => readHookFile(join(folder, "hook.json"));
  const refused = (folder: string) => errorOf(() => readIn(folder), "settings_invalid");

  test("is read where only root or this user can write, and need not be there", (t) => {
    const folder = makeFolder(t);
    assert.equal(readIn(folder), undefined);
    assert.equal(readIn(join(folder, "not/yet")), undefined);
    writePrivate(folder, "hook.json", "{}");
    assert.equal(readIn(folder), "{}");
  });

  test("is refused where others can change it, with what to do", (t) => {
    const folder = makeFolder(t);
    const path = writePrivate(folder, "hook.json", "{}");
    chmodSync(path, 0o666);
    assert.equal(
      refused(folder).message,
      `the hook configuration ${path} has mode 0666: others can change it`,
    );
    assert.equal(refused(folder).hint, `Run: chmod go-w ${path}`);
  });

  test("is refused where others can replace it, with what to do", (t) => {
    const folder = makeFolder(t);
    const path = writePrivate(folder, "hook.json", "{}");
    chmodSync(folder, 0o777);
    assert.equal(
      refused(folder).message,
      `the hook configuration ${path} is in ${folder}, which has mode 0777: others can replace the file`,
    );
    assert.equal(refused(folder).hint, `Run: chmod go-w ${folder}`);
  });

  test("is refused where it is a link, and a FIFO is not waited for", (t) => {
    const folder = makeFolder(t);
    symlinkSync(writePrivate(folder, "other.json", "{}"), join(folder, "hook.json"));
    assert.match(refused(folder).message, /is a symbolic link$/);
    rmSync(join(folder, "hook.json"));
    execFileSync("mkfifo", ["-m", "600", join(folder, "hook.json")]);
    assert.match(refused(folder).message, /is not a regular file$/);
  });

  test("is refused where it is another user's", onlyRoot, (t) => {
    const folder = makeFolder(t);
    chownSync(writePrivate(folder, "hook.json", "{}"), 65534, 65534);
    assert.match(refused(folder).message, /belongs to user 65534, who can change it$/);
  });
});

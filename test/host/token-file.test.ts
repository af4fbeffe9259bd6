import assert from "node:assert/strict";
import fs, {
  chmodSync,
  lchownSync,
  lstatSync,
  mkdirSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { syncBuiltinESMExports } from "node:module";
import { join } from "node:path";
import { describe, test, type TestContext } from "node:test";
import { readSecret, readTokenFile } from "../../src/host/secret-file.ts";
import { onlyRoot, runModule } from "../support/child.ts";
import { errorOf } from "../support/expect-error.ts";
import { makeFolder, writePrivate } from "../support/temporary-folder.ts";

const rules = { insecurePermissions: false };
const read = (path: string) => readTokenFile(path, rules);

/** A volume as the kubelet writes it: a folder of the newest files, and links to them. */
function makeVolume(t: TestContext, mode = 0o644) {
  const folder = join(makeFolder(t), "token");
  mkdirSync(folder);
  chmodSync(folder, 0o1777);
  let last: string | undefined;
  const write = (name: string, text: string) => {
    mkdirSync(join(folder, name));
    chmodSync(join(folder, name), 0o755);
    writeFileSync(join(folder, name, "token"), text);
    chmodSync(join(folder, name, "token"), mode);
    symlinkSync(name, join(folder, "..data_tmp"));
    renameSync(join(folder, "..data_tmp"), join(folder, "..data"));
    if (last !== undefined) rmSync(join(folder, last), { recursive: true });
    last = name;
  };
  write("..2026_11_27_10_00_00.1", "first\n");
  symlinkSync("..data/token", join(folder, "token"));
  return { folder, path: join(folder, "token"), write };
}

describe("a token file in a projected volume", () => {
  for (const mode of [0o600, 0o640, 0o644, 0o440, 0o444])
    test(`is read with mode ${mode.toString(8)}, and again after it was renewed`, (t) => {
      const { path, write } = makeVolume(t, mode);
      assert.equal(read(path), "first");
      write("..2026_11_27_11_00_00.2", "second");
      assert.equal(read(path), "second");
    });

  test("is read in a folder of the volume, and by the name of the newest files", (t) => {
    const { folder } = makeVolume(t);
    mkdirSync(join(folder, "..data/sso"));
    writeFileSync(join(folder, "..data/sso/token"), "deeper");
    symlinkSync("..data/sso", join(folder, "sso"));
    assert.equal(read(join(folder, "sso/token")), "deeper");
    assert.equal(read(join(folder, "..data/token")), "first");
    chmodSync(join(folder, "..data/sso/token"), 0o666);
    errorOf(() => read(join(folder, "sso/token")), "secret_unsafe");
  });

  test("is not taken for one below a folder that only has such a link", (t) => {
    const { folder } = makeVolume(t);
    mkdirSync(join(folder, "beside"));
    writeFileSync(join(folder, "beside/token"), "text", { mode: 0o644 });
    errorOf(() => read(join(folder, "beside/token")), "secret_unsafe");
  });

  for (const [when, call] of [
    ["before it was opened", "readlinkSync"],
    ["before its folders were judged", "fstatSync"],
  ] as const)
    test(`is read anew when the volume was turned ${when}`, (t) => {
      const { path, write } = makeVolume(t);
      const real = fs[call] as (at: unknown) => unknown;
      const calls: Record<string, (at: unknown) => unknown> = fs as never;
      const turning = t.mock.method(calls, call, (at: unknown) => {
        const answer = real(at);
        if (at === path) return answer;
        turning.mock.restore();
        syncBuiltinESMExports();
        write("..2026_11_27_11_00_00.2", "second");
        return answer;
      });
      syncBuiltinESMExports();
      assert.equal(read(path), "second");
    });

  for (const mode of [0o660, 0o602, 0o666])
    test(`is refused with mode ${mode.toString(8)}: others can change it`, (t) => {
      const { path } = makeVolume(t, mode);
      assert.match(errorOf(() => read(path), "secret_unsafe").message, /others can change it/);
    });

  test("is refused where the folder of the newest files can be changed by others", (t) => {
    const { path, folder } = makeVolume(t);
    chmodSync(join(folder, "..2026_11_27_10_00_00.1"), 0o777);
    assert.match(errorOf(() => read(path), "secret_unsafe").message, /others can replace/);
  });

  test("is refused where the volume can be changed by others", (t) => {
    const { path, folder } = makeVolume(t);
    chmodSync(folder, 0o777);
    assert.match(errorOf(() => read(path), "secret_unsafe").message, /others can replace/);
  });

  for (const name of ["token", "..data"])
    test(`is refused where ${name} is another user's link`, onlyRoot, (t) => {
      const { path, folder } = makeVolume(t);
      lchownSync(join(folder, name), 65534, 65534);
      assert.match(
        errorOf(() => read(path), "secret_unsafe").message,
        /a link that belongs to user 65534/,
      );
    });

  test("is no way for a secret that is none of the platform's", (t) => {
    const { path } = makeVolume(t, 0o600);
    errorOf(() => readSecret(path, rules), "secret_unsafe");
  });
});

describe("a token file", () => {
  test("by itself is judged like a secret", (t) => {
    const path = writePrivate(makeFolder(t), "token", "text\n");
    assert.equal(read(path), "text");
    chmodSync(path, 0o644);
    assert.match(errorOf(() => read(path), "secret_unsafe").hint ?? "", /chmod 600/);
  });

  test("by a link in its own folder is judged no less", (t) => {
    const folder = makeFolder(t);
    const path = writePrivate(folder, "token.1", "text");
    symlinkSync("token.1", join(folder, "token"));
    assert.equal(read(join(folder, "token")), "text");
    chmodSync(path, 0o644);
    errorOf(() => read(join(folder, "token")), "secret_unsafe");
  });

  const away: [what: string, target: (folder: string) => string][] = [
    ["an absolute path, even of its own folder", (folder) => join(folder, "real")],
    ["another folder", () => "../elsewhere/real"],
    ["itself", () => "token"],
  ];
  for (const [what, target] of away)
    test(`is refused when it is a link to ${what}`, (t) => {
      const folder = makeFolder(t);
      writePrivate(folder, "real", "text");
      symlinkSync(target(folder), join(folder, "token"));
      const { message } = errorOf(() => read(join(folder, "token")), "secret_unsafe");
      assert.match(message, /symbolic link/);
      assert.ok(lstatSync(join(folder, "token")).isSymbolicLink());
    });

  test("is unreadable in a folder that this user may not enter", onlyRoot, async (t) => {
    const path = writePrivate(makeFolder(t), "token", "text");
    const { stdout } = await runModule(`
      import { readTokenFile } from src("host/secret-file.ts");
      process.setgid(65534); process.setuid(65534);
      try { readTokenFile(${JSON.stringify(path)}, { insecurePermissions: false }); }
      catch (error) { console.log(error.code, error.message); }`);
    assert.match(stdout, /^secret_unreadable the token file .* cannot be read by this user/);
  });

  test("is missing where a link leads to nothing", (t) => {
    const folder = makeFolder(t);
    symlinkSync("..data/token", join(folder, "token"));
    errorOf(() => read(join(folder, "token")), "secret_missing");
  });
});

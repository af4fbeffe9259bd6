import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { promisify } from "node:util";
import { createDemoHost, demoState, startEmulator } from "../../src/index.ts";
import { version } from "../../src/version.ts";
import { findOwnNode, isOldNode } from "../support/own-node.ts";

const exec = promisify(execFile);
const root = join(import.meta.dirname, "../..");
const example = /^```ts example\n([\s\S]*?)^```$/m.exec(
  readFileSync(join(root, "docs/library.md"), "utf8"),
)?.[1];
assert.ok(example !== undefined, "docs/library.md has no example");

const own = findOwnNode();
const skip =
  own !== undefined && isOldNode(own) ? false : "this machine has no Node that is too old";

/**
 * The npm package, packed and installed in a folder of its own, as a stranger would use it. Needs
 * what the build made.
 */
describe("the npm package", () => {
  let folder = "";
  let tarball = "";
  let packed: readonly string[] = [];
  const installed = (path: string) => join(folder, "node_modules/sysctx", path);

  before(async () => {
    folder = mkdtempSync(join(tmpdir(), "sysctx-package-"));
    // The build has been made; another one would disturb the tests that run at the same time.
    const words = ["pack", "--json", "--ignore-scripts", "--pack-destination", folder];
    const { stdout } = await exec("npm", words, { cwd: root });
    const [made] = JSON.parse(stdout) as readonly {
      readonly filename: string;
      readonly files: readonly { readonly path: string }[];
    }[];
    tarball = made?.filename ?? "";
    packed = (made?.files ?? []).map(({ path }) => path);
    writeFileSync(
      join(folder, "package.json"),
      `{"name":"stranger","private":true,"type":"module"}`,
    );
    const install = ["install", "--offline", "--no-audit", "--no-fund", `./${tarball}`];
    await exec("npm", install, { cwd: folder });
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  test("holds the program, the library, its types and the manual page, and nothing of the development", () => {
    const others = packed.filter((path) => !/^dist\/types\/[a-z0-9/-]+\.d\.ts$/.test(path));
    assert.deepEqual([...others].sort(), [
      "LICENSE",
      "README.md",
      "dist/index.mjs",
      "dist/lib/conf.cjs",
      "dist/lib/oauth4webapi.cjs",
      "dist/lib/ora.cjs",
      "dist/lib/yaml.cjs",
      "dist/program.cjs",
      "dist/sysctx.cjs",
      "man/sysctx.1",
      "package.json",
      "schema/desired-state.schema.json",
    ]);
    assert.ok(packed.includes("dist/types/index.d.ts"));
  });

  test("brings no other package, and runs nothing when it is installed", () => {
    assert.deepEqual(
      readdirSync(join(folder, "node_modules")).filter((name) => !name.startsWith(".")),
      ["sysctx"],
    );
    const { dependencies, scripts } = JSON.parse(
      readFileSync(installed("package.json"), "utf8"),
    ) as {
      readonly dependencies?: object;
      readonly scripts: Readonly<Record<string, string>>;
    };
    assert.equal(dependencies, undefined);
    for (const name of ["preinstall", "install", "postinstall", "prepare"])
      assert.equal(scripts[name], undefined, name);
  });

  test("names no folder of the machine that built it", () => {
    for (const path of packed) {
      const text = readFileSync(installed(path), "utf8");
      assert.ok(!text.includes(root), `${path} names ${root}`);
    }
  });

  test("has a program that runs", async () => {
    const { stdout } = await exec(join(folder, "node_modules/.bin/sysctx"), ["--version"]);
    assert.equal(stdout, `${version}\n`);
  });

  test("installed for the whole machine, brings the program and its manual page", async () => {
    const prefix = join(folder, "prefix");
    const words = ["install", "--global", "--offline", "--no-audit", "--no-fund", "--prefix"];
    await exec("npm", [...words, prefix, join(folder, tarball)]);
    const { stdout } = await exec(join(prefix, "bin/sysctx"), ["--version"]);
    assert.equal(stdout, `${version}\n`);
    const page = readFileSync(join(prefix, "share/man/man1/sysctx.1"), "utf8");
    assert.match(page, /^\.TH SYSCTX 1/m);
  });

  test("says on a Node that is too old which one it needs", { skip }, async () => {
    const env = { PATH: `${own?.folder}:${process.env["PATH"]}` };
    const failed = exec(join(folder, "node_modules/.bin/sysctx"), ["--version"], { env });
    await assert.rejects(failed, {
      code: 3,
      stdout: "",
      stderr: /^error: sysctx needs Node 22\.19 or newer, and this is Node .*\nhint: /,
    });
  });

  for (const [module, moduleResolution] of [
    ["node16", "node16"],
    ["nodenext", "nodenext"],
    ["esnext", "bundler"],
  ] as const)
    test(`has types that hold where modules are resolved as ${moduleResolution}`, async () => {
      writeFileSync(join(folder, "example.ts"), example);
      const flags = Object.entries({
        module,
        moduleResolution,
        target: "es2023",
        types: "node",
        typeRoots: join(root, "node_modules/@types"),
      }).flatMap(([name, value]) => [`--${name}`, value]);
      const words = [
        "--strict",
        "--exactOptionalPropertyTypes",
        "--noEmit",
        ...flags,
        "example.ts",
      ];
      const compiler = join(root, "node_modules/typescript/bin/tsc");
      const { stdout } = await exec(process.execPath, [compiler, ...words], { cwd: folder }).catch(
        (error: { readonly stdout: string }) => error,
      );
      assert.equal(stdout, "");
    });

  test("signs a request in the five lines of docs/library.md", async (t) => {
    const host = createDemoHost(join(folder, "host"));
    const emulator = await startEmulator({ now: Date.now, state: demoState(host, "host") });
    t.after(() => emulator.close());
    writeFileSync(join(folder, "example.ts"), example);
    const env = {
      PATH: process.env["PATH"],
      SYSCTX_AGENT_CONFIG: host.agentConfig,
      SYSCTX_URL: emulator.origin,
    };
    const { stdout } = await exec(process.execPath, ["example.ts"], { cwd: folder, env });
    assert.match(stdout, /^200 \{/);
    assert.deepEqual(
      emulator.requests.map(({ verdict }) => verdict.valid),
      [true],
    );
  });
});

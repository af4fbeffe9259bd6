import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { cp, mkdir, readFile, writeFile } from "node:fs/promises";
import { existsSync, readdirSync } from "node:fs";
import { hostname } from "node:os";
import { dirname, join } from "node:path";
import { after, describe, test } from "node:test";
import { parse } from "yaml";
import { attemptPolicies, startSplay } from "../../src/system/attempts.ts";
import { makeMachine } from "../ansible/support/machine.ts";
import { startFleet, systemId } from "../ansible/support/fleet.ts";
import type { Fleet } from "../ansible/support/fleet.ts";
import { createCleaner } from "../faults/support/cleaner.ts";
import { program, root } from "../support/program.ts";
import { startService } from "../faults/support/service.ts";

const unpacked = process.env["SYSCTX_CLOUD_INIT"] ?? "";
const options = { skip: unpacked ? false : "these run by: npm run rig cloud-init" };

const folder = join(root, "packaging/cloud-init");
const examples = readdirSync(folder).filter((name) => name.endsWith(".yaml"));
const group = "5e42f4885826553ee6383aa4";

interface UserData {
  readonly packages?: readonly string[];
  readonly write_files: readonly {
    readonly path: string;
    readonly permissions: string;
    readonly content: string;
  }[];
  readonly runcmd: readonly string[];
}

const readText = (name: string) => readFile(join(folder, name), "utf8");

interface Ended {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

function run(file: string, words: readonly string[], env: Record<string, string> = {}) {
  return new Promise<Ended>((resolve, reject) => {
    const all = { PATH: process.env["PATH"], ...env };
    execFile(file, [...words], { env: all, timeout: 60_000 }, (error, stdout, stderr) => {
      if (error !== null && typeof error.code !== "number") return reject(error);
      resolve({ code: error === null ? 0 : Number(error.code), stdout, stderr });
    });
  });
}

/** Runs Debian's cloud-init, or its Python with a script. */
function cloudInit(...words: readonly string[]): Promise<Ended> {
  const PYTHONPATH = join(unpacked, "usr/lib/python3/dist-packages");
  return run("/usr/bin/python3", ["-B", ...words], { PYTHONPATH });
}

describe("the cloud-init examples", options, () => {
  const cleaner = createCleaner();
  after(cleaner.clean);

  const judge = (file: string) =>
    cloudInit("-m", "cloudinit.cmd.main", "schema", "--config-file", file);

  /** The script that cloud-init makes of runcmd. */
  async function shellify(text: string): Promise<string> {
    const file = join(await cleaner.folder(), "user-data");
    await writeFile(file, text);
    const code =
      "import sys, yaml\nfrom cloudinit.util import shellify\n" +
      "sys.stdout.write(shellify(yaml.safe_load(open(sys.argv[1]))['runcmd']))";
    const { code: exit, stdout, stderr } = await cloudInit("-c", code, file);
    assert.equal(exit, 0, stderr);
    return stdout;
  }

  /** One host, whose own delay before its first call is short. */
  function makeFleet(groups: readonly string[]): Promise<Fleet> {
    const numbers = Array.from({ length: 1_000 }, (_, index) => index);
    const quick = numbers.find(
      (index) => startSplay(systemId(index), attemptPolicies.firstBoot) < 1_000,
    );
    assert.ok(quick !== undefined);
    return startFleet(cleaner, ["new"], { groups, toId: () => systemId(quick) });
  }

  /** A machine that cloud-init has written its files to, with what runs its script there. */
  async function boot(text: string, hasProgram: boolean, groups = [group]) {
    const fleet = await makeFleet(groups);
    const { dir, prefix } = await makeMachine(fleet, "new");
    const env = { SYSCTX_URL: fleet.origin };
    const there = (...words: readonly string[]) => run("env", [...prefix, ...words], env);
    await there("true");
    for (const { path, permissions, content } of (parse(text) as UserData).write_files) {
      const target = join(dir, path);
      assert.ok(path.startsWith("/etc/"), path);
      await mkdir(dirname(target), { recursive: true });
      await writeFile(target, content, { mode: parseInt(permissions, 8) });
    }
    if (hasProgram) await cp(program, join(dir, "bin/sysctx"));
    const script = join(fleet.dir, "runcmd");
    await writeFile(script, await shellify(text), { mode: 0o700 });
    return { fleet, dir, there, runcmd: () => there(script) };
  }

  async function serveProgram(): Promise<string> {
    const served = await cleaner.folder();
    await cp(program, join(served, "sysctx"));
    const words = ["-u", "-m", "http.server", "--bind", "127.0.0.1", "--directory", served, "0"];
    const [, port = ""] = await startService(cleaner, ["python3", ...words]).says(/ port (\d+) /);
    return `http://127.0.0.1:${port}/sysctx`;
  }

  async function assertDone(fleet: Fleet, ended: Ended, there: typeof cloudInit): Promise<void> {
    assert.equal(ended.code, 0, ended.stdout + ended.stderr);
    assert.ok((await fleet.stateOf("new")).groups.includes(group));
    const status = await there("sysctx", "hook", "status", "--json");
    const { armed, problems } = JSON.parse(status.stdout) as Record<string, unknown>;
    assert.deepEqual([armed, problems], [true, []], status.stdout);
  }

  test("are three, and each is valid by cloud-init's own schema", async () => {
    assert.deepEqual(examples, ["baked.yaml", "download.yaml", "package.yaml"]);
    for (const name of examples) {
      const { code, stdout, stderr } = await judge(join(folder, name));
      assert.equal(code, 0, `${name}: ${stdout}${stderr}`);
      assert.match(stdout, /Valid cloud-config/);
    }
    const wrong = join(await cleaner.folder(), "wrong.yaml");
    await writeFile(
      wrong,
      (await readText("package.yaml")).replace("runcmd:\n  - >-", "runcmd: >-"),
    );
    const { code, stdout, stderr } = await judge(wrong);
    assert.equal(code, 1, stdout + stderr);
  });

  test("join dependent steps with &&, in one item, and hold no secret", async () => {
    for (const name of examples) {
      const text = await readText(name);
      const { runcmd } = parse(text) as UserData;
      assert.equal(runcmd.length, 1, name);
      assert.doesNotMatch(runcmd[0] ?? "", /;|\|\||\n/, name);
      const values = text.replaceAll(/^#.*$/gm, "");
      assert.doesNotMatch(values, /PRIVATE KEY|connect.?key|api.?key|token|passw|secret/i, name);
    }
  });

  for (const name of ["package.yaml", "baked.yaml"]) {
    test(`${name}: waits, applies and arms, where the program is there`, async () => {
      const { fleet, there, runcmd } = await boot(await readText(name), true);
      const ended = await runcmd();
      await assertDone(fleet, ended, there);
    });
  }

  test("download.yaml: fetches the program too, and does nothing at all with a wrong one", async () => {
    const example = await readText("download.yaml");
    const sum = createHash("sha256")
      .update(await readFile(program))
      .digest("hex");
    const [address] = /https:\S+/.exec(example) ?? [];
    assert.ok(address !== undefined);
    const text = example.replace(address, await serveProgram());
    const wrong = await boot(text, false);
    const refused = await wrong.runcmd();
    assert.notEqual(refused.code, 0, refused.stdout);
    assert.match(refused.stderr, /checksum did NOT match/);
    assert.ok(!existsSync(join(wrong.dir, "bin/sysctx")));
    assert.deepEqual(wrong.fleet.takeRequests(), []);
    const { fleet, there, runcmd } = await boot(text.replace(/0{64}/, sum), false);
    await assertDone(fleet, await runcmd(), there);
    assert.equal((await fleet.stateOf("new")).record["displayName"], hostname());
  });

  test("a step that fails ends the script, with its own exit code", async () => {
    const { fleet, there, runcmd } = await boot(await readText("package.yaml"), true, []);
    // The document's group is not known to this server.
    const ended = await runcmd();
    assert.equal(ended.code, 5, ended.stderr);
    assert.ok(fleet.takeRequests().length > 0);
    const status = await there("sysctx", "hook", "status", "--json");
    assert.equal((JSON.parse(status.stdout) as { armed: boolean }).armed, false);
  });
});

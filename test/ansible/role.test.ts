import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { cp, readFile, readdir, rm } from "node:fs/promises";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { demoIds } from "../../src/emulator/demo-state.ts";
import { createCleaner } from "../faults/support/cleaner.ts";
import { program } from "../support/program.ts";
import { startService } from "../faults/support/service.ts";
import { ansible, openWorkbench, tell } from "./support/ansible.ts";
import type { Ended, Played, Workbench } from "./support/ansible.ts";
import { startFleet } from "./support/fleet.ts";
import { makeMachine as prepareMachine } from "./support/machine.ts";
import type { Fleet, Logged } from "./support/fleet.ts";

const { base, web, retired } = demoIds.groups;
const isWrite = ({ method }: Logged) => method !== "GET";

/** A new machine, and what runs the role there. */
interface RoleRig {
  readonly dir: string;
  readonly fleet: Fleet;
  /** Runs the role with these variables. */
  readonly role: (vars: object, ...words: readonly string[]) => Promise<Played>;
  /** Runs the playbook of a new host with these variables. */
  readonly firstBoot: (vars: object) => Promise<Played>;
  /** Runs a command there. */
  readonly run: (...words: readonly string[]) => Promise<Ended>;
  /** All files there, with a sum of each. */
  readonly files: () => Promise<Readonly<Record<string, string>>>;
}

describe("the Ansible role", ansible, () => {
  const cleaner = createCleaner();
  let bench: Workbench;

  before(async () => {
    bench = await openWorkbench(await cleaner.folder());
  });
  after(cleaner.clean);

  async function makeMachine(): Promise<RoleRig> {
    const fleet = await startFleet(cleaner, ["web1"]);
    const { dir, prefix } = await prepareMachine(fleet, "web1");
    const vars = {
      ansible_connection: "local",
      ansible_python_interpreter: "/usr/bin/python3",
      ansible_become: false,
      sysctx_settings: { url: fleet.origin, "alias.web": web },
    };
    // As on any host, the settings are where root's are.
    const env = { SYSCTX_CONFIG_DIR: "" };
    const plays = [{ hosts: "all", gather_facts: true, roles: ["sysctx.host.sysctx"] }];
    return {
      dir,
      fleet,
      role: (more, ...words) =>
        bench.play(
          plays,
          { hosts: { web1: {} }, vars: { ...vars, ...more } },
          { words, prefix, env },
        ),
      firstBoot: (more) =>
        bench.play(
          "sysctx.host.first_boot",
          { hosts: { web1: {} }, vars },
          { words: ["-e", JSON.stringify(more)], prefix, env },
        ),
      run: (...words) => bench.run("env", [...prefix, ...words], env),
      files: () => sumFiles(dir),
    };
  }

  const counts = (played: Played) => {
    const { changed, failed } = played.recap("web1");
    return { changed, failed };
  };

  test("takes a new host from nothing to armed, and changes nothing the second time", async () => {
    const { firstBoot, run, dir, fleet, files } = await makeMachine();
    const vars = {
      sysctx_file: program,
      sysctx_wait: "3s",
      sysctx_document: { fields: { displayName: "web-01" }, groups: ["web"] },
      // The playbook's own choice needs a cloud.
      sysctx_hook_when: "poweroff",
    };
    const first = await firstBoot(vars);
    // The program, the settings, the document, the hook.
    assert.deepEqual(counts(first), { changed: 4, failed: 0 }, tell(first));
    const settings = JSON.parse(await readFile(join(dir, "etc/sysctx/settings.json"), "utf8"));
    assert.deepEqual(settings, { url: fleet.origin, alias: { web } });
    const { record, groups } = await fleet.stateOf("web1");
    assert.equal(record["displayName"], "web-01");
    assert.deepEqual(groups, [base, web]);
    const status = await run("sysctx", "hook", "status", "--json");
    const { armed, problems, config } = JSON.parse(status.stdout) as Record<string, unknown>;
    assert.deepEqual([armed, problems], [true, []], tell(status));
    assert.deepEqual((config as { action: string }).action, "delete");
    assert.match(
      await readFile(join(dir, "etc/systemd/system/sysctx-hook.service"), "utf8"),
      /^ExecStop=\/usr\/local\/bin\/sysctx hook run/m,
    );
    fleet.takeRequests();
    const before = await files();
    const second = await firstBoot(vars);
    assert.deepEqual(counts(second), { changed: 0, failed: 0 }, tell(second));
    assert.deepEqual(fleet.takeRequests().filter(isWrite), []);
    assert.deepEqual(await files(), before);
  });

  test("in check mode, says what it would change and changes nothing", async () => {
    const { role, run, fleet, files } = await makeMachine();
    await run("true");
    const vars = {
      sysctx_file: program,
      sysctx_document: { groups: [web] },
      sysctx_hook: "delete",
    };
    const empty = await files();
    const bare = await role(vars, "--check");
    assert.deepEqual(counts(bare), { changed: 1, failed: 0 }, tell(bare));
    assert.match(bare.stdout, /is not on this host yet: check mode cannot predict/);
    assert.deepEqual(await files(), empty);
    assert.deepEqual(fleet.takeRequests(), []);
    assert.deepEqual(counts(await role({ sysctx_file: program })).failed, 0);
    const installed = await files();
    const predicted = await role(
      { ...vars, sysctx_settings_absent: ["alias.web"], sysctx_settings: { timeout: "40s" } },
      "--check",
    );
    // A setting set, one unset, the document, the hook.
    assert.deepEqual(counts(predicted), { changed: 4, failed: 0 }, tell(predicted));
    assert.deepEqual(await files(), installed);
    assert.deepEqual(fleet.takeRequests().filter(isWrite), []);
    const marked = { ...vars, sysctx_hook: "apply", sysctx_hook_document: { groups: [retired] } };
    const documents = await role(marked, "--check");
    assert.equal(counts(documents).failed, 0, tell(documents));
    assert.deepEqual(await files(), installed);
  });

  test("arms with documents, and disarms", async () => {
    const { role, run, dir, files } = await makeMachine();
    const vars = {
      sysctx_file: program,
      sysctx_hook: "apply",
      sysctx_hook_document: { groups: ["web"] },
      sysctx_hook_at_boot: { groups: { ids: [], exclusive: true } },
    };
    const armed = await role(vars);
    assert.equal(armed.code, 0, tell(armed));
    const status = await run("sysctx", "hook", "status", "--json");
    const { config } = JSON.parse(status.stdout) as { config: Record<string, unknown> };
    assert.deepEqual(
      [config["action"], config["document"], config["atBoot"]],
      ["apply", "/etc/sysctx/at-poweroff.json", "/etc/sysctx/at-boot.json"],
    );
    const document: unknown = JSON.parse(
      await readFile(join(dir, "etc/sysctx/at-poweroff.json"), "utf8"),
    );
    assert.deepEqual(document, vars.sysctx_hook_document);
    const before = await files();
    const again = await role(vars);
    assert.deepEqual(counts(again), { changed: 0, failed: 0 }, tell(again));
    const predicted = await role({ sysctx_hook: "absent" }, "--check");
    assert.deepEqual(counts(predicted), { changed: 1, failed: 0 }, tell(predicted));
    assert.deepEqual(await files(), before);
    const disarmed = await role({ sysctx_hook: "absent" });
    assert.deepEqual(counts(disarmed), { changed: 1, failed: 0 }, tell(disarmed));
    assert.ok(!existsSync(join(dir, "etc/systemd/system/sysctx-hook.service")));
    assert.deepEqual(counts(await role({ sysctx_hook: "absent" })), { changed: 0, failed: 0 });
  });

  test("fetches the program from an address, and only if it is the right one", async () => {
    const { role, run, dir } = await makeMachine();
    const folder = await cleaner.folder();
    await cp(program, join(folder, "sysctx-linux-x64"));
    const server = startService(cleaner, [
      ...["python3", "-u", "-m", "http.server", "--bind", "127.0.0.1", "--directory", folder, "0"],
    ]);
    const [, port = ""] = await server.says(/ port (\d+) /);
    const sysctx_url = `http://127.0.0.1:${port}/sysctx-linux-x64`;
    const sum = createHash("sha256")
      .update(await readFile(program))
      .digest("hex");
    const wrong = await role({ sysctx_url, sysctx_checksum: `sha256:${"0".repeat(64)}` });
    assert.equal(counts(wrong).failed, 1, tell(wrong));
    assert.match(wrong.stdout, /did not match/);
    assert.ok(!existsSync(join(dir, "bin/sysctx")));
    const right = { sysctx_url, sysctx_checksum: `sha256:${sum}` };
    const first = await role(right);
    assert.deepEqual(counts(first), { changed: 2, failed: 0 }, tell(first));
    const version = await run("sysctx", "--version");
    assert.match(version.stdout, /^\d+\.\d+\.\d+$/m, tell(version));
    assert.deepEqual(counts(await role(right)), { changed: 0, failed: 0 });
    for (const odd of [{ sysctx_url }, { ...right, sysctx_file: program }]) {
      const refused = await role(odd);
      assert.equal(counts(refused).failed, 1, tell(refused));
      assert.match(refused.stdout, /Set one of sysctx_package, sysctx_file and sysctx_url/);
    }
  });

  test("fails with sysctx's own words where the hook can't be armed, in check mode too", async () => {
    const { role, run, dir } = await makeMachine();
    await run("true");
    await rm(join(dir, "run/systemd"), { recursive: true });
    assert.equal(counts(await role({ sysctx_file: program })).failed, 0);
    for (const words of [[], ["--check"]]) {
      const refused = await role({ sysctx_hook: "delete" }, ...words);
      assert.equal(counts(refused).failed, 1, tell(refused));
      assert.match(refused.stdout, /hook_refused/);
    }
  });

  test("refuses a word that is no choice", async () => {
    const { role } = await makeMachine();
    const refused = await role({ sysctx_hook: "deletee" });
    assert.equal(counts(refused).failed, 1, tell(refused));
    assert.match(refused.stdout, /value of sysctx_hook must be one of/);
  });
});

/**
 * What a test of "nothing changed" compares; what the double was asked is not a file of the
 * machine.
 */
async function sumFiles(dir: string): Promise<Readonly<Record<string, string>>> {
  const entries = await readdir(dir, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile() && entry.name !== "told")
    .map(({ parentPath, name }) => join(parentPath, name))
    .sort();
  const sums = paths.map(async (path) => [
    path.slice(dir.length),
    createHash("sha256")
      .update(await readFile(path))
      .digest("hex"),
  ]);
  return Object.fromEntries(await Promise.all(sums)) as Record<string, string>;
}

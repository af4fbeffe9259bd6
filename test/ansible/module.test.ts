import assert from "node:assert/strict";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { demoIds } from "../../src/emulator/demo-state.ts";
import { createCleaner } from "../faults/support/cleaner.ts";
import { ansible, openWorkbench, tell } from "./support/ansible.ts";
import type { Played, TaskResult, Workbench } from "./support/ansible.ts";
import { startFleet } from "./support/fleet.ts";
import type { Fleet, Logged } from "./support/fleet.ts";

const names = ["web1", "web2", "db1", "db2"];
const { base, web, database, retired } = demoIds.groups;
const { ada, grace } = demoIds.users;

/** What the inventory of these tests wants of each host. */
const wanted = {
  sysctx_fields: { displayName: "{{ inventory_hostname }}.example", allowSshRootLogin: false },
  sysctx_attributes: { values: { role: "web", rack: null } },
  sysctx_groups: { ids: ["front", database], exclusive: true },
  sysctx_associations: [{ type: "user", id: ada, sudo: "without-password" }],
  sysctx_aliases: { front: web },
};

const isWrite = ({ method }: Logged) => method !== "GET";
const resultsOf = ({ results }: Played, host: string) => results.filter((one) => one.host === host);

describe("the Ansible module", ansible, () => {
  const cleaner = createCleaner();
  let bench: Workbench;
  let fleet: Fleet;

  before(async () => {
    bench = await openWorkbench(await cleaner.folder());
  });
  after(cleaner.clean);

  /** A new fleet, and its inventory. */
  async function makeFleet(hosts = names, strangers: readonly string[] = []): Promise<object> {
    fleet = await startFleet(cleaner, hosts, { strangers });
    const entries = Object.entries(fleet.hosts).map(([name, { agentConfig }]) => [
      name,
      { sysctx_agent_config: agentConfig },
    ]);
    const vars = {
      ansible_connection: "local",
      ansible_python_interpreter: "/usr/bin/python3",
      ansible_become: false,
      sysctx_executable: fleet.executable,
      sysctx_api_url: fleet.origin,
      ...wanted,
    };
    return { hosts: Object.fromEntries(entries) as object, vars };
  }

  /** One task with these arguments, on all hosts. */
  function task(args: object, keywords: object = {}): readonly object[] {
    const common = {
      executable: "{{ sysctx_executable }}",
      agent_config: "{{ sysctx_agent_config }}",
      url: "{{ sysctx_api_url }}",
    };
    const one = { "sysctx.host.sysctx_system": { ...common, ...args }, name: "one", ...keywords };
    return [{ hosts: "all", gather_facts: false, tasks: [one] }];
  }

  function onlyResult(played: Played, host = "web1"): TaskResult {
    const [one, ...others] = resultsOf(played, host);
    assert.ok(one !== undefined && others.length === 0, tell(played));
    return one;
  }

  test("changes every host at first, and none on the second run", async () => {
    const inventory = await makeFleet();
    const first = await bench.play("sysctx.host.apply", inventory);
    assert.equal(first.code, 0, tell(first));
    for (const name of names) {
      assert.deepEqual(first.recap(name)["changed"], 1, tell(first));
      const { record, groups, associations } = await fleet.stateOf(name);
      assert.equal(record["displayName"], `${name}.example`);
      assert.equal(record["allowSshRootLogin"], false);
      assert.deepEqual(record["attributes"], [{ name: "role", value: "web" }]);
      assert.deepEqual([...groups].sort(), [web, database]);
      const sudo = { enabled: true, withoutPassword: true };
      assert.deepEqual(associations, [{ type: "user", id: ada, sudo }]);
    }
    const made = fleet.takeRequests();
    for (const name of names) {
      const own = made.filter(({ verdict }) => verdict === fleet.hosts[name]?.systemId);
      assert.ok(own.some(isWrite), `${name} signed no write of its own`);
    }
    const second = await bench.play("sysctx.host.apply", inventory);
    assert.equal(second.code, 0, tell(second));
    for (const name of names) {
      const { ok, changed, failed } = second.recap(name);
      assert.deepEqual({ ok, changed, failed }, { ok: 1, changed: 0, failed: 0 }, tell(second));
    }
    const again = fleet.takeRequests();
    assert.ok(again.length > 0);
    assert.deepEqual(again.filter(isWrite), []);
  });

  test("predicts in check mode what the play then does, and sends no write", async () => {
    const inventory = await makeFleet();
    const predicted = await bench.play("sysctx.host.apply", inventory, { words: ["--check"] });
    assert.equal(predicted.code, 0, tell(predicted));
    const asked = fleet.takeRequests();
    assert.ok(asked.length >= names.length);
    assert.deepEqual(asked.filter(isWrite), []);
    const done = await bench.play("sysctx.host.apply", inventory);
    assert.equal(fleet.takeRequests().filter(isWrite).length, 5 * names.length);
    for (const name of names) {
      assert.equal(predicted.recap(name)["changed"], 1, tell(predicted));
      const before = onlyResult(predicted, name).result;
      assert.deepEqual(before.changes, onlyResult(done, name).result.changes);
      assert.deepEqual(before.diff, onlyResult(done, name).result.diff);
      assert.equal(before.requests?.length, 5);
    }
    const nothing = await bench.play("sysctx.host.apply", inventory, { words: ["--check"] });
    for (const name of names) assert.equal(nothing.recap(name)["changed"], 0, tell(nothing));
  });

  test("shows the difference, line by line, with --diff", async () => {
    const inventory = await makeFleet(["web1"]);
    const played = await bench.play("sysctx.host.apply", inventory, {
      words: ["--check", "--diff"],
    });
    const { diff } = onlyResult(played).result;
    assert.equal(
      diff?.before,
      `attributes.rack: "r1"\nfields.displayName: "new-web1"\ngroups.${base}\n`,
    );
    assert.equal(
      diff.after,
      `associations.user/${ada}: {"sudo": {"enabled": true, "withoutPassword": true}}\n` +
        `attributes.role: "web"\n` +
        `fields.displayName: "web1.example"\n` +
        `groups.${web}\ngroups.${database}\n`,
    );
    assert.match(played.stdout, /^--- before: sysctx: the record$/m);
    assert.match(played.stdout, /^\+\+\+ after: sysctx: the document$/m);
    assert.match(played.stdout, /^-fields\.displayName: "new-web1"$/m);
    assert.match(played.stdout, /^\+fields\.displayName: "web1\.example"$/m);
    const added = await bench.play(task({ groups: [web] }), inventory);
    assert.deepEqual(onlyResult(added).result.diff?.before, "");
    const same = await bench.play(task({ groups: [web] }), inventory, { words: ["--diff"] });
    assert.doesNotMatch(same.stdout, /^[-+]{3} /m);
    const { before: one, after: two } = onlyResult(same).result.diff ?? {};
    assert.deepEqual([one, two], ["", ""]);
  });

  test("one host that fails does not stop the others, and says why with code, hint and exit code", async () => {
    const inventory = await makeFleet(["web1", "web2"], ["mallory"]);
    const played = await bench.play("sysctx.host.apply", inventory);
    assert.equal(played.code, 2, tell(played));
    assert.equal(played.recap("mallory")["failed"], 1, tell(played));
    for (const name of ["web1", "web2"]) {
      const { failed, changed } = played.recap(name);
      assert.deepEqual({ failed, changed }, { failed: 0, changed: 1 }, tell(played));
    }
    const { outcome, result } = onlyResult(played, "mallory");
    assert.equal(outcome, "failed");
    assert.equal(result.rc, 4);
    assert.equal(result.changed, false);
    const { code, message, hint, status } = result.error ?? {};
    assert.deepEqual([code, status], ["unauthorized", 401]);
    assert.ok(String(message).length > 0 && String(hint).length > 0);
    assert.equal(result.msg, `unauthorized: ${String(message)} (${String(hint)})`);
  });

  test("a change that fails in part is failed and changed, and tells what became of each item", async () => {
    const inventory = await makeFleet(["web1"]);
    const unknown = "5f9a0000000000000000ffff";
    const groups = { ids: [web, unknown], exclusive: true };
    const played = await bench.play(task({ groups }), inventory);
    const { outcome, result } = onlyResult(played);
    assert.equal(outcome, "failed", tell(played));
    assert.equal(result.changed, true);
    assert.equal(result.rc, 5);
    const became = result.changes?.map(({ id, changed, error }) => [
      id,
      changed ?? (error as { code: string }).code,
    ]);
    assert.deepEqual(became, [
      [`groups.${web}`, true],
      [`groups.${unknown}`, "not_found"],
      [`groups.${base}`, "not_attempted"],
    ]);
    assert.deepEqual(result.diff?.after, `groups.${web}\n`);
    assert.deepEqual((await fleet.stateOf("web1")).groups, [base, web]);
  });

  test("takes a document as a dictionary, as text, and as a file of the host", async () => {
    const inventory = await makeFleet(["web1"]);
    const src = join(fleet.dir, "host.yaml");
    await writeFile(src, `groups: ["${retired}"]\n`);
    const forms = [
      [{ document: { groups: [web] } }, web],
      [{ document: `# YAML\ngroups:\n  - "${database}"\n` }, database],
      [{ src }, retired],
    ] as const;
    for (const [args, group] of forms) {
      const played = await bench.play(task(args), inventory);
      assert.equal(onlyResult(played).result.changed, true, tell(played));
      assert.ok((await fleet.stateOf("web1")).groups.includes(group), tell(played));
    }
  });

  test("takes plain lists, exclusive ones, and values of other types than text", async () => {
    const inventory = await makeFleet(["web1"]);
    const args = {
      fields: { allowSshRootLogin: "{{ 1 == 1 }}" },
      attributes: { values: { cores: 16, spare: true }, exclusive: true },
      associations: {
        edges: [{ type: "user", id: grace, sudo: true }],
        exclusive: true,
      },
    };
    const played = await bench.play(task(args), inventory);
    assert.equal(played.code, 0, tell(played));
    const { record, associations } = await fleet.stateOf("web1");
    assert.equal(record["allowSshRootLogin"], true);
    assert.deepEqual(record["attributes"], [
      { name: "cores", value: "16" },
      { name: "spare", value: "true" },
    ]);
    const sudo = { enabled: true, withoutPassword: false };
    assert.deepEqual(associations, [{ type: "user", id: grace, sudo }]);
    const again = await bench.play(task(args), inventory);
    assert.equal(onlyResult(again).result.changed, false, tell(again));
  });

  test("hands settings, environment and limits to sysctx", async () => {
    const inventory = await makeFleet(["web1"]);
    const config_dir = join(fleet.dir, "etc");
    await mkdir(config_dir, { mode: 0o700 });
    const settings = JSON.stringify({
      alias: { front: web },
      profiles: { lab: { url: fleet.origin } },
    });
    await writeFile(join(config_dir, "settings.json"), settings, { mode: 0o600 });
    const args = {
      config_dir,
      profile: "lab",
      url: "{{ omit }}",
      key: fleet.hosts["web1"]?.key,
      timeout: "20s",
      connect_timeout: "3s",
      retries: 1,
      fields: { description: "${TIER} of ${hostname}" },
      groups: ["front"],
    };
    const played = await bench.play(task(args, { environment: { TIER: "front" } }), inventory);
    assert.equal(played.code, 0, tell(played));
    const { record, groups } = await fleet.stateOf("web1");
    assert.match(String(record["description"]), /^front of \S+$/);
    assert.deepEqual(groups, [base, web]);
    const late = await bench.play(
      task({ timeout: "1ms", groups: [web] }, { ignore_errors: true }),
      inventory,
    );
    const { rc, error } = onlyResult(late).result;
    assert.deepEqual([rc, error?.["code"]], [6, "timeout"], tell(late));
  });

  test("calls sysctx once, with these words and this document and nothing else", async () => {
    const inventory = await makeFleet(["web1"]);
    const [executable, told] = [join(fleet.dir, "double"), join(fleet.dir, "told")];
    const script = [
      "#!/bin/sh",
      `{ printf '%s\\n' "$@"; cat; echo; } >>'${told}'`,
      `echo '{"schemaVersion":1,"command":"apply","changed":false,"results":[]}'`,
    ];
    await writeFile(executable, script.join("\n"), { mode: 0o755 });
    const attributes = { values: { role: "web", old: null } };
    const groups = { ids: [web], exclusive: true };
    const args = {
      ...{ executable, agent_config: "/a/conf", key: "/a/key", url: "https://api.example" },
      ...{ cacert: "/a/ca", profile: "lab", timeout: "9s", connect_timeout: "3s", retries: 0 },
      ...{ attributes, groups },
    };
    const played = await bench.play(task(args), inventory, { words: ["--check"] });
    assert.equal(played.code, 0, tell(played));
    const lines = (await readFile(told, "utf8")).trim().split("\n");
    assert.deepEqual(lines.slice(0, -1), [
      ...["apply", "--file=-", "--json", "--no-color", "--dry-run", "--profile=lab"],
      ...["--agent-config=/a/conf", "--key=/a/key", "--url=https://api.example", "--cacert=/a/ca"],
      ...["--timeout=9s", "--connect-timeout=3s", "--retries=0"],
    ]);
    assert.deepEqual(JSON.parse(lines.at(-1) ?? ""), {
      attributes: { ...attributes, exclusive: false },
      groups,
    });
  });

  test("says what is wrong with the host or the words, with the code of each", async () => {
    const inventory = await makeFleet(["web1"]);
    const cases = [
      [{ agent_config: join(fleet.dir, "none"), groups: [] }, 3, "agent_config_missing"],
      [{ groups: ["nobody"] }, 2, "document_invalid"],
      [{ fields: { hostname: "x" } }, 2, "document_invalid"],
      [{ src: join(fleet.dir, "none") }, 2, "input_failed"],
      [{ executable: join(fleet.dir, "none"), groups: [] }, undefined, "executable_missing"],
      [{ executable: "/bin/true", groups: [] }, 0, "no_answer"],
      // More than a pipe holds: it ends before it has read that.
      [{ executable: "/bin/true", document: "x".repeat(200_000) }, 0, "no_answer"],
    ] as const;
    const wrong = [{}, { src: "/x", groups: [] }, { src: "/x", document: "{}" }];
    const plays = [...cases.map(([args]) => args), ...wrong].flatMap((args) =>
      task(args, { ignore_errors: true }),
    );
    const played = await bench.play(plays, inventory);
    assert.equal(played.results.length, plays.length, tell(played));
    const results = played.results.map(({ outcome, result }) => {
      assert.equal(outcome, "failed");
      return result;
    });
    for (const [index, [, rc, code]] of cases.entries()) {
      const { rc: exit, error, changed = false, msg = "" } = results[index] ?? {};
      assert.deepEqual([exit, error?.["code"], changed], [rc, code, false], msg);
      assert.match(msg, new RegExp(`^${code}: .+ \\(.+\\)$`, "s"));
    }
    for (const { msg = "" } of results.slice(cases.length))
      assert.match(msg, /one of the following|mutually exclusive/);
    assert.deepEqual(fleet.takeRequests().filter(isWrite), []);
  });

  test("with serial, a wave has ended before the next begins; with throttle 1, so has a host", async () => {
    const inventory = await makeFleet();
    const vars = ["-e", JSON.stringify({ sysctx_groups: [web], sysctx_waves: [1, 3] })];
    const words = [...vars, "-e", "sysctx_at_once=1", "--forks", "4"];
    const played = await bench.play("sysctx.host.rolling", inventory, { words });
    assert.equal(played.code, 0, tell(played));
    // Each host's requests are together, and the hosts follow each other.
    const signers = fleet.takeRequests().map(({ verdict }) => verdict);
    const turns = signers.filter((signer, index) => signer !== signers[index - 1]);
    assert.deepEqual(
      turns,
      names.map((name) => fleet.hosts[name]?.systemId),
    );
    assert.equal((played.stdout.match(/^PLAY \[/gm) ?? []).length, 2, tell(played));
  });

  test("a wave in which too many fail is the last one", async () => {
    const inventory = await makeFleet(["web1", "web2"], ["mallory"]);
    const hosts = { sysctx_hosts: ["mallory", "web1", "web2"], sysctx_waves: [2, 1] };
    const words = ["-e", JSON.stringify({ ...hosts, sysctx_groups: [web] })];
    const first = { ...inventory, hosts: reorder(inventory, hosts.sysctx_hosts) };
    const played = await bench.play("sysctx.host.rolling", first, { words });
    assert.equal(played.recap("mallory")["failed"], 1, tell(played));
    assert.deepEqual((await fleet.stateOf("web1")).groups, [base, web], tell(played));
    assert.deepEqual((await fleet.stateOf("web2")).groups, [base], tell(played));
  });

  test("no key and no secret of the agent is in what Ansible says, however much it says", async () => {
    const inventory = await makeFleet(["web1"], ["mallory"]);
    const words = ["-vvvvv", "--diff"];
    const played = await bench.play("sysctx.host.apply", inventory, { words });
    assert.match(played.stdout, /"module_args"/, "it did not say much");
    await fleet.assertNoLeak(played.stdout + played.stderr + JSON.stringify(played.results));
  });
});

function reorder(inventory: object, order: readonly string[]): object {
  const { hosts } = inventory as { hosts: Record<string, object> };
  return Object.fromEntries(order.map((name) => [name, hosts[name] ?? {}]));
}

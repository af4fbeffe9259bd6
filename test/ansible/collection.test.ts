import assert from "node:assert/strict";
import { cp, readFile, readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { settingSpecs } from "../../src/cli/settings.ts";
import { version } from "../../src/version.ts";
import { createCleaner } from "../faults/support/cleaner.ts";
import { ansible, collectionSource, openWorkbench, tell } from "./support/ansible.ts";
import type { Workbench } from "./support/ansible.ts";

interface Documented {
  readonly doc: {
    readonly options: Readonly<Record<string, { readonly description: readonly string[] }>>;
  };
  readonly examples: string;
  readonly return: Readonly<Record<string, unknown>>;
}

const moduleName = "sysctx.host.sysctx_system";

describe("the Ansible collection", ansible, () => {
  const cleaner = createCleaner();
  let bench: Workbench;

  before(async () => {
    bench = await openWorkbench(await cleaner.folder());
  });
  after(cleaner.clean);

  async function readDocumentation(): Promise<Documented> {
    const shown = await bench.run("ansible-doc", ["--json", moduleName]);
    assert.equal(shown.code, 0, tell(shown));
    const found = (JSON.parse(shown.stdout) as Record<string, Documented>)[moduleName];
    assert.ok(found !== undefined, tell(shown));
    return found;
  }

  test("is built with all of its files and no others, in the program's version", async () => {
    const names = await readdir(collectionSource, { recursive: true, withFileTypes: true });
    const source = names
      .filter((entry) => entry.isFile() && entry.name !== "galaxy.yml")
      .map(({ parentPath, name }) => join(parentPath, name).slice(collectionSource.length + 1));
    const built = await readdir(bench.collection, { recursive: true, withFileTypes: true });
    const files = built
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => join(parentPath, name).slice(bench.collection.length + 1));
    const made = ["FILES.json", "MANIFEST.json"];
    assert.deepEqual(files.sort(), [...source, ...made].sort());
    const manifest = JSON.parse(
      await readFile(join(bench.collection, "MANIFEST.json"), "utf8"),
    ) as { readonly collection_info: { readonly version: string } };
    assert.equal(manifest.collection_info.version, version);
  });

  test("ansible-doc explains the module: every option, with examples and returned values", async () => {
    const { doc, examples, return: returned } = await readDocumentation();
    const play = [
      {
        hosts: "all",
        gather_facts: false,
        tasks: [{ name: "wrong", [moduleName]: { nonsense: 1, groups: [] }, ignore_errors: true }],
      },
    ];
    const refused = await bench.play(play, {
      hosts: { localhost: { ansible_connection: "local" } },
    });
    const [, list = ""] =
      /Supported parameters include: ([^.]+)\./.exec(refused.results[0]?.result.msg ?? "") ?? [];
    const accepted = list.split(", ").map((word) => word.replace(/ \(.*$/, ""));
    assert.ok(accepted.length > 10, tell(refused));
    assert.deepEqual(Object.keys(doc.options).sort(), [...accepted].sort());
    for (const { description } of Object.values(doc.options)) assert.ok(description.length > 0);
    assert.match(examples, /sysctx\.host\.sysctx_system:/);
    assert.deepEqual(Object.keys(returned).sort(), ["changes", "error", "rc", "requests"]);
  });

  test("the module has an option for each setting of sysctx that a task may want", async () => {
    const { doc } = await readDocumentation();
    const inSnakeCase = Object.keys(settingSpecs)
      .filter((name) => name !== "output")
      .map((name) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`));
    for (const name of inSnakeCase) assert.ok(name in doc.options, name);
  });

  test("the module's examples are tasks that Ansible accepts", async () => {
    const { examples } = await readDocumentation();
    const playbook = join(bench.dir, "examples.yml");
    const indented = examples.trim().replace(/^/gm, "    ");
    await writeFile(playbook, `- hosts: all\n  tasks:\n${indented}\n`);
    const checked = await bench.run("ansible-playbook", ["--syntax-check", "-i", "x,", playbook]);
    assert.equal(checked.code, 0, tell(checked));
    await writeFile(playbook, `- hosts: all\n  tasks:\n${indented}\n      - broken\n`);
    const broken = await bench.run("ansible-playbook", ["--syntax-check", "-i", "x,", playbook]);
    assert.notEqual(broken.code, 0, tell(broken));
  });

  test("ansible-doc explains the role, and every default is in its specification", async () => {
    const name = "sysctx.host.sysctx";
    const shown = await bench.run("ansible-doc", ["--json", "-t", "role", name]);
    assert.equal(shown.code, 0, tell(shown));
    const roles = JSON.parse(shown.stdout) as Record<
      string,
      { entry_points: { main: { options: object } } }
    >;
    const options = Object.keys(roles[name]?.entry_points.main.options ?? {});
    const defaults = await readFile(
      join(collectionSource, "roles/sysctx/defaults/main.yml"),
      "utf8",
    );
    const variables = [...defaults.matchAll(/^(\w+):/gm)].map(([, variable]) => variable);
    assert.ok(variables.length > 10);
    assert.deepEqual(options.sort(), variables.sort());
  });

  test("the module keeps to the syntax of Python 3.6, and needs only what Ansible brings", async () => {
    const path = join(collectionSource, "plugins/modules/sysctx_system.py");
    const parse = (source: string) =>
      bench.run("python3", [
        "-c",
        "import ast, sys; ast.parse(open(sys.argv[1]).read(), feature_version=(3, 6))",
        source,
      ]);
    const parsed = await parse(path);
    assert.equal(parsed.code, 0, tell(parsed));
    const text = await readFile(path, "utf8");
    const newer = join(bench.dir, "newer.py");
    await writeFile(newer, `${text}\nif (late := 1):\n    pass\n`);
    assert.notEqual((await parse(newer)).code, 0);
    const imports = [...text.matchAll(/^(?:import|from) (\S+)/gm)].map(([, name]) => name);
    assert.deepEqual(imports, ["__future__", "json", "ansible.module_utils.basic"]);
  });

  // The installed files: galaxy.yml wants an address of the repository and a first release.
  test("ansible-lint has nothing to say, in its strictest profile", async () => {
    const lint = async (folder: string) => {
      const target = join(folder, "ansible_collections/sysctx/host");
      await cp(bench.collection, target, { recursive: true });
      const words = "--offline --nocolor --strict --profile production";
      const script = `cd "$1" && git init -q . && exec ansible-lint ${words}`;
      return { target, run: () => bench.run("sh", ["-c", script, "sh", target]) };
    };
    const good = await lint(await cleaner.folder());
    const clean = await good.run();
    assert.equal(clean.code, 0, tell(clean));
    const bad = await lint(await cleaner.folder());
    await writeFile(
      join(bad.target, "playbooks/bad.yml"),
      "---\n- hosts: all\n  tasks:\n    - shell: ls\n",
    );
    const complaint = await bad.run();
    assert.notEqual(complaint.code, 0, tell(complaint));
    assert.match(complaint.stdout + complaint.stderr, /playbooks\/bad\.yml/);
  });
});

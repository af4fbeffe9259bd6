import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { readFileSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, test } from "node:test";
import { readSection } from "../scripts/packages/changelog.ts";
import { buildCollection } from "../scripts/packages/collection.ts";
import { formatSbom } from "../scripts/packages/sbom.ts";
import { bunVersion } from "../scripts/executable.ts";
import { listBundled } from "../scripts/licences.ts";

interface Entry {
  readonly name: string;
  readonly ftype: string;
  readonly chksum_sha256: string | null;
}

const sumOf = (content: Buffer) => createHash("sha256").update(content).digest("hex");

describe("the files of a release", () => {
  test("the Ansible collection: its sums hold, and it is the same each time", async (t) => {
    const archive = await buildCollection();
    assert.deepEqual(await buildCollection(), archive);
    const folder = mkdtempSync(join(tmpdir(), "sysctx-collection-"));
    t.after(() => rmSync(folder, { recursive: true, force: true }));
    writeFileSync(join(folder, "a.tar.gz"), archive);
    execFileSync("tar", ["-xzf", "a.tar.gz"], { cwd: folder });
    const read = (name: string) => readFileSync(join(folder, name));
    const manifest = JSON.parse(read("MANIFEST.json").toString()) as {
      readonly file_manifest_file: Entry;
    };
    assert.equal(manifest.file_manifest_file.chksum_sha256, sumOf(read("FILES.json")));
    const { files } = JSON.parse(read("FILES.json").toString()) as {
      readonly files: readonly Entry[];
    };
    const own = files.filter(({ ftype }) => ftype === "file");
    assert.ok(own.some(({ name }) => name === "plugins/modules/sysctx_system.py"));
    for (const { name, chksum_sha256 } of own) assert.equal(chksum_sha256, sumOf(read(name)), name);
  });

  test("the SBOM: every bundled package and Bun, each with its licence, the same each time", async () => {
    const text = await formatSbom();
    assert.equal(await formatSbom(), text);
    const sbom = JSON.parse(text) as {
      readonly serialNumber: string;
      readonly components: readonly {
        readonly name: string;
        readonly version: string;
        readonly licenses?: readonly unknown[];
      }[];
    };
    assert.match(
      sbom.serialNumber,
      /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/,
    );
    assert.deepEqual(
      sbom.components.map(({ name, version }) => `${name}@${version}`),
      [...(await listBundled()), `bun@${bunVersion}`],
    );
    for (const { name, licenses = [] } of sbom.components) assert.ok(licenses.length > 0, name);
  });

  test("the notes: one section of the changelog, whole", () => {
    const changelog = readFileSync(join(import.meta.dirname, "../CHANGELOG.md"), "utf8");
    const notes = readSection();
    assert.ok(changelog.includes(notes));
    assert.deepEqual(notes.match(/^## /gm)?.length, 1);
    assert.equal(changelog.split(notes)[1]?.trimStart().slice(0, 3), "## ");
  });
});

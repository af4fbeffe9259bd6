/**
 * make-packages.ts FOLDER: puts two versions of the program, 1 and 2, as Debian's and as rpm's
 * package into /rig of a program's layer, made as those that are published. Not compressed: nobody
 * downloads them.
 */
import { mkdirSync, readdirSync, renameSync, statSync } from "node:fs";
import { join } from "node:path";
import { buildDeb } from "../../scripts/deb.ts";
import { buildRpm } from "../../scripts/rpm.ts";
import { architectures } from "../../scripts/packages/files.ts";
import type { PackagedFile } from "../../scripts/packages/files.ts";

const [folder = ""] = process.argv.slice(2);
const out = join(folder, "rig");

/** The executable, or the bundle and its Node. */
const program: readonly PackagedFile[] = readdirSync(folder, { recursive: true, encoding: "utf8" })
  .filter((path) => path.startsWith("usr/") && statSync(join(folder, path)).isFile())
  .map((path) => {
    const copyOf = join(folder, path);
    return { path, content: { copyOf }, mode: statSync(copyOf).mode & 0o777 };
  });

process.umask(0o022);
mkdirSync(out, { recursive: true });
const arch = architectures.find((name) => name === process.arch);
if (arch === undefined) throw new Error(`there is no package for ${process.arch}`);
for (const version of ["1", "2"]) {
  const options = { arch, version, compression: "none", out } as const;
  renameSync(await buildDeb(options, program), join(out, `sysctx_${version}.deb`));
  renameSync(await buildRpm(options, program), join(out, `sysctx_${version}.rpm`));
}

import { existsSync, readFileSync, readdirSync } from "node:fs";
import { build } from "esbuild";

const root = new URL("..", import.meta.url).pathname;

/**
 * Returns the licence texts of sysctx and of every npm package inside the bundle, each under its
 * name.
 */
export async function collectLicences(): Promise<ReadonlyMap<string, string>> {
  const { metafile } = await build({
    entryPoints: [`${root}bin/sysctx.ts`],
    absWorkingDir: root,
    bundle: true,
    platform: "node",
    format: "cjs",
    metafile: true,
    write: false,
    logLevel: "silent",
  });
  const folders = Object.keys(metafile.inputs).flatMap(
    (path) => /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1] ?? [],
  );
  const packages = [...new Set(folders)].sort();
  return new Map([
    ["sysctx", readFileSync(`${root}LICENSE`, "utf8")],
    ...packages.map((folder) => readLicence(folder)),
  ]);
}

function readLicence(folder: string): readonly [string, string] {
  const path = `${root}${folder}`;
  const { name, version, license } = JSON.parse(
    readFileSync(`${path}/package.json`, "utf8"),
  ) as Readonly<Record<"name" | "version" | "license", string>>;
  const file = readdirSync(path).find((entry) => /^licen[cs]e/i.test(entry));
  const text = file === undefined ? "" : readFileSync(`${path}/${file}`, "utf8");
  if (!existsSync(path) || (text === "" && license === undefined))
    throw new Error(`${name} has no licence`);
  return [`${name} ${version}`, text === "" ? `${license}, says its package.json` : text];
}

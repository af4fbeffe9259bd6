import { existsSync, readFileSync, readdirSync } from "node:fs";
import { build } from "esbuild";

const root = new URL("..", import.meta.url).pathname;

/**
 * Returns the licence texts of sysctx and of every npm package inside the bundle, each under its
 * name.
 */
export async function collectLicences(): Promise<ReadonlyMap<string, string>> {
  return new Map([
    ["sysctx", readFileSync(`${root}LICENSE`, "utf8")],
    ...(await findFolders()).map((folder) => readLicence(folder)),
  ]);
}

/** Returns every npm package inside the bundle, as `name@version`. */
export async function listBundled(): Promise<readonly string[]> {
  return (await findFolders()).map((folder) => {
    const { name, version } = readPackage(folder);
    return `${name}@${version}`;
  });
}

async function findFolders(): Promise<readonly string[]> {
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
  return [...new Set(folders)].sort();
}

function readPackage(folder: string): Readonly<Record<"name" | "version" | "license", string>> {
  return JSON.parse(readFileSync(`${root}${folder}/package.json`, "utf8")) as Readonly<
    Record<"name" | "version" | "license", string>
  >;
}

function readLicence(folder: string): readonly [string, string] {
  const path = `${root}${folder}`;
  const { name, version, license } = readPackage(folder);
  const file = readdirSync(path).find((entry) => /^licen[cs]e/i.test(entry));
  const text = file === undefined ? "" : readFileSync(`${path}/${file}`, "utf8");
  if (!existsSync(path) || (text === "" && license === undefined))
    throw new Error(`${name} has no licence`);
  return [`${name} ${version}`, text === "" ? `${license}, says its package.json` : text];
}

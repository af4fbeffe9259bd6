import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { exitCodes } from "../src/cli/exit-codes.ts";
import { settingNames, settingSpecs } from "../src/cli/settings.ts";
import { errorCodes } from "../src/errors.ts";
import { makePages } from "../scripts/docs.ts";

const root = join(import.meta.dirname, "..");
const pages = await makePages();

for (const [path, text] of pages) {
  test(`${path} is what the code says`, () => {
    const committed = readFileSync(join(root, path), "utf8");
    assert.ok(committed === text, `${path} is out of date: run npm run docs, and commit it`);
  });

  if (path.endsWith(".json")) continue;

  test(`${path} has every exit code and error code`, () => {
    const plain = text.replaceAll("\\", "");
    for (const { exit } of exitCodes)
      assert.match(plain, new RegExp(`["\`]${exit}["\`]|^\\| ${exit} `, "m"));
    for (const code of Object.keys(errorCodes)) assert.ok(plain.includes(code), code);
  });
}

for (const path of ["man/sysctx.1", "docs/cli.md"]) {
  test(`${path} has every variable, and commands of each depth`, () => {
    const plain = (pages.get(path) ?? "").replaceAll("\\", "");
    const words = [
      ...settingNames.map((name) => settingSpecs[name].env),
      ...["SYSCTX_PROFILE", "SYSCTX_CONFIG_DIR", "HTTPS_PROXY", "NODE_EXTRA_CA_CERTS"],
      ...["sysctx associations list", "sysctx hook install", "--connect-timeout"],
    ];
    for (const word of words) assert.ok(plain.includes(word), word);
  });
}

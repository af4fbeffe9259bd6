import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { Ajv2020 } from "ajv/dist/2020.js";
import { parse as parseYaml } from "yaml";
import { documentSchema } from "../../src/desired/schema.ts";
import { SysctxError } from "../../src/errors.ts";
import { idOf, parse } from "./support.ts";

const root = new URL("../..", import.meta.url);
const read = (path: string) => readFileSync(new URL(path, root), "utf8");
const validate = new Ajv2020({ allowUnionTypes: true }).compile(documentSchema);

function isAccepted(text: string): boolean {
  try {
    parse(text, { env: { RACK: "b7", hostname: "web-01", ON: "true" }, aliases: { web: idOf(1) } });
    return true;
  } catch (error) {
    assert.ok(error instanceof SysctxError);
    return false;
  }
}

test("the schema in the package is the one that the code makes", () =>
  assert.equal(
    read("schema/desired-state.schema.json"),
    `${JSON.stringify(documentSchema, null, 2)}\n`,
    "npm run docs writes it anew",
  ));

test("the example names the schema, fits it, and is read", () => {
  const text = read("docs/examples/host.yaml");
  assert.match(
    text,
    /^# yaml-language-server: \$schema=\S+\/schema\/desired-state\.schema\.json\n/,
  );
  assert.ok(validate(parseYaml(text)), JSON.stringify(validate.errors));
  assert.ok(isAccepted(text));
});

/** A text to the reader; the schema can't see quotes. */
const quoted = "fields: {allowSshRootLogin: '${ON}'}";
const edge = (rest: string) => `associations: [{type: user, id: web${rest}}]`;
const documents: readonly (readonly [document: string, good: boolean])[] = [
  ["{}", true],
  ["fields: {displayName: web-01, allowSshRootLogin: false, primarySystemUser.id: null}", true],
  ["fields: {displayName: 007}", true],
  [quoted, false],
  ["fields:\n  allowSshRootLogin: ${ON}\n", true],
  ["fields: {allowSshRootLogin: yes}", false],
  ["fields: {hostname: x}", false],
  ["fields: {displayName: null}", false],
  ["fields: [a]", false],
  ["attributes: {values: {role: web, rack: null, n: 7, on: true}, exclusive: true}", true],
  ["attributes: {role: web}", false],
  ["attributes: {exclusive: true}", false],
  ["attributes: {values: {a: [1]}}", false],
  [`attributes: {values: {a: ${"x".repeat(1025)}}}`, false],
  ["groups: [web]", true],
  ["groups: {ids: [web], exclusive: true}", true],
  ["groups: web", false],
  ["groups: {exclusive: true}", false],
  [edge(""), true],
  [edge(", sudo: true"), true],
  [edge(", sudo: without-password"), true],
  [edge(", sudo: always"), false],
  [edge(", sudp: true"), false],
  ["associations: [{type: policy, id: web, sudo: true}]", false],
  ["associations: [{type: users, id: web}]", false],
  [`aliases: {db: ${idOf(2)}}\ngroups: [db]`, true],
  ["nope: {}", false],
  ["- web", false],
];

test("the schema and the reader agree", () => {
  for (const [document, good] of documents) {
    assert.equal(isAccepted(document), good, document);
    if (document !== quoted) assert.equal(validate(parseYaml(document)), good, document);
  }
});

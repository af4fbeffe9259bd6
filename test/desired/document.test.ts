import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { runModule } from "../support/child.ts";
import { desire, idOf, parse, placeOf, refusalOf } from "./support.ts";

const web = idOf(1);
const db = idOf(2);

describe("a document", () => {
  test("says what the host should be, section by section", () => {
    const text = [
      "# yaml-language-server: $schema=./schema.json",
      "aliases:",
      `  web: "${web}"`,
      "fields:",
      "  displayName: web-01",
      "  allowSshRootLogin: false",
      "attributes:",
      "  values:",
      "    role: web",
      "    rack: null",
      "  exclusive: true",
      "groups:",
      "  ids: [web]",
      "  exclusive: false",
      "associations:",
      "  - type: user",
      `    id: ${db}`,
      "    sudo: without-password",
    ].join("\n");
    assert.deepEqual(parse(text), {
      fields: { displayName: "web-01", allowSshRootLogin: false },
      attributes: {
        values: new Map<string, string | null>([
          ["role", "web"],
          ["rack", null],
        ]),
        exclusive: true,
      },
      groups: { ids: [web], exclusive: false },
      associations: {
        edges: [{ type: "user", id: db, sudo: { enabled: true, withoutPassword: true } }],
        exclusive: false,
      },
      aliases: new Map([["web", web]]),
    });
  });

  test("leaves alone what it does not name", () => {
    for (const text of ["{}", "fields: {}", "aliases: {}"])
      assert.deepEqual(parse(text), desire({}));
  });

  test("may be JSON, indented with tabs as JSON may be", () => {
    const value = { fields: { displayName: "a" }, groups: [web] };
    const expected = desire({
      fields: { displayName: "a" },
      groups: { ids: [web], exclusive: false },
    });
    assert.deepEqual(parse(JSON.stringify(value)), expected);
    assert.deepEqual(parse(JSON.stringify(value, null, "\t")), expected);
  });

  test("may have the line ends of Windows, which do not become part of a value", () => {
    const text =
      "fields:\r\n  displayName: a\r\n  description: |\r\n    b\r\n    c\r\ngroups:\r\n  - web\r\n";
    assert.deepEqual(
      parse(text, { aliases: { web } }),
      desire({
        fields: { displayName: "a", description: "b\nc\n" },
        groups: { ids: [web], exclusive: false },
      }),
    );
    assert.equal(placeOf("fields:\r\n  displayName: a\r\n  nope: b\r\n").split(":")[0], "3");
  });

  test("may begin with a byte order mark", () => {
    assert.deepEqual(parse("\ufefffields: {displayName: a}").fields, { displayName: "a" });
    assert.equal(placeOf("\ufefffields: {}\nnope: 1\n"), "2:1");
  });

  test("has its first column counted without a byte order mark", () =>
    assert.equal(placeOf("\ufeffnope: 1\n"), "1:1"));

  test("may be large, up to 256 KiB", () => {
    assert.deepEqual(parse(`# ${"x".repeat(250_000)}\nfields: {displayName: a}`).fields, {
      displayName: "a",
    });
  });

  test("may hold an anchor that nothing refers to", () =>
    assert.deepEqual(parse("fields: &a {displayName: x}").fields, { displayName: "x" }));
});

describe("several documents", () => {
  const merge = (...documents: readonly string[]) => parse(documents.join("\n---\n"));

  test("merge in order: later fields and attributes win, the others stay", () => {
    const state = merge(
      "fields: {displayName: a, description: b}\nattributes: {values: {r: '1', s: '2'}}",
      "fields: {displayName: c}\nattributes: {values: {r: null, t: '3'}}",
    );
    assert.deepEqual(state.fields, { displayName: "c", description: "b" });
    assert.deepEqual(
      [...(state.attributes?.values ?? [])],
      [
        ["r", null],
        ["s", "2"],
        ["t", "3"],
      ],
    );
  });

  test("add up their lists, each entry once", () => {
    const state = merge(`groups: ["${web}", "${db}"]`, `groups: ["${idOf(3)}", "${web}"]`);
    assert.deepEqual(state.groups?.ids, [web, db, idOf(3)]);
  });

  test("say of one association what the last of them says", () => {
    const edge = (sudo: string) =>
      `associations: [{type: user, id: "${web}", sudo: ${sudo}}, {type: user_group, id: "${web}"}]`;
    assert.deepEqual(merge(edge("true"), edge("false")).associations?.edges, [
      { type: "user", id: web, sudo: { enabled: false, withoutPassword: false } },
      { type: "user_group", id: web, sudo: undefined },
    ]);
  });

  test("are exclusive where one of them is", () => {
    const yes = "groups: {ids: [], exclusive: true}\nattributes: {values: {}, exclusive: true}";
    const state = merge(
      "groups: []",
      yes,
      "groups: {ids: [], exclusive: false}\nassociations: {edges: [], exclusive: true}",
    );
    assert.equal(state.groups?.exclusive, true);
    assert.equal(state.attributes?.exclusive, true);
    assert.equal(state.associations?.exclusive, true);
    const edges = "associations: {edges: [], exclusive: true}";
    assert.equal(merge("associations: []", edges).associations?.exclusive, true);
    assert.equal(merge(edges, "associations: []").associations?.exclusive, true);
  });

  test("leave a section alone that none of them names", () =>
    assert.equal(merge("fields: {}", "attributes: {values: {}}").groups, undefined));

  test("may have an end mark behind them", () =>
    assert.deepEqual(parse("fields: {displayName: a}\n...\n").fields, { displayName: "a" }));

  test("are refused when one is empty, with its place", () => {
    assert.match(refusalOf("fields: {}\n---\n---\ngroups: []"), /^[23]:\d+: the document is empty/);
    assert.match(refusalOf("---\n# nothing\n---\ngroups: []"), /^[123]:\d+: the document is empty/);
    assert.match(refusalOf("groups: []\n---\n"), /^2:\d+: the document is empty/);
  });

  test("are complained about with the line in the file", () => {
    assert.equal(placeOf("groups: []\n---\nfields: {}\nnope: 1\n"), "4:1");
    assert.equal(placeOf("groups: []\n---\nfields:\n\tdisplayName: a\n"), "4:1");
    assert.equal(placeOf("groups: []\n---\nfields:\n  displayName: ${NOPE}\n"), "4:16");
  });

  test("share their aliases", () =>
    assert.deepEqual(merge(`aliases: {web: "${web}"}`, "groups: [web]").groups?.ids, [web]));
});

describe("substitution", () => {
  const env = { NAME: "web", hostname: "host-1", EMPTY: "", LINES: "a\nb: c", ID: web };
  const displayName = (text: string) => parse(`fields:\n  displayName: ${text}`, { env }).fields;

  test("puts in environment variables and this machine's name", () => {
    assert.deepEqual(displayName("${NAME}-of-${hostname}"), { displayName: "web-of-host-1" });
    assert.deepEqual(displayName('"${NAME}${NAME}"'), { displayName: "webweb" });
  });

  test("puts in an empty value, which is set", () =>
    assert.deepEqual(displayName('"<${EMPTY}>"'), { displayName: "<>" }));

  test("works in every kind of text: attribute, id and alias", () => {
    const text = [
      'aliases: {web: "${ID}"}',
      'attributes: {values: {role: "${NAME}"}}',
      "groups:",
      "  - ${NAME}",
      "  - ${ID}",
      'associations: [{type: user, id: "${ID}"}]',
    ].join("\n");
    const state = parse(text, { env });
    assert.deepEqual([...(state.attributes?.values ?? [])], [["role", "web"]]);
    assert.deepEqual(state.groups?.ids, [web]);
    assert.equal(state.associations?.edges[0]?.id, web);
  });

  test("never changes the structure: a value with a line feed stays one value", () =>
    assert.deepEqual(displayName("${LINES}"), { displayName: "a\nb: c" }));

  test("is done once: what is put in is not looked at again", () => {
    const inner = { A: "${B}", B: "b", C: "$$" };
    const { fields } = parse("fields: {displayName: '${A} ${C}'}", { env: inner });
    assert.deepEqual(fields, { displayName: "${B} $$" });
  });

  test("takes $$ for a dollar, so that a text can hold what looks like a name", () => {
    assert.deepEqual(displayName("$${NAME}"), { displayName: "${NAME}" });
    assert.deepEqual(displayName("$$$${NAME} $${NAME}"), { displayName: "$${NAME} ${NAME}" });
    assert.deepEqual(displayName("$$${NAME}"), { displayName: "$web" });
  });

  test("leaves other dollars alone", () =>
    assert.deepEqual(displayName("$NAME $5 5$ $(x)"), { displayName: "$NAME $5 5$ $(x)" }));

  test("leaves keys and comments alone", () => {
    const state = parse("# ${NOPE}\nattributes: {values: {'${NOPE}': a}}");
    assert.deepEqual([...(state.attributes?.values ?? [])], [["${NOPE}", "a"]]);
  });

  test("refuses a name that is not set, with the place of its text", () => {
    assert.equal(refusalOf("fields:\n  displayName: a ${NOPE}"), "2:16: ${NOPE} is not set");
    assert.match(
      refusalOf("groups:\n  - ${ID}\n  - ${NOPE}", { env }),
      /^3:5: \$\{NOPE\} is not set/,
    );
    for (const name of ["", " NAME", "NAME:-x", "__proto__", "constructor"])
      assert.equal(placeOf(`fields: {displayName: "\${${name}}"}`, { env }), "1:23");
  });

  test("tells a name with a line feed on one line", () =>
    assert.equal(placeOf('fields: {displayName: "${A\\nB}"}'), "1:23"));

  test("gives a boolean field its boolean", () =>
    assert.deepEqual(parse("fields:\n  allowSshRootLogin: ${ON}", { env: { ON: "true" } }).fields, {
      allowSshRootLogin: true,
    }));

  test("refuses a reference that does not end", () =>
    assert.equal(placeOf('fields: {displayName: "a ${NAME"}', { env }), "1:23"));

  test("never shows in an error what was put in: it may be a secret", () => {
    const secret = { TOKEN: "s3cr3t-value" };
    for (const text of ["groups:\n  - ${TOKEN}", "fields:\n  allowSshRootLogin: ${TOKEN}"])
      assert.doesNotMatch(refusalOf(text, { env: secret }), /s3cr3t/);
  });
});

describe("a bad document is one error with its line and column:", () => {
  const bad: readonly (readonly [what: string, text: string, message: RegExp])[] = [
    ["an empty file", "", /^1:1: the document is empty$/],
    ["white space only", "\n \n\n", /^\d:\d: the document is empty$/],
    ["a comment only", "# nothing\n", /^\d:\d: the document is empty$/],
    ["nothing but null", "null\n", /^1:1: the document is empty$/],
    ["a list at the top", "- web\n- db\n", /^1:1: the document is not a map/],
    ["a text at the top", "web-01\n", /^1:1: the document is not a map/],
    ["a key that is not known", "fields: {}\nfeilds: {}\n", /^2:1: unknown key "feilds"$/],
    ["a key twice", "fields:\n  displayName: a\n  displayName: b\n", /^3:3: this key .* twice$/],
    ["a section twice", "groups: []\nfields: {}\ngroups: []\n", /^3:1: this key .* twice$/],
    ["a key twice in JSON", '{"groups": [],\n "groups": []}', /^2:2: this key .* twice$/],
    ["a key without a value", "attributes: {values: {role}}\n", /^1:23: role has no value$/],
    ["tabs that indent", "fields:\n\tdisplayName: a\n", /^2:1: indented with a tab; .* spaces$/],
    [
      "a tab after spaces",
      "fields:\n  displayName: a\n\tdescription: b\n",
      /^3:1: indented with a tab/,
    ],
    ["tabs before a list", "groups:\n\t- web\n", /^2:1: indented with a tab/],
    ["a reference", "fields: &a {displayName: x}\nattributes: *a\n", /^2:13: references/],
    ["a reference in a list", "groups: [&a web, *a]\n", /^1:18: references/],
    ["a reference to nothing", "fields: *nope\n", /^1:9: references/],
    ["a reference as a key", "fields: {? &k displayName : x, *k : y}\n", /^1:32: references/],
    ["a reference to itself", "fields: &a\n  displayName: *a\n", /^2:16: references/],
    ["a reference to the whole", "&a {fields: *a}\n", /^1:13: references/],
    ["a merge key with a reference", "fields: &a {}\nattributes:\n  <<: *a\n", /^3:7: references/],
    ["a merge key", "fields:\n  <<: {displayName: x}\n", /^2:\d: /],
    ["a merge key at the top", "<<: {fields: {displayName: x}}\n", /^1:1: unknown key "<<"/],
    ["a tag of one's own", "fields: {displayName: !secret x}\n", /^1:23: Unresolved tag/],
    ["binary data", "fields: {displayName: !!binary aGk=}\n", /^1:\d+: this must be a single/],
    ["a directive that is not known", "%FOO bar\n---\nfields: {}\n", /^1:1: Unknown directive/],
    ["a version to come", "%YAML 2.0\n---\nfields: {}\n", /^1:\d: Unsupported YAML version/],
    ["a key that is a list", "? [a, b]\n: c\n", /^1:3: /],
    ["a list that does not end", "groups: [web\n", /^[12]:\d+: /],
    ["a text that does not end", "fields: {displayName: 'x}\n", /^[12]:\d+: /],
    ["a colon too many", "fields: displayName: x\n", /^1:9: Nested mappings/],
    ["JSON that is cut short", '{"groups": ["web"', /^1:\d+: /],
    ["__proto__ at the top", "__proto__: {groups: []}\n", /^1:1: unknown key "__proto__"$/],
    ["__proto__ in JSON", '{"__proto__": {"groups": []}}', /^1:2: unknown key "__proto__"$/],
    ["__proto__ twice", "attributes:\n  values: {__proto__: a, __proto__: b}", /^2:26: this key/],
  ];
  for (const [what, text, message] of bad) test(what, () => assert.match(refusalOf(text), message));

  test("a bomb of references, at its first reference", () => {
    const row = (name: string, before: string) =>
      `${name}: &${name} [${Array(9).fill(`*${before}`).join(", ")}]`;
    const lines = ["a: &a [x, x, x]", row("b", "a"), row("c", "b"), row("d", "c"), row("e", "d")];
    assert.match(refusalOf(lines.join("\n")), /^(1:1|2:8): /);
  });

  test("a bomb in JSON: more entries than any host needs", () =>
    assert.match(
      refusalOf(`groups: [${Array(10_001).fill("a").join(",")}]`),
      /^1:\d+: the document is too large$/,
    ));

  test("nesting of any depth, without a crash", () => {
    for (const depth of [10, 100, 1_000, 4_000]) {
      refusalOf(`fields:\n  a: ${"[".repeat(depth)}${"]".repeat(depth)}`);
      refusalOf(`fields: ${"{a: ".repeat(depth)}1${"}".repeat(depth)}`);
      refusalOf(`groups:\n  ${"- ".repeat(depth)}x`);
      refusalOf("[".repeat(depth));
    }
  });

  test("deep nesting, in words that a writer understands", () =>
    assert.doesNotMatch(refusalOf("[".repeat(4_000)), /call stack/));

  test("one value of a megabyte", () =>
    assert.match(refusalOf(`attributes:\n  values:\n    a: ${"x".repeat(1_000_000)}`), /256 KiB/));
});

describe("a megabyte", { concurrency: 4 }, () => {
  const huge = {
    "keys without end": "'attributes:\\n  values:\\n' + " + keys(60_000),
    "line feeds": "'\\n'.repeat(1_000_000)",
    brackets: "'['.repeat(1_000_000)",
    documents: "'---\\n'.repeat(250_000)",
  };
  for (const [what, expression] of Object.entries(huge))
    test(`of ${what} is told within four seconds of processor time`, async () => {
      const { code, signal, stdout } = await runModule(
        `import { parseDesiredState } from src("desired/document.ts");
          const names = { substitute: () => undefined, findAlias: () => undefined };
          try { parseDesiredState(${expression}, "host.yaml", names); }
          catch (error) { process.stdout.write(error.code + " " + error.message); }`,
        { processorSeconds: 4 },
      );
      assert.deepEqual({ code, signal }, { code: 0, signal: null });
      assert.match(stdout, /^document_invalid host\.yaml:\d+:\d+: /);
    });
});

/** An expression for so many lines of attributes. */
function keys(count: number): string {
  return `Array.from({ length: ${count} }, (_, n) => "    k" + n + ": v\\n").join("")`;
}

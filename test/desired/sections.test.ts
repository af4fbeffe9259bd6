import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { idOf, parse, placeOf, refusalOf } from "./support.ts";

const web = idOf(1);
const db = idOf(2);

describe("fields", () => {
  test("are typed as the API wants them", () =>
    assert.deepEqual(
      parse(
        [
          "fields:",
          "  displayName: web-01",
          '  description: ""',
          "  allowSshRootLogin: false",
          "  allowSshPasswordAuthentication: true",
          "  allowPublicKeyAuthentication: True",
          "  allowMultiFactorAuthentication: FALSE",
          `  primarySystemUser.id: ${web}`,
        ].join("\n"),
      ).fields,
      {
        displayName: "web-01",
        description: "",
        allowSshRootLogin: false,
        allowSshPasswordAuthentication: true,
        allowPublicKeyAuthentication: true,
        allowMultiFactorAuthentication: false,
        "primarySystemUser.id": web,
      },
    ));

  test("may take the primary user away", () =>
    assert.deepEqual(parse("fields: {primarySystemUser.id: null}").fields, {
      "primarySystemUser.id": null,
    }));

  const wrong: readonly (readonly [text: string, place: string])[] = [
    ["fields: [a]", "1:9"],
    ["fields: a", "1:9"],
    ["fields:\n  allowSshRootLogin: yes\n", "2:22"],
    ["fields:\n  allowSshRootLogin: 'true'\n", "2:22"],
    ["fields:\n  allowSshRootLogin: 1\n", "2:22"],
    ["fields:\n  displayName: true\n", "2:16"],
    ["fields:\n  displayName: null\n", "2:16"],
    ["fields:\n  displayName: [a]\n", "2:16"],
    ["fields:\n  displayName: {a: b}\n", "2:16"],
    ["fields:\n  primarySystemUser.id: nobody\n", "2:25"],
  ];
  for (const [text, place] of wrong)
    test(`of a wrong type are refused at ${place}: ${JSON.stringify(text)}`, () =>
      assert.equal(placeOf(text), place));

  test("that are not known are refused, with the known ones and the way for the others", () => {
    for (const name of ["hostname", "__proto__", "constructor", "toString", "DisplayName"])
      assert.match(
        refusalOf(`fields:\n  ${name}: x\n`),
        new RegExp(`^2:\\d+: unknown field "${name}"`),
      );
  });

  test("that are not known are refused at their name", () =>
    assert.equal(placeOf("fields:\n  hostname: x\n"), "2:3"));

  test("keep a text as it was written, although YAML reads a number", () => {
    for (const name of ["007", "1.0", "1e3", "0x1F", "12345678901234567890"])
      assert.deepEqual(parse(`fields: {displayName: ${name}}`).fields, { displayName: name });
  });

  test("take an alias for the primary user", () =>
    assert.deepEqual(parse("fields: {primarySystemUser.id: me}", { aliases: { me: web } }).fields, {
      "primarySystemUser.id": web,
    }));
});

describe("attributes", () => {
  const values = (text: string) => [
    ...(parse(`attributes:\n  values: {${text}}`).attributes?.values ?? []),
  ];

  test("are texts, and null takes one away", () =>
    assert.deepEqual(values("a: x, b: '', c: null, d: ~, e: true, 'f g': é"), [
      ["a", "x"],
      ["b", ""],
      ["c", null],
      ["d", null],
      ["e", "true"],
      ["f g", "é"],
    ]));

  test("may be named as members of Object.prototype", () =>
    assert.deepEqual(values("__proto__: x, constructor: y"), [
      ["__proto__", "x"],
      ["constructor", "y"],
    ]));

  test("are not exclusive unless that is said", () => {
    assert.equal(parse("attributes: {values: {}}").attributes?.exclusive, false);
    assert.equal(parse("attributes: {values: {}, exclusive: true}").attributes?.exclusive, true);
  });

  test("have 1,024 characters at most", () => {
    assert.equal(values(`a: "${"x".repeat(1024)}"`).length, 1);
    assert.equal(placeOf(`attributes:\n  values:\n    a: ${"x".repeat(1025)}`), "3:8");
  });

  test("keep a value as it was written, although YAML reads a number", () => {
    for (const value of ["1.10", "007", "1e3", "0o17", "123456789012345678901234", ".inf"])
      assert.deepEqual(values(`a: ${value}`), [["a", value]]);
  });

  const wrong: readonly (readonly [text: string, place: string])[] = [
    ["attributes: [a]", "1:13"],
    ["attributes:\n  role: web\n", "2:3"],
    ["attributes:\n  values: [a]\n", "2:11"],
    ["attributes:\n  values: {a: [1]}\n", "2:15"],
    ["attributes:\n  values: {a: {b: c}}\n", "2:15"],
    ["attributes:\n  values: {}\n  exclusive: yes\n", "3:14"],
    ["attributes:\n  values: {}\n  exclusive: 1\n", "3:14"],
    ["attributes:\n  values: {}\n  exlusive: true\n", "3:3"],
  ];
  for (const [text, place] of wrong)
    test(`of a wrong shape are refused at ${place}: ${JSON.stringify(text)}`, () =>
      assert.equal(placeOf(text), place));

  test("without values are refused where they stand", () =>
    assert.equal(placeOf("fields: {}\nattributes: {exclusive: true}\n"), "2:13"));

  test("that are the same once they are texts are refused as given twice", () => {
    assert.equal(placeOf("attributes:\n  values:\n    1: a\n    '1': b\n"), "4:5");
    assert.equal(placeOf("attributes:\n  values:\n    null: a\n    'null': b\n"), "4:5");
  });

  test("without a name are refused, as `attributes set` refuses them", () => {
    assert.equal(placeOf("attributes:\n  values:\n    '': a\n"), "3:5");
    placeOf("attributes:\n  values:\n    ? \n    : a\n");
  });

  test("are complained about on one line, whatever their name", () => {
    placeOf(`attributes: {values: {"a\\nb": ${"x".repeat(1025)}}}`);
    placeOf('attributes: {values: {"a\\nb"}}');
  });
});

describe("groups", () => {
  test("are a list, or a map of ids and exclusive", () => {
    const expected = { ids: [web, db], exclusive: false };
    assert.deepEqual(parse(`groups: ["${web}", "${db}"]`).groups, expected);
    assert.deepEqual(parse(`groups: {ids: ["${web}", "${db}"]}`).groups, expected);
    assert.deepEqual(parse("groups: {ids: [], exclusive: true}").groups, {
      ids: [],
      exclusive: true,
    });
    assert.deepEqual(parse("groups: []").groups, { ids: [], exclusive: false });
  });

  test("are named once, however often they are given", () =>
    assert.deepEqual(parse(`aliases: {w: "${web}"}\ngroups: [w, "${web}", w]`).groups?.ids, [web]));

  const wrong: readonly (readonly [text: string, place: string])[] = [
    ["groups: web", "1:9"],
    ["groups:\n  web: true\n", "2:3"],
    ["groups: {ids: web}", "1:15"],
    ["groups:\n  exclusive: true\n", "2:3"],
    ["groups:\n  ids: []\n  exclusive: yes\n", "3:14"],
    ["groups:\n  - {id: web}\n", "2:5"],
    ["groups:\n  - [web]\n", "2:5"],
    ["groups: [~]", "1:10"],
    ["groups:\n  -\n", "2:4"],
  ];
  for (const [text, place] of wrong)
    test(`of a wrong shape are refused at ${place}: ${JSON.stringify(text)}`, () =>
      assert.equal(placeOf(text, { aliases: { web } }), place));
});

describe("ids", () => {
  test("of 24 digits are read as they are written, although they look like a number", () => {
    for (const id of ["525552814415299300000015", "5259671521449930000000e5"])
      for (const written of [id, `'${id}'`, `"${id}"`])
        assert.deepEqual(parse(`groups: [${written}]`).groups?.ids, [id]);
    for (const number of ["52555281441529930000001", "7", "0x5f"])
      assert.match(refusalOf(`groups:\n  - ${number}\n`), new RegExp(`^2:5: "${number}" is no`));
  });

  test("in upper case, too short or too long are refused, and so is what is no text", () => {
    for (const id of [web.toUpperCase(), web.slice(1), `${web}0`, "..", "a/b", "", "true"])
      assert.equal(placeOf(`groups:\n  - "${id}"\n`), "2:5");
    assert.equal(placeOf("groups:\n  - true\n"), "2:5");
  });
});

describe("aliases", () => {
  const text = "groups: [web]\nassociations: [{type: user, id: web}]";

  test("of the document stand for their ids, wherever they are written in it", () => {
    const state = parse(`${text}\naliases: {web: "${web}"}`);
    assert.deepEqual(state.groups?.ids, [web]);
    assert.equal(state.associations?.edges[0]?.id, web);
  });

  test("of the settings do too, and those of the document come first", () => {
    assert.deepEqual(parse(text, { aliases: { web } }).groups?.ids, [web]);
    const both = parse(`aliases: {web: "${db}"}\n${text}`, { aliases: { web } });
    assert.deepEqual(both.groups?.ids, [db]);
  });

  test("may be named as members of Object.prototype, and are not found there", () => {
    assert.deepEqual(parse(`aliases: {__proto__: "${web}"}\ngroups: [__proto__]`).groups?.ids, [
      web,
    ]);
    for (const name of ["__proto__", "constructor", "toString"])
      assert.equal(placeOf(`groups: [${name}]`), "1:10");
  });

  test("never take the place of an id", () =>
    assert.deepEqual(parse(`aliases: {"${web}": "${db}"}\ngroups: ["${web}"]`).groups?.ids, [web]));

  test("that are not known are refused with their place and the command that makes one", () =>
    assert.match(refusalOf("groups:\n  - nope\n"), /^2:5: "nope" is not a valid system group/));

  test("stand for an id and not for another alias, so that no cycle can be", () => {
    assert.equal(placeOf("aliases: {a: b, b: a}\ngroups: [a]"), "1:14");
    assert.equal(placeOf("aliases: {a: a}"), "1:14");
    assert.equal(placeOf("aliases: {a: web}", { aliases: { web } }), "1:14");
  });

  test("of a wrong type are refused", () => {
    for (const [bad, place] of [
      ["aliases: [a]", "1:10"],
      ["aliases: {a: 5255528144152993000000}", "1:14"],
      ["aliases: {a: [x]}", "1:14"],
      ["aliases:\n  a: nope\n", "2:6"],
    ] as const)
      assert.equal(placeOf(bad), place);
  });
});

describe("associations", () => {
  const edges = (text: string) => parse(`associations: [${text}]`).associations?.edges;

  test("are of one of the five types", () => {
    for (const type of ["user", "user_group", "policy", "policy_group", "command"])
      assert.deepEqual(edges(`{type: ${type}, id: "${web}"}`), [
        { type, id: web, sudo: undefined },
      ]);
  });

  test("carry sudo as true, false or without-password", () => {
    const sudo = (word: string) => edges(`{type: user, id: "${web}", sudo: ${word}}`)?.[0]?.sudo;
    assert.deepEqual(sudo("true"), { enabled: true, withoutPassword: false });
    assert.deepEqual(sudo("false"), { enabled: false, withoutPassword: false });
    assert.deepEqual(sudo("without-password"), { enabled: true, withoutPassword: true });
  });

  test("are a list, or a map of edges and exclusive", () => {
    const edge = `{type: policy, id: "${web}"}`;
    assert.deepEqual(parse(`associations: {edges: [${edge}], exclusive: true}`).associations, {
      edges: [{ type: "policy", id: web, sudo: undefined }],
      exclusive: true,
    });
  });

  const wrong: readonly (readonly [text: string, place: string])[] = [
    ["associations: web", "1:15"],
    ["associations:\n  - web\n", "2:5"],
    ["associations:\n  - {type: user}\n", "2:5"],
    ["associations:\n  - {id: web}\n", "2:5"],
    ["associations:\n  - {type: users, id: web}\n", "2:12"],
    ["associations:\n  - {type: [user], id: web}\n", "2:12"],
    ["associations:\n  - {type: user, id: web, sudo: yes}\n", "2:33"],
    ["associations:\n  - {type: user, id: web, sudo: 'true'}\n", "2:33"],
    ["associations:\n  - {type: user, id: web, sudo: {enabled: true}}\n", "2:33"],
    ["associations:\n  - {type: policy, id: web, sudo: false}\n", "2:35"],
    ["associations:\n  - {type: user, id: web, sudp: true}\n", "2:27"],
    ["associations:\n  - {type: user, id: 52555281441529930000001}\n", "2:22"],
    ["associations: {edges: web}\n", "1:23"],
    ["associations: {groups: []}\n", "1:16"],
  ];
  for (const [text, place] of wrong)
    test(`of a wrong shape are refused at ${place}: ${JSON.stringify(text)}`, () =>
      assert.equal(placeOf(text, { aliases: { web } }), place));
});

test("a boolean is true or false, whatever YAML version a document claims", () => {
  placeOf("%YAML 1.1\n---\nfields: {allowSshRootLogin: yes}\n");
});

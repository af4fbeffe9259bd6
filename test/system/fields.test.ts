import assert from "node:assert/strict";
import { describe, test } from "node:test";
import {
  changeableFields,
  findContradictions,
  lookUp,
  parseAssignments,
  requireFieldNames,
  splitAssignment,
} from "../../src/system/fields.ts";
import { errorOf } from "../support/expect-error.ts";

const userId = "5e42f4885826553ee6383aa4";

describe("assignments", () => {
  test("are typed as the API wants them", () => {
    assert.deepEqual(
      parseAssignments([
        "displayName=web 01",
        "description=",
        "allowSshRootLogin=false",
        "allowPublicKeyAuthentication=true",
        `primarySystemUser.id=${userId}`,
      ]),
      {
        displayName: "web 01",
        description: "",
        allowSshRootLogin: false,
        allowPublicKeyAuthentication: true,
        "primarySystemUser.id": userId,
      },
    );
  });

  test("keep a value that looks like something else as text, and further signs of equality", () => {
    assert.deepEqual(parseAssignments(["displayName=true", "description=a=b=c"]), {
      displayName: "true",
      description: "a=b=c",
    });
  });

  test("clear the primary user with null", () => {
    assert.deepEqual(parseAssignments(["primarySystemUser.id=null"]), {
      "primarySystemUser.id": null,
    });
  });

  for (const value of ["yes", "no", "True", "TRUE", "1", "0", "", " true", "null", '"true"']) {
    test(`refuse ${JSON.stringify(value)} as a boolean`, () => {
      errorOf(() => parseAssignments([`allowSshRootLogin=${value}`]), "usage");
    });
  }

  for (const word of [
    "",
    "displayName",
    "=x",
    "hostname=x",
    "tags=x",
    "attributes=[]",
    "displayname=x",
    " displayName=x",
    "__proto__=x",
    "constructor=x",
    "primarySystemUser.id=ada",
    "primarySystemUser.id=",
    `primarySystemUser.id=${userId.toUpperCase()}`,
  ]) {
    test(`refuse ${JSON.stringify(word)}`, () =>
      void errorOf(() => parseAssignments([word]), "usage"));
  }

  test("refuse a field that is given twice", () => {
    errorOf(() => parseAssignments(["displayName=a", "displayName=b"]), "usage");
  });

  test("point at --data for the fields that they don't know", () => {
    const { hint = "" } = errorOf(() => parseAssignments(["hostname=x"]), "usage");
    assert.match(hint, /--data/);
    for (const field of changeableFields) assert.ok(hint.includes(field));
  });

  test("are split at the first sign of equality", () => {
    assert.deepEqual(splitAssignment("a=b=c"), { key: "a", value: "b=c" });
    for (const word of ["a", "=b", ""]) errorOf(() => splitAssignment(word), "usage");
  });
});

describe("looking up a field", () => {
  const record = {
    a: { b: { c: 1 } },
    "a.b": "dotted",
    list: [5],
    none: null,
    "primarySystemUser.id": "x",
  };
  const found: readonly (readonly [string, unknown])[] = [
    ["a", record.a],
    ["a.b", "dotted"],
    ["a.b.c", 1],
    ["list.0", 5],
    ["none", null],
    ["none.x", undefined],
    ["missing", undefined],
    ["a.x.y", undefined],
    ["", undefined],
    ["toString", undefined],
    ["a.constructor", undefined],
    ["__proto__", undefined],
    ["list.length", 1],
  ];
  for (const [name, value] of found) {
    test(`${JSON.stringify(name)} finds ${JSON.stringify(value)}`, () =>
      assert.deepEqual(lookUp(record, name), value));
  }
});

describe("contradictions", () => {
  test("are the sent fields that the answer shows with another value", () => {
    const sent = {
      displayName: "a",
      allowSshRootLogin: false,
      "primarySystemUser.id": null,
      hidden: 1,
    };
    const record = {
      displayName: "b",
      allowSshRootLogin: false,
      primarySystemUser: { id: userId },
    };
    assert.deepEqual(findContradictions(sent, record), ["displayName", "primarySystemUser.id"]);
  });

  test("are none where the answer leaves the field out", () => {
    assert.deepEqual(findContradictions({ description: "x" }, {}), []);
  });

  test("see a text and a boolean as different", () => {
    assert.deepEqual(
      findContradictions({ allowSshRootLogin: true }, { allowSshRootLogin: "true" }),
      ["allowSshRootLogin"],
    );
  });
});

describe("field names", () => {
  test("are letters, digits and dots, with a minus to leave one out", () => {
    const names = ["hostname", "-attributes", "provisionMetadata.provisioner.type", "_id", "os2"];
    assert.deepEqual(requireFieldNames(names), names);
  });

  for (const name of ["", " ", "a b", "a&b", "a=b", "--a", "1a", "a%20b", "a\n", "é", "$where"]) {
    test(`are not ${JSON.stringify(name)}`, () =>
      void errorOf(() => requireFieldNames([name]), "usage"));
  }
});

import assert from "node:assert/strict";
import { describe, test } from "node:test";
import {
  changeAttributes,
  confirmAttributes,
  mergeAttributes,
  parseAttributeNames,
  parseAttributes,
  readAttributes,
} from "../../src/system/attributes.ts";
import { parseExactJson } from "../../src/system/json.ts";
import { errorOf, rejectionOf } from "../support/expect-error.ts";
import { answer, answerJson } from "../support/fake-transport.ts";
import type { Step } from "../support/fake-transport.ts";
import { createRig, systemId } from "../support/rig.ts";

const changes = (entries: Record<string, string | undefined>) => new Map(Object.entries(entries));
const list = (entries: Record<string, unknown>) =>
  Object.entries(entries).map(([name, value]) => ({ name, value }));

describe("attributes to set", () => {
  test("are NAME=VALUE, and a value may be empty or hold more of them", () => {
    assert.deepEqual(
      parseAttributes(["a=1", "b=", "c=x=y", "d e= f "]),
      changes({ a: "1", b: "", c: "x=y", "d e": " f " }),
    );
  });

  test("may be named as members of Object.prototype", () => {
    assert.deepEqual(
      [...parseAttributes(["__proto__=x", "constructor=y"])],
      [
        ["__proto__", "x"],
        ["constructor", "y"],
      ],
    );
  });

  test("have 1,024 characters at most, counted as JavaScript counts and not in bytes", () => {
    for (const value of ["x".repeat(1024), "é".repeat(1024), "\u{1f600}".repeat(512)]) {
      assert.equal(parseAttributes([`a=${value}`]).size, 1);
    }
    errorOf(() => parseAttributes([`a=${"\u{1f600}".repeat(513)}`]), "usage");
    errorOf(() => parseAttributes([`a=${"x".repeat(1025)}`]), "usage");
  });

  test("are refused without a name, without a value, or twice", () => {
    for (const words of [["a"], ["=b"], [""], ["a=1", "a=1"]])
      errorOf(() => parseAttributes(words), "usage");
  });
});

describe("attributes to remove", () => {
  test("are names", () =>
    assert.deepEqual(parseAttributeNames(["a", "b"]), changes({ a: undefined, b: undefined })));

  test("are refused when empty or with a value", () => {
    for (const words of [[""], ["a=1"], ["a", "b="]])
      errorOf(() => parseAttributeNames(words), "usage");
  });
});

describe("merging", () => {
  const current = list({ a: "1", b: "2", c: "3" });

  test("keeps the others untouched and in their order, and puts new ones at the end", () => {
    assert.deepEqual(
      mergeAttributes(current, changes({ d: "4", b: "x" })),
      list({ a: "1", b: "x", c: "3", d: "4" }),
    );
  });

  test("removes, and sets to an empty text where that is asked for", () => {
    assert.deepEqual(
      mergeAttributes(current, changes({ b: undefined, c: "" })),
      list({ a: "1", c: "" }),
    );
    assert.deepEqual(mergeAttributes(current, changes({ z: undefined })), current);
  });

  test("keeps members that the server added, and numbers to the digit", () => {
    const entries = parseExactJson(
      '[{"name":"a","value":12345678901234567890,"x":1},{"name":"b","value":"2","y":{"z":1}}]',
    );
    const merged = mergeAttributes(
      entries as { name: string; value: unknown }[],
      changes({ b: "3" }),
    );
    assert.equal(
      JSON.stringify(merged),
      '[{"name":"a","value":12345678901234567890,"x":1},{"name":"b","value":"3","y":{"z":1}}]',
    );
  });

  test("sets every one of several with the same name, and removes them all", () => {
    const twice = [...list({ a: "1" }), ...list({ a: "2" })];
    assert.deepEqual(mergeAttributes(twice, changes({ a: "3" })), [
      ...list({ a: "3" }),
      ...list({ a: "3" }),
    ]);
    assert.deepEqual(mergeAttributes(twice, changes({ a: undefined })), []);
  });

  test("changes nothing that it was given", () => {
    const before = structuredClone(current);
    mergeAttributes(current, changes({ a: "x", b: undefined, d: "y" }));
    assert.deepEqual(current, before);
  });
});

describe("the record's attributes", () => {
  test("may be missing or null", () => {
    for (const record of [{}, { attributes: null }, { attributes: [] }])
      assert.deepEqual(readAttributes(record), []);
  });

  test("are bad_reply when they are not understood: half a list is never written back", () => {
    for (const attributes of [
      {},
      "x",
      5,
      [null],
      [1],
      [{ value: "x" }],
      [{ name: 5 }],
      [{ name: "a", value: "1" }, "b"],
    ]) {
      errorOf(() => readAttributes({ attributes }), "bad_reply");
    }
  });
});

describe("changing attributes", () => {
  /** A server that keeps the list; each PUT may be followed by another writer's. */
  function createServer(first: Record<string, unknown>, afterPut = (it: unknown) => it) {
    let attributes: unknown = list(first);
    const bodies: unknown[] = [];
    const step: Step = (request, signal) => {
      if (request.method === "PUT") {
        const body = JSON.parse(request.body ?? "") as { attributes: unknown };
        bodies.push(body);
        attributes = afterPut(body.attributes);
      }
      return answerJson(200, { _id: systemId, attributes })(request, signal);
    };
    const rig = createRig(Array(4).fill(step));
    return { ...rig, bodies, methods: () => rig.transport.sent.map(({ method }) => method) };
  }

  test("reads, writes the whole list, reads again, and tells each one in order", async () => {
    const { client, bodies, methods, transport } = createServer({ a: "1", b: "2" });
    const wanted = changes({ c: "3", a: "1", b: "9" });
    const results = await changeAttributes(client, systemId, wanted);
    await confirmAttributes(client, systemId, wanted);
    assert.deepEqual(results, [
      { id: "c", changed: true },
      { id: "a", changed: false },
      { id: "b", changed: true },
    ]);
    assert.deepEqual(bodies, [{ attributes: list({ a: "1", b: "9", c: "3" }) }]);
    assert.deepEqual(methods(), ["GET", "PUT", "GET"]);
    assert.match(transport.sent[0]?.path ?? "", /\?fields=attributes$/);
  });

  test("writes nothing when nothing differs", async () => {
    const { client, methods } = createServer({ a: "1" });
    assert.deepEqual(await changeAttributes(client, systemId, changes({ a: "1", z: undefined })), [
      { id: "a", changed: false },
      { id: "z", changed: false },
    ]);
    assert.deepEqual(methods(), ["GET"]);
  });

  test("is change_lost when another writer took it back, and names what was lost", async () => {
    const { client } = createServer({ a: "1" }, () => list({ a: "1", b: "2" }));
    const wanted = changes({ b: "2", c: "3", a: undefined });
    await changeAttributes(client, systemId, wanted);
    const error = await rejectionOf(confirmAttributes(client, systemId, wanted), "change_lost");
    assert.match(error.message, /c, a$/);
  });

  test("does not mind what another writer did to other attributes", async () => {
    const { client } = createServer({ a: "1" }, (it) => [
      ...(it as unknown[]),
      ...list({ z: "9" }),
    ]);
    assert.deepEqual(await changeAttributes(client, systemId, changes({ b: "2" })), [
      { id: "b", changed: true },
    ]);
  });

  test("ends before it writes when the list cannot be read", async () => {
    const rig = createRig([answerJson(200, { attributes: "?" })]);
    await rejectionOf(changeAttributes(rig.client, systemId, changes({ a: "1" })), "bad_reply");
    const refused = createRig([answer(403)]);
    await rejectionOf(changeAttributes(refused.client, systemId, changes({ a: "1" })), "forbidden");
  });
});

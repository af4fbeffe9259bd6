import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { compareStates } from "../../src/desired/difference.ts";
import type { Difference } from "../../src/desired/difference.ts";
import type { DesiredEdge, DesiredState } from "../../src/desired/state.ts";
import type { CurrentState } from "../../src/desired/current.ts";
import { desire, idOf, stand } from "./support.ts";

const compare = (desired: Partial<DesiredState>, current: Partial<CurrentState> = {}) =>
  compareStates(desire(desired), stand(current));
const told = (differences: readonly Difference[]) =>
  differences.map(({ kind, id }) => `${kind} ${id}`);

const attributes = (entries: Record<string, string | null>, exclusive = false) => ({
  attributes: { values: new Map(Object.entries(entries)), exclusive },
});
const held = (entries: Record<string, unknown>) => ({
  attributes: Object.entries(entries).map(([name, value]) => ({ name, value })),
});
const user = (n: number, sudo?: DesiredEdge["sudo"]): DesiredEdge => ({
  type: "user",
  id: idOf(n),
  sudo,
});
const [a, b, c] = [idOf(1), idOf(2), idOf(3)];

describe("nothing differs", () => {
  test("where everything is as it should be", () => {
    const sudo = { enabled: true, withoutPassword: false };
    const differences = compare(
      {
        fields: { displayName: "web", allowSshRootLogin: false, "primarySystemUser.id": a },
        ...attributes({ role: "web", gone: null }, true),
        groups: { ids: [b, a], exclusive: true },
        associations: {
          edges: [user(1, sudo), { type: "policy", id: a, sudo: undefined }],
          exclusive: true,
        },
      },
      {
        record: { displayName: "web", allowSshRootLogin: false, primarySystemUser: { id: a } },
        ...held({ role: "web" }),
        groups: new Set([a, b]),
        edges: new Map<string, unknown>([
          [`policy/${a}`, null],
          [`user/${a}`, { sudo }],
        ]),
      },
    );
    assert.deepEqual(differences, []);
  });

  test("where the document says nothing, whatever is there", () =>
    assert.deepEqual(
      compare(
        {},
        {
          record: { displayName: "a" },
          ...held({ x: "1" }),
          groups: new Set([a]),
          edges: new Map([[`user/${a}`, null]]),
        },
      ),
      [],
    ));

  test("where more is there and the section is not exclusive", () =>
    assert.deepEqual(
      compare(
        {
          ...attributes({ role: "web" }),
          groups: { ids: [a], exclusive: false },
          associations: { edges: [user(1)], exclusive: false },
        },
        {
          ...held({ role: "web", rack: "b7" }),
          groups: new Set([a, b]),
          edges: new Map([
            [`user/${a}`, null],
            [`user/${b}`, null],
          ]),
        },
      ),
      [],
    ));

  test("where no primary user is wanted and the record shows none at all", () =>
    assert.deepEqual(compare({ fields: { "primarySystemUser.id": null } }), []));
});

test("the order is that of the work: the record, then what is added or changed, then what is removed", () => {
  const differences = compare(
    {
      associations: {
        edges: [user(1, { enabled: true, withoutPassword: false }), user(2)],
        exclusive: true,
      },
      groups: { ids: [a], exclusive: true },
      ...attributes({ role: "db", zone: "eu" }, true),
      fields: { displayName: "web" },
    },
    {
      record: { displayName: "old" },
      ...held({ rack: "b7", role: "web" }),
      groups: new Set([b]),
      edges: new Map<string, unknown>([
        [`user/${a}`, null],
        [`user/${c}`, null],
        [`command/${a}`, null],
      ]),
    },
  );
  assert.deepEqual(told(differences), [
    "change fields.displayName",
    "change attributes.role",
    "add attributes.zone",
    "remove attributes.rack",
    `add groups.${a}`,
    `change associations.user/${a}`,
    `add associations.user/${b}`,
    `remove groups.${b}`,
    `remove associations.user/${c}`,
    `remove associations.command/${a}`,
  ]);
});

describe("fields", () => {
  test("show what is there and what is to be", () => {
    const [difference] = compare(
      { fields: { allowSshRootLogin: false } },
      { record: { allowSshRootLogin: true } },
    );
    assert.deepEqual(difference, {
      id: "fields.allowSshRootLogin",
      kind: "change",
      before: true,
      after: false,
      step: { kind: "field", name: "allowSshRootLogin", value: false },
    });
  });

  test("that the record does not show differ", () =>
    assert.deepEqual(told(compare({ fields: { displayName: "" } })), [
      "change fields.displayName",
    ]));

  test("of another type differ: `false` is no false", () =>
    assert.equal(
      compare({ fields: { allowSshRootLogin: false } }, { record: { allowSshRootLogin: "false" } })
        .length,
      1,
    ));
});

describe("attributes", () => {
  test("are added, changed, and removed by null", () => {
    const current = held({ role: "web", rack: "b7" });
    const differences = compare(
      attributes({ role: "db", rack: null, zone: "eu", none: null }),
      current,
    );
    assert.deepEqual(
      differences.map(({ step, ...rest }) => [rest, step]),
      [
        [
          { id: "attributes.role", kind: "change", before: "web", after: "db" },
          { kind: "attribute", name: "role", value: "db" },
        ],
        [
          { id: "attributes.rack", kind: "remove", before: "b7", after: undefined },
          { kind: "attribute", name: "rack", value: undefined },
        ],
        [
          { id: "attributes.zone", kind: "add", before: undefined, after: "eu" },
          { kind: "attribute", name: "zone", value: "eu" },
        ],
      ],
    );
  });

  test("that are not named go where the section is exclusive", () => {
    const current = held({ role: "web", rack: "b7", zone: "eu" });
    assert.deepEqual(told(compare(attributes({ role: "web" }, true), current)), [
      "remove attributes.rack",
      "remove attributes.zone",
    ]);
    assert.equal(compare(attributes({}, true), current).length, 3);
  });

  test("may be empty, which is not absent", () => {
    assert.deepEqual(told(compare(attributes({ a: "" }))), ["add attributes.a"]);
    assert.deepEqual(compare(attributes({ a: "" }), held({ a: "" })), []);
    assert.deepEqual(told(compare(attributes({ a: null }), held({ a: "" }))), [
      "remove attributes.a",
    ]);
  });

  test("named __proto__ are compared as any other", () => {
    const wanted = { attributes: { values: new Map([["__proto__", "x"]]), exclusive: true } };
    assert.deepEqual(told(compare(wanted)), ["add attributes.__proto__"]);
    assert.deepEqual(compare(wanted, { attributes: [{ name: "__proto__", value: "x" }] }), []);
  });
});

describe("groups", () => {
  test("are added in the order of the document", () =>
    assert.deepEqual(
      told(compare({ groups: { ids: [c, a, b], exclusive: false } }, { groups: new Set([a]) })),
      [`add groups.${c}`, `add groups.${b}`],
    ));

  test("that are not named go where the section is exclusive, all of them where none is named", () => {
    const current = { groups: new Set([a, b]) };
    assert.deepEqual(told(compare({ groups: { ids: [b], exclusive: true } }, current)), [
      `remove groups.${a}`,
    ]);
    assert.equal(compare({ groups: { ids: [], exclusive: true } }, current).length, 2);
  });
});

describe("associations", () => {
  const on = { enabled: true, withoutPassword: false };
  const off = { enabled: false, withoutPassword: false };
  const free = { enabled: true, withoutPassword: true };
  const change = (sudo: DesiredEdge["sudo"], attributes: unknown) =>
    compare(
      { associations: { edges: [user(1, sudo)], exclusive: false } },
      { edges: new Map([[`user/${a}`, attributes]]) },
    );

  test("are added with the sudo that is wanted, or without any", () => {
    const [plain, sudo] = compare({
      associations: { edges: [user(1), user(2, on)], exclusive: false },
    });
    assert.deepEqual(plain?.step, {
      kind: "edge",
      operation: "add",
      type: "user",
      id: a,
      sudo: undefined,
    });
    assert.equal(plain?.after, `user/${a}`);
    assert.deepEqual(sudo?.after, { edge: `user/${b}`, sudo: on });
  });

  test("change where sudo differs", () => {
    for (const [wanted, there] of [
      [on, null],
      [on, { sudo: off }],
      [on, { sudo: free }],
      [off, { sudo: on }],
      [free, { sudo: on }],
    ] as const) {
      const [difference] = change(wanted, there);
      assert.equal(difference?.kind, "change");
      assert.deepEqual(difference?.after, { edge: `user/${a}`, sudo: wanted });
      assert.deepEqual(difference?.step, {
        kind: "edge",
        operation: "update",
        type: "user",
        id: a,
        sudo: wanted,
      });
    }
    assert.deepEqual(change(on, null)[0]?.before, { edge: `user/${a}`, sudo: off });
  });

  test("stay where sudo is as wanted, and no sudo is the same as sudo switched off", () => {
    for (const [wanted, there] of [
      [on, { sudo: on }],
      [free, { sudo: { ...free, further: 1 } }],
      [off, null],
      [off, {}],
      [off, { sudo: null }],
      [off, { sudo: off }],
    ] as const)
      assert.deepEqual(change(wanted, there), []);
  });

  test("keep the sudo they have where the document does not speak of it", () => {
    for (const there of [null, { sudo: on }, { sudo: free }])
      assert.deepEqual(change(undefined, there), []);
  });

  test("of the same id and another type are others", () =>
    assert.deepEqual(
      told(
        compare(
          { associations: { edges: [user(1)], exclusive: true } },
          { edges: new Map([[`user_group/${a}`, null]]) },
        ),
      ),
      [`add associations.user/${a}`, `remove associations.user_group/${a}`],
    ));

  test("of a type that nobody knows are left alone", () =>
    assert.deepEqual(
      compare(
        { associations: { edges: [], exclusive: true } },
        { edges: new Map([[`radius_server/${a}`, null]]) },
      ),
      [],
    ));
});

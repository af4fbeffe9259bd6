import assert from "node:assert/strict";
import { describe, test } from "node:test";
import {
  findAlias,
  prefersJson,
  requireKnownKeys,
  resolveSetting,
  resolveSettings,
  settingNames,
  settingSpecs,
} from "../../src/cli/settings.ts";
import type { SettingsInputs } from "../../src/cli/settings.ts";
import { errorOf, rejectionOf } from "../support/expect-error.ts";

const none: SettingsInputs = { flags: {}, env: {}, file: {} };
const id = "5e42f4885826553ee6383aa4";

describe("a setting comes from", () => {
  const all: SettingsInputs = {
    flags: { timeout: 1_000 },
    env: { SYSCTX_TIMEOUT: "2s", SYSCTX_PROFILE: "a" },
    file: { timeout: "4s", profiles: { a: { timeout: "3s" } } },
  };
  const orders: readonly (readonly [string, SettingsInputs, unknown])[] = [
    ["flag", all, 1_000],
    ["environment", { ...all, flags: {} }, 2_000],
    ["profile", { ...all, flags: {}, env: { SYSCTX_PROFILE: "a" } }, 3_000],
    ["settings file", { ...all, flags: {}, env: {} }, 4_000],
    ["default", none, undefined],
  ];
  for (const [source, inputs, value] of orders) {
    test(`the ${source}, before what follows it`, () => {
      assert.deepEqual(resolveSetting("timeout", inputs), { value, source });
    });
  }

  test("what comes next where a variable is empty", () => {
    assert.equal(
      resolveSetting("timeout", { ...all, flags: {}, env: { SYSCTX_TIMEOUT: "" } }).source,
      "settings file",
    );
  });

  test("nowhere else than its own name in a profile", () => {
    const file = { profile: "a", profiles: { a: { retries: 9 } }, timeout: "4s" };
    assert.deepEqual(resolveSetting("timeout", { ...none, file }), {
      value: 4_000,
      source: "settings file",
    });
    assert.deepEqual(resolveSetting("retries", { ...none, file }), { value: 9, source: "profile" });
  });

  test("the file as text or number, and as nothing else", () => {
    for (const retries of [5, "5"])
      assert.equal(resolveSettings({ ...none, file: { retries } }).retries, 5);
    for (const retries of [true, null, {}, [5], -1, 1.5]) {
      errorOf(() => resolveSettings({ ...none, file: { retries } }), "settings_invalid");
    }
  });
});

test("the defaults are those of the contract", () => {
  assert.deepEqual(resolveSettings(none), {
    agentConfig: undefined,
    key: undefined,
    url: undefined,
    cacert: undefined,
    // Undefined: the command's own limits, 30 s and two retries for most.
    timeout: undefined,
    connectTimeout: 10_000,
    retries: undefined,
    output: "text",
  });
});

test("every setting has the environment twin of the contract", () => {
  assert.deepEqual(
    settingNames.map((name) => settingSpecs[name].env),
    [
      "SYSCTX_AGENT_CONFIG",
      "SYSCTX_KEY",
      "SYSCTX_URL",
      "SYSCTX_CACERT",
      "SYSCTX_TIMEOUT",
      "SYSCTX_CONNECT_TIMEOUT",
      "SYSCTX_RETRIES",
      "SYSCTX_OUTPUT",
    ],
  );
});

describe("a bad value", () => {
  test("in the environment is a usage error that names the variable", () => {
    for (const [name, value] of [
      ["SYSCTX_TIMEOUT", "5"],
      ["SYSCTX_RETRIES", "x"],
      ["SYSCTX_URL", "http://a.example"],
      ["SYSCTX_OUTPUT", "yaml"],
    ] as const) {
      assert.match(
        errorOf(() => resolveSettings({ ...none, env: { [name]: value } }), "usage").message,
        new RegExp(name),
      );
    }
  });

  test("in the file is settings_invalid and names the place", () => {
    assert.match(
      errorOf(() => resolveSettings({ ...none, file: { timeout: "5" } }), "settings_invalid")
        .message,
      /settings file \(timeout\)/,
    );
    const file = { profile: "a", profiles: { a: { url: "http://a.example" } } };
    assert.match(
      errorOf(() => resolveSettings({ ...none, file }), "settings_invalid").message,
      /profile a \(url\)/,
    );
  });

  test("does no harm where a flag takes its place", () => {
    assert.equal(
      resolveSettings({
        flags: { timeout: 1 },
        env: { SYSCTX_TIMEOUT: "x" },
        file: { timeout: "y" },
      }).timeout,
      1,
    );
  });

  test("is a key that is no setting", async () => {
    for (const file of [
      { timeuot: "5s" },
      { profiles: { a: { timeuot: "5s" } } },
      { profiles: { a: "x" } },
      { token: "hunter2" },
    ]) {
      const { message, hint } = await rejectionOf(requireKnownKeys(file), "settings_invalid");
      assert.doesNotMatch(`${message} ${hint}`, /hunter2|5s/);
    }
  });
});

describe("the profile", () => {
  const file = {
    profile: "c",
    profiles: { a: { retries: 1 }, b: { retries: 2 }, c: { retries: 3 }, default: { retries: 4 } },
  };
  const retriesOf = (inputs: Partial<SettingsInputs>) =>
    resolveSettings({ ...none, file, ...inputs }).retries;

  test("is chosen by flag, then environment, then file", () => {
    assert.equal(retriesOf({ flags: { profile: "a" }, env: { SYSCTX_PROFILE: "b" } }), 1);
    assert.equal(retriesOf({ env: { SYSCTX_PROFILE: "b" } }), 2);
    assert.equal(retriesOf({ env: { SYSCTX_PROFILE: "" } }), 3);
    assert.equal(retriesOf({ flags: { profile: "default" } }), 4);
  });

  test("named default need not be there", () => {
    assert.equal(resolveSettings({ ...none, flags: { profile: "default" } }).retries, undefined);
  });

  for (const name of ["d", "A", "", "constructor", "__proto__", "toString"]) {
    test(`${JSON.stringify(name)} that is unknown is refused, and the known ones are named`, () => {
      const error = errorOf(() => retriesOf({ flags: { profile: name } }), "usage");
      assert.match(error.hint ?? "", /a, b, c/);
    });
  }

  test("that is unknown is refused wherever its name comes from", () => {
    errorOf(() => retriesOf({ env: { SYSCTX_PROFILE: "d" } }), "usage");
    errorOf(() => resolveSettings({ ...none, file: { profile: "d" } }), "usage");
  });
});

describe("an alias", () => {
  const file = { alias: { web: id, bad: "x", number: 5 } };
  test("stands for an id, and only for one", () => {
    assert.equal(findAlias(file, "web"), id);
    for (const name of ["bad", "number", "none", "", "constructor", "__proto__"])
      assert.equal(findAlias(file, name), undefined);
    for (const alias of [undefined, null, "x", [id]])
      assert.equal(findAlias({ alias }, "0"), undefined);
  });
});

describe("before the words are parsed, JSON is wanted", () => {
  const cases: readonly (readonly [readonly string[], Record<string, string>, boolean])[] = [
    [["get", "--json"], {}, true],
    [["--json", "get", "--nope"], {}, true],
    [["get", "--output", "json"], {}, true],
    [["get", "--output=json"], {}, true],
    [["get", "-o", "json"], {}, true],
    [["get", "-ojson"], {}, true],
    [["get"], { SYSCTX_OUTPUT: "json" }, true],
    [["get", "--output", "text"], { SYSCTX_OUTPUT: "json" }, false],
    [["get", "-otext"], { SYSCTX_OUTPUT: "json" }, false],
    [["get"], {}, false],
    [["get"], { SYSCTX_OUTPUT: "text" }, false],
    [["update", "description=--json"], {}, false],
    [["get", "--jsonx"], {}, false],
    [["get", "json"], {}, false],
    [[], {}, false],
  ];
  for (const [argv, env, json] of cases) {
    test(`${json ? "by" : "not by"} ${JSON.stringify([argv.join(" "), env])}`, () =>
      assert.equal(prefersJson(argv, env), json));
  }
});

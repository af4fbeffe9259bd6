import assert from "node:assert/strict";
import { describe, test } from "node:test";
import type { HookConfig } from "../../../src/lifecycle/hook-config.ts";
import { formatHookConfig, parseHookConfig } from "../../../src/lifecycle/hook-config.ts";
import { errorOf } from "../../support/expect-error.ts";

const removal: HookConfig = {
  action: "delete",
  document: undefined,
  atBoot: undefined,
  when: "poweroff",
  machineId: "5a1f",
  armedAt: "2026-01-01T00:00:00.000Z",
  settings: { url: "https://api.example" },
};
const marks: HookConfig = {
  ...removal,
  action: "apply",
  document: "/etc/off.yaml",
  atBoot: "/etc/on.yaml",
  when: "terminating",
};
const parse = (value: object) => parseHookConfig(JSON.stringify(value), "/etc/sysctx/hook.json");

describe("the administrator's choice", () => {
  test("is read as it was written, and says of which form it is", () => {
    for (const config of [removal, marks]) {
      const text = formatHookConfig(config);
      assert.deepEqual(parseHookConfig(text, "f"), config);
      assert.equal((JSON.parse(text) as Record<string, unknown>)["schemaVersion"], 1);
      assert.ok(text.endsWith("}\n"));
    }
  });

  for (const [what, change] of [
    ["an action that does not exist", { action: "wipe" }],
    ["no action", { action: undefined }],
    ["an event that does not exist", { when: "reboot" }],
    ["no machine-id", { machineId: undefined }],
    ["no date", { armedAt: 7 }],
    ["settings that are no object", { settings: ["url"] }],
    ["no settings", { settings: undefined }],
    ["a setting that is no text", { settings: { url: "https://api.example", key: 7 } }],
    ["an apply without a document", { document: undefined }],
    ["an apply whose document is no path", { document: 7 }],
  ] as const) {
    test(`is refused with ${what}`, () => {
      const error = errorOf(() => parse({ ...marks, ...change }), "settings_invalid");
      assert.match(error.message, /\/etc\/sysctx\/hook\.json/);
      assert.match(error.hint ?? "", /sysctx hook install/);
    });
  }

  test("is refused where the file holds something else than an object", () => {
    for (const text of ["", "null", "7", "[]"])
      errorOf(() => parseHookConfig(text, "f"), "settings_invalid");
  });

  test("to deregister needs no document, and has none that is no path", () => {
    const { document, atBoot } = parse({ ...removal, document: 7, atBoot: 7 });
    assert.deepEqual([document, atBoot], [undefined, undefined]);
  });
});

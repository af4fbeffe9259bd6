import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import { SysctxError } from "../../src/errors.ts";
import { parseAgentConfig } from "../../src/host/agent-config.ts";
import { formatDemoConfig } from "../../src/emulator/demo-config.ts";
import { anyText, check, outcomeOf } from "./support.ts";

const path = "/opt/jc/jcagent.conf";
const fieldNames = [
  "systemKey",
  "clientKey",
  "clientCrt",
  "caCrt",
  "agentServerHost",
  "certuuid",
] as const;
const systemKey = "525ee96f52e144993e000015";
const real = formatDemoConfig("/opt/jc", systemKey);

/** A longer piece of the file in a message could be a piece of a secret. */
const longestPiece = 8;

function judge(text: string): void {
  const outcome = outcomeOf(() => parseAgentConfig(text, path), "agent_config_malformed");
  if (outcome instanceof SysctxError) return assertNoQuote(outcome, text);
  assert.deepEqual(Object.keys(outcome).sort(), ["path", ...fieldNames].sort());
  if (outcome.systemKey !== undefined) assert.match(outcome.systemKey, /^[0-9a-f]{24}$/);
  for (const name of fieldNames) {
    const value = outcome[name];
    assert.ok(value === undefined || (typeof value === "string" && value !== ""), name);
  }
}

/** The path and the names of the fields are the program's own text. */
function assertNoQuote({ message, hint, cause }: SysctxError, text: string): void {
  assert.equal(cause, undefined);
  assert.ok(message.includes(path));
  const own = fieldNames.reduce((rest, name) => rest.replaceAll(name, "|"), message);
  const said = `${own.replace(path, "|")} ${hint}`;
  for (let at = 0; at + longestPiece < said.length; at += 1) {
    const piece = said.slice(at, at + longestPiece + 1);
    assert.ok(!text.includes(piece), `the message quotes ${JSON.stringify(piece)}`);
  }
}

describe("an agent config of any content", () => {
  test("is understood or refused without a quote, as any text", () => {
    check(101, fc.property(anyText, judge));
  });

  test("is understood or refused without a quote, as any JSON", () => {
    check(102, fc.property(fc.json(), judge));
  });

  test("is understood or refused without a quote, with anything in its fields", () => {
    const value = fc.oneof(anyText, fc.jsonValue(), fc.constantFrom(systemKey, "", null));
    const fields = fc.record(Object.fromEntries(fieldNames.map((name) => [name, value])), {
      requiredKeys: [],
    });
    check(
      103,
      fc.property(fields, (it) => judge(JSON.stringify(it))),
    );
  });

  test("is understood or refused without a quote, cut and with anything put into it", () => {
    const place = fc.nat({ max: real.length });
    check(
      104,
      fc.property(place, place, anyText, (from, to, text) => {
        judge(real.slice(0, from));
        judge(real.slice(0, from) + text + real.slice(to));
      }),
    );
  });

  test("is never taken with a systemKey that is nearly one", () => {
    const digit = fc.constantFrom(..."0123456789abcdefABCDEFg \t\u0665\uff11");
    check(
      105,
      fc.property(fc.string({ unit: digit, minLength: 22, maxLength: 26 }), (key) => {
        const text = JSON.stringify({ systemKey: key });
        const outcome = outcomeOf(() => parseAgentConfig(text, path), "agent_config_malformed");
        assert.equal(outcome instanceof SysctxError, !/^[0-9a-f]{24}$/.test(key));
      }),
    );
  });
});

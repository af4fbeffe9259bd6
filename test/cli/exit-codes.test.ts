import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { exitCodes, toExitCode } from "../../src/cli/exit-codes.ts";
import { errorCodes, SysctxError } from "../../src/errors.ts";
import type { ErrorCode } from "../../src/errors.ts";

/** The contract, copied from its page and not from the program. */
const contract: Readonly<Record<number, readonly ErrorCode[]>> = {
  1: ["internal"],
  2: ["usage", "invalid_id", "confirmation_required", "settings_invalid", "input_failed"],
  3: [
    "agent_config_missing",
    "agent_config_unreadable",
    "agent_config_unsafe",
    "agent_config_malformed",
    "not_registered",
    "region_unknown",
    "key_missing",
    "key_unreadable",
    "key_unsafe",
    "key_malformed",
  ],
  4: ["unauthorized", "forbidden", "signature_invalid", "probably_gone"],
  5: ["not_found"],
  6: ["dns_failed", "connect_failed", "proxy_failed", "tls_failed", "connection_lost", "timeout"],
  7: ["rate_limited", "server_error", "bad_reply", "change_lost"],
  8: ["rejected"],
  9: ["output_failed"],
};
const codes = Object.keys(errorCodes) as ErrorCode[];

describe("an exit code", () => {
  for (const [exit, expected] of Object.entries(contract)) {
    for (const code of expected) {
      test(`of ${code} is ${exit}`, () => assert.equal(toExitCode(code), Number(exit)));
    }
  }

  test("is there for every error code, is listed, and is never 0", () => {
    const listed: readonly number[] = exitCodes.map(({ exit }) => exit);
    for (const code of codes) {
      assert.ok(listed.includes(toExitCode(code)), code);
      assert.notEqual(toExitCode(code), 0, code);
    }
  });

  test("is listed once each, 0 to 9", () => {
    assert.deepEqual(
      exitCodes.map(({ exit }) => exit),
      [0, 1, 2, 3, 4, 5, 6, 7, 8, 9],
    );
  });
});

describe("an error", () => {
  test("has a hint of its own or of its code, on one line", () => {
    for (const code of codes) {
      assert.match(new SysctxError(code, "x").hint ?? "", /^[^\r\n]+$/, code);
      assert.equal(new SysctxError(code, "x", { hint: "do this" }).hint, "do this");
    }
  });

  test("keeps its cause away from a logger that prints members", () => {
    const error = new SysctxError("internal", "x", { cause: new Error("hunter2") });
    assert.doesNotMatch(JSON.stringify(error), /hunter2/);
    assert.ok(!Object.keys(error).includes("cause"));
    assert.equal((error.cause as Error).message, "hunter2");
  });
});

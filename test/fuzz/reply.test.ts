import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import { SysctxError } from "../../src/errors.ts";
import { readAttributes } from "../../src/system/attributes.ts";
import type { Reply } from "../../src/system/client.ts";
import { errorOfStatus, expectDone, readJson, readJsonObject } from "../../src/system/reply.ts";
import { anyBytes, anyText, check, outcomeOf } from "./support.ts";

const headers = fc
  .array(
    fc.tuple(
      fc.constantFrom("content-type", "content-encoding", "location", "retry-after", "date"),
      fc.oneof(
        fc.constantFrom("application/json", "text/html", "gzip", "identity", "br, gzip", ""),
        fc.string({ unit: "binary-ascii", maxLength: 300 }).map((it) => it.replace(/[\r\n]/g, "")),
      ),
    ),
    { maxLength: 4 },
  )
  .map((entries) => new Map(entries));

/** Bytes, or text, or JSON that lost its end or has something put into it. */
const body = fc.oneof(
  anyBytes,
  anyText.map((text) => Buffer.from(text)),
  fc.json().map((text) => Buffer.from(text)),
  fc.tuple(fc.json(), fc.nat({ max: 100 })).map(([text, end]) => Buffer.from(text.slice(0, end))),
  fc
    .tuple(fc.json(), fc.nat({ max: 100 }), anyBytes)
    .map(([text, at, bytes]) =>
      Buffer.concat([Buffer.from(text.slice(0, at)), bytes, Buffer.from(text.slice(at))]),
    ),
  fc
    .tuple(fc.constantFrom("[", '{"a":', '"', "\\", "{", "1"), fc.nat({ max: 500 }))
    .map(([piece, times]) => Buffer.from(piece.repeat(times))),
);

function reply(status: number, given: ReadonlyMap<string, string>, bytes: Uint8Array): Reply {
  return {
    status,
    headers: given,
    body: bytes,
    request: { method: "GET", path: "/api/systems/525ee96f52e144993e000015?fields=hostname" },
    uncertain: false,
    skew: undefined,
    evidence: undefined,
  };
}

describe("an answer of any bytes", () => {
  test("is JSON or a bad_reply, when it is a 200", () => {
    check(
      401,
      fc.property(headers, body, (given, bytes) => {
        const outcome = outcomeOf(() => readJson(reply(200, given, bytes)), "bad_reply");
        if (outcome instanceof SysctxError) return;
        assert.equal(outcome.text, new TextDecoder().decode(bytes));
        assert.deepEqual(
          JSON.parse(JSON.stringify(outcome.value)),
          JSON.parse(outcome.text),
          "its value is the text's",
        );
      }),
      3_000,
    );
  });

  test("is an object with attributes or a bad_reply, when a record is expected", () => {
    const attributes = fc
      .record({ attributes: fc.oneof(fc.jsonValue(), fc.array(fc.jsonValue())) })
      .map((value) => Buffer.from(JSON.stringify(value)));
    check(
      402,
      fc.property(headers, fc.oneof(body, attributes), (given, bytes) => {
        outcomeOf(() => {
          const { value } = readJsonObject(reply(200, given, bytes));
          for (const { name } of readAttributes(value)) assert.equal(typeof name, "string");
        }, "bad_reply");
      }),
    );
  });

  test("is success or an error that has a name, whatever the status", () => {
    check(
      403,
      fc.property(fc.integer({ min: 0, max: 1100 }), headers, body, (status, given, bytes) => {
        const error = errorOfStatus(reply(status, given, bytes));
        assert.equal(error === undefined, status >= 200 && status < 300);
        if (error === undefined) return;
        assert.doesNotMatch(error.message, /[\r\n]/, "a message is one line");
        assert.ok(error.message.length < 1_000, "a message is short");
        outcomeOf(() => expectDone(reply(status, given, bytes)), error.code);
      }),
      3_000,
    );
  });

  test("is judged in time that grows with its length, however it is made", () => {
    const pieces = ['\\"', '"\\', "[", "{}", '""', "1.", "9", "\\u0000", " ", "<html"];
    const judge = (piece: string, times: number): number => {
      const bytes = Buffer.from(`"${piece.repeat(times)}`);
      // Of three, because the first compiles, and one may collect garbage.
      const runs = [1, 2, 3].map(() => {
        const started = process.cpuUsage();
        outcomeOf(() => readJson(reply(200, new Map(), bytes)), "bad_reply");
        const { user, system } = process.cpuUsage(started);
        return (user + system) / 1000;
      });
      return Math.min(...runs);
    };
    for (const piece of pieces) {
      // A tenth of the length takes a tenth of the time; were it a hundredth, this would fail.
      const [part, whole] = [judge(piece, 10_000), judge(piece, 100_000)];
      const said = `${JSON.stringify(piece)}: ${part} ms of processor time, then ${whole}`;
      assert.ok(whole < 30 * part + 30, said);
    }
  });
});

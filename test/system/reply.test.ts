import assert from "node:assert/strict";
import { describe, test } from "node:test";
import type { ErrorCode } from "../../src/errors.ts";
import {
  decodeBody,
  errorOfStatus,
  expectDone,
  readJson,
  readJsonObject,
} from "../../src/system/reply.ts";
import { errorOf } from "../support/expect-error.ts";
import { apiReply } from "../support/replies.ts";
import { groupId, systemId } from "../support/rig.ts";

describe("the status", () => {
  const codes: readonly (readonly [readonly number[], ErrorCode | undefined])[] = [
    [[200, 201, 202, 204, 206, 299], undefined],
    [[300, 301, 302, 303, 304, 307, 308, 399], "bad_reply"],
    [[401], "unauthorized"],
    [[403], "forbidden"],
    [[404, 410], "not_found"],
    [[429], "rate_limited"],
    [[400, 402, 405, 406, 408, 409, 412, 415, 418, 422, 425, 428, 431, 451, 499], "rejected"],
    [[500, 501, 502, 503, 504, 505, 511, 599], "server_error"],
    [[600, 999, 0, 100, 199], "bad_reply"],
  ];
  for (const [statuses, code] of codes) {
    for (const status of statuses) {
      test(`${status} is ${code ?? "no error"}`, () => {
        const error = errorOfStatus(apiReply(status));
        assert.equal(error?.code, code);
        if (error !== undefined) assert.equal(error.status, status);
      });
    }
  }

  test("404 is explained by a deregistration only where the path is the system's own", () => {
    const evidence = {
      systemId,
      keyMatchesCertificate: undefined,
      certificateMatchesConfig: undefined,
      deregisteredAt: "2026-11-21T00:00:00.000Z",
    };
    const own = errorOfStatus(apiReply(404, { evidence }));
    assert.match(own?.message ?? "", /this host deregistered system/);
    const group = `/api/v2/systemgroups/${groupId}/members`;
    const request = { method: "POST", path: group } as const;
    const other = errorOfStatus(apiReply(404, { evidence, request }));
    assert.match(other?.message ?? "", /^not found \(404/);
  });

  test("is told with method and path, and without the query", () => {
    const { message = "" } = errorOfStatus(apiReply(500)) ?? {};
    assert.match(message, /\(500\): GET \/api\/systems\/[0-9a-f]{24}$/);
  });
});

describe("what the server says is told", () => {
  const said = (body: string, type = "application/json") =>
    errorOfStatus(apiReply(422, { body, headers: { "Content-Type": type } }))?.message ?? "";

  test("from message, else from error", () => {
    assert.match(said('{"message":"bad name","error":"e"}'), /\(422: bad name\)/);
    assert.match(said('{"message":"","error":"bad value"}'), /\(422: bad value\)/);
    assert.match(said('{"message":5,"error":"bad value"}'), /\(422: bad value\)/);
  });

  test("on one line and not at any length", () => {
    const message = said(JSON.stringify({ message: `a\r\n\tb ${"x".repeat(5_000)}` }));
    assert.match(message, /\(422: a b x+\)/);
    assert.ok(message.length < 450);
  });

  test("as the text itself where it is not JSON", () => {
    assert.match(said("quota  exceeded\n", "text/plain"), /\(422: quota exceeded\)/);
  });

  test("as an HTML page where it is one, and not quoted", () => {
    assert.match(said("<!DOCTYPE html><h1>hunter2</h1>", "text/plain"), /\(422: an HTML page\)/);
    assert.doesNotMatch(said("<h1>hunter2</h1>", "text/html"), /hunter2/);
  });

  test("as nothing where there is nothing", () => {
    for (const body of ["", "[]", "null", "{}", '{"message":{}}'])
      assert.match(said(body), /\(422\): /);
  });

  test("as nothing where it is compressed or not UTF-8", () => {
    const headers = { "Content-Encoding": "gzip" };
    assert.match(
      errorOfStatus(apiReply(422, { body: "zip", headers }))?.message ?? "",
      /\(422\): /,
    );
    assert.match(
      errorOfStatus(apiReply(422, { body: Buffer.of(0xff) }))?.message ?? "",
      /\(422\): /,
    );
  });
});

describe("a redirect", () => {
  test("is told with its target, and that it is not followed", () => {
    const headers = { Location: "https://login.example/?next=/api" };
    const error = errorOfStatus(apiReply(302, { headers }));
    assert.match(error?.message ?? "", /redirected \(302\) to https:\/\/login\.example/);
    assert.match(error?.hint ?? "", /never followed/);
  });

  test("may be without a target, or with one without an end", () => {
    assert.match(errorOfStatus(apiReply(302))?.message ?? "", /redirected \(302\)$/);
    const headers = { Location: `https://a/${"x".repeat(9_000)}` };
    assert.ok((errorOfStatus(apiReply(302, { headers }))?.message.length ?? 0) < 300);
  });
});

describe("a body", () => {
  test("is read as JSON, its text unchanged", () => {
    const body = ' {"a" : 1.50, "id":12345678901234567890}\n';
    assert.equal(readJson(apiReply(200, { body })).text, body);
    assert.equal(
      JSON.stringify(readJson(apiReply(200, { body })).value),
      '{"a":1.50,"id":12345678901234567890}',
    );
  });

  test("may begin with a byte order mark, which is dropped", () => {
    assert.equal(readJson(apiReply(200, { body: "\uFEFF{}" })).text, "{}");
  });

  const bad: readonly (readonly [string, Parameters<typeof apiReply>[1], RegExp])[] = [
    ["empty", {}, /is empty/],
    ["blank", { body: "\r\n" }, /is empty/],
    ["cut short", { body: '{"a":' }, /not JSON, or truncated/],
    ["text", { body: "ok" }, /not JSON/],
    ["a login page", { body: "<!doctype HTML><p>" }, /an HTML page/],
    ["a page with space before it", { body: "\n <html>" }, /an HTML page/],
    [
      "called HTML",
      { body: "ok", headers: { "Content-Type": "text/html; charset=utf-8" } },
      /an HTML page/,
    ],
    ["gzip", { body: "{}", headers: { "Content-Encoding": "gzip" } }, /compressed/],
    [
      "compressed twice",
      { body: "{}", headers: { "Content-Encoding": "identity, br" } },
      /compressed/,
    ],
    ["not UTF-8", { body: Buffer.of(0x22, 0xff, 0x22) }, /not UTF-8/],
    ["UTF-16", { body: Buffer.from("{}", "utf16le") }, /not JSON/],
    ["nested too deeply", { body: "[".repeat(100) + "]".repeat(100) }, /not JSON/],
  ];
  for (const [what, parts, says] of bad) {
    test(`is bad_reply when it is ${what}`, () => {
      const error = errorOf(() => readJson(apiReply(200, parts)), "bad_reply");
      assert.match(error.message, says);
      assert.equal(error.status, 200);
    });
  }

  test("may say that its encoding is identity", () => {
    for (const encoding of ["identity", "IDENTITY", ""]) {
      assert.equal(
        decodeBody(apiReply(200, { body: "x", headers: { "Content-Encoding": encoding } })),
        "x",
      );
    }
  });

  test("is an object where one is wanted", () => {
    assert.deepEqual(readJsonObject(apiReply(200, { body: '{"a":1}' })).value, { a: 1 });
    for (const body of ["[]", "null", '"x"', "5", "12345678901234567890"]) {
      assert.match(
        errorOf(() => readJsonObject(apiReply(200, { body })), "bad_reply").message,
        /not a JSON object/,
      );
    }
  });

  test("is not looked at when the status is an error", () => {
    errorOf(() => readJson(apiReply(503, { body: "{}" })), "server_error");
  });
});

describe("a change is done", () => {
  test("with 2xx and no body, or JSON", () => {
    for (const parts of [{}, { body: "{}" }, { body: "[]" }, { body: "null" }]) {
      assert.doesNotThrow(() => expectDone(apiReply(200, parts)));
      assert.doesNotThrow(() => expectDone(apiReply(204, parts)));
    }
  });

  test("but not with a login page that answers 200", () => {
    errorOf(() => expectDone(apiReply(200, { body: "<html></html>" })), "bad_reply");
  });

  test("but not with another status", () => {
    errorOf(() => expectDone(apiReply(302)), "bad_reply");
    errorOf(() => expectDone(apiReply(409)), "rejected");
  });
});

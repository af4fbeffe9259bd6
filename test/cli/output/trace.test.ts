import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { createHttpSignature } from "../../../src/auth/http-signature.ts";
import { createNotes } from "../../../src/cli/output/notes.ts";
import { noPaint } from "../../../src/cli/output/paint.ts";
import { createSilentObserver, createTrace } from "../../../src/cli/output/trace.ts";
import { SysctxError } from "../../../src/errors.ts";
import { createFakeOutput } from "../../support/fake-output.ts";
import { wireReply } from "../../support/fake-transport.ts";
import { publishedKey } from "../../support/keys.ts";
import { frozenTime } from "../../support/rig.ts";

function setUp(secretHeaders: readonly string[]) {
  const output = createFakeOutput();
  const notes = createNotes(output, noPaint, { quiet: false, hold: () => false });
  const text = async () => {
    await notes.settled();
    return output.text();
  };
  return { notes, trace: createTrace(notes, { secretHeaders }), text };
}

describe("the trace", () => {
  test("shows a request as curl does, and never its signature", async () => {
    const scheme = createHttpSignature("system/x", publishedKey.privateKey);
    const request = await scheme.authorize(
      { method: "PUT", path: "/a?b=c", headers: { Accept: "y" }, body: "{}" },
      frozenTime,
    );
    const { trace, text } = setUp(scheme.secretHeaders);
    trace.sending(request, 1, undefined);
    assert.equal(
      await text(),
      "> PUT /a?b=c HTTP/1.1\n> Accept: y\n> Date: Thu, 05 Jan 2012 21:31:40 GMT\n" +
        '> Authorization: Signature keyId="system/x",headers="request-line date",algorithm="rsa-sha256",signature="[redacted]"\n> {}\n',
    );
  });

  test("leaves out the value of every secret header, whatever its case and scheme", async () => {
    const { trace, text } = setUp(["authorization", "x-api-key"]);
    const headers = {
      AUTHORIZATION: "Bearer hunter2",
      "X-Api-Key": "hunter2",
      Authorization: "Basic hunter2",
    };
    trace.sending({ method: "GET", path: "/", headers }, 1, undefined);
    assert.doesNotMatch(await text(), /hunter2/);
  });

  test("shows the second attempt, the answer, the wait and the failure", async () => {
    const { trace, text } = setUp([]);
    trace.sending({ method: "GET", path: "/", headers: {} }, 2, undefined);
    trace.received(
      wireReply(503, {
        headers: { Date: "D", "Retry-After": "5", "Set-Cookie": "hunter2" },
        body: "abc",
      }),
      12.4,
    );
    trace.waiting(1_500);
    trace.failed({
      error: new SysctxError("timeout", "too late"),
      repeatable: false,
      mayHaveArrived: true,
    });
    trace.warn("careful");
    assert.equal(
      await text(),
      "* attempt 2\n> GET / HTTP/1.1\n< 503, 3 bytes, 12 ms\n< date: D\n< retry-after: 5\n" +
        "* trying again in 1.5 s\n* too late\nwarning: careful\n",
    );
  });

  test("makes visible what a server hides in a header", async () => {
    const { trace, text } = setUp([]);
    trace.received(wireReply(302, { headers: { Location: "\u001b[2J\nfake" } }), 1);
    assert.match(await text(), /< location: \\u\{1b\}\[2J\\nfake\n$/);
  });
});

test("without --verbose nothing but warnings is told", async () => {
  const { notes, text } = setUp([]);
  const silent = createSilentObserver(notes);
  silent.sending({ method: "GET", path: "/", headers: {} }, 1, undefined);
  silent.received(wireReply(200), 1);
  silent.waiting(5);
  silent.warn("careful");
  assert.equal(await text(), "warning: careful\n");
});

import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { main } from "../../../src/main.ts";
import { createFakeHost } from "../../support/fake-host.ts";
import { createFakeOutput } from "../../support/fake-output.ts";

const date = "Thu, 05 Jan 2012 21:31:40 GMT";
const signed = `GET /x HTTP/1.1\ndate: ${date}`;

/** What `sign --as signing-string` writes to a terminal. */
async function signOnTerminal(...flags: readonly string[]) {
  const host = createFakeHost({ env: { NO_COLOR: "1", TERM: "dumb" } });
  const [stdout, stderr] = [true, true].map((isTerminal) => createFakeOutput({ isTerminal }));
  assert.ok(stdout !== undefined && stderr !== undefined);
  const terminal = { ...host.terminal, stdout, stderr };
  const words = ["sign", "GET", "/x", "--date", date, "--as", "signing-string", ...flags];
  assert.equal(await main(words, { ...host, terminal }), 0);
  return { stdout: stdout.text(), stderr: stderr.text() };
}

describe("sign --as signing-string on a terminal", () => {
  test("prints exactly the signed bytes too, and says on stderr that no newline follows", async () => {
    assert.deepEqual(await signOnTerminal(), {
      stdout: signed,
      stderr: "note: no newline follows the signing string\n",
    });
  });

  test("says nothing of it with --quiet", async () => {
    assert.deepEqual(await signOnTerminal("--quiet"), { stdout: signed, stderr: "" });
  });

  test("prints one line of JSON with --json, which no note is about", async () => {
    assert.deepEqual(await signOnTerminal("--json"), {
      stdout: `${JSON.stringify({ signingString: signed })}\n`,
      stderr: "",
    });
  });
});

import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { createContext } from "../../src/cli/context.ts";
import { createNotes } from "../../src/cli/output/notes.ts";
import { noPaint } from "../../src/cli/output/paint.ts";
import { createSilentObserver } from "../../src/cli/output/trace.ts";
import { requireMethod, requirePath } from "../../src/cli/request-line.ts";
import { errorOf, rejectionOf } from "../support/expect-error.ts";
import { createFakeHost } from "../support/fake-host.ts";
import { systemId } from "../support/rig.ts";

function setUp() {
  const host = createFakeHost();
  const notes = createNotes(host.stderr, noPaint, { quiet: false, hold: () => false });
  return {
    host,
    context: createContext({ host, notes, flags: {}, observe: () => createSilentObserver(notes) }),
  };
}

describe("a method", () => {
  test("is one of seven, in upper case on the wire", () => {
    for (const word of ["get", "GET", "Put", "POST", "patch", "DELETE", "head", "OPTIONS"]) {
      assert.equal(requireMethod(word), word.toUpperCase());
    }
  });
  for (const word of [
    "",
    "CONNECT",
    "TRACE",
    "GET ",
    "GE T",
    "GET\r\nX: y",
    "ＧＥＴ",
    "toString",
  ]) {
    test(`is not ${JSON.stringify(word)}`, () => void errorOf(() => requireMethod(word), "usage"));
  }
});

describe("a path", () => {
  const good = [
    "/",
    "/api/systems/x",
    "/a?b=c%20d&e='f'(g)*~!",
    "/a//b",
    "/a/",
    "/a;b=1",
    "/a?x=..",
    "/a?x=/../",
    "/.well-known",
    "/a..b",
    "/...",
    "/a?b?c",
    "/%E2%82%AC",
    "/a:b@c",
    "/[a]",
    "/a?%zz",
  ];
  for (const path of good) {
    test(`may be ${path}, and stays as it is`, async () =>
      assert.equal(await requirePath(path, setUp().context), path));
  }

  const bad = [
    "",
    "a",
    "api/systems",
    "//evil.example/x",
    "https://evil.example/",
    "\\\\evil",
    "/\\evil",
    "/a\\b",
    "/a b",
    "/a\tb",
    "/a\r\nHost: evil",
    "/a\0",
    "/a\u007f",
    "/é",
    "/a#b",
    '/a"b',
    "/a<b>",
    "/a^b",
    "/a`b",
    "/a|b",
    "/{x}",
    "/a{id",
    "/.",
    "/..",
    "/a/..",
    "/a/../b",
    "/a/./b",
    "/%2e%2e/b",
    "/a/%2E%2e",
    "/a/.%2e/b",
    "/a/%2e",
    "/../..?x",
    "?a=b",
    " /a",
  ];
  for (const path of bad) {
    test(`is refused as ${JSON.stringify(path)}`, async () => {
      const { context, host } = setUp();
      await rejectionOf(requirePath(path, context), "usage");
      assert.deepEqual(host.used, []);
    });
  }

  test("has this system's id wherever it says {id}", async () => {
    const { context } = setUp();
    assert.equal(await requirePath("/a/{id}/b?x={id}", context), `/a/${systemId}/b?x=${systemId}`);
  });

  test("without {id} needs no agent config", async () => {
    const { context, host } = setUp();
    await requirePath("/a", context);
    assert.deepEqual(host.used, []);
  });
});

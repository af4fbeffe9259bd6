import assert from "node:assert/strict";
import { test } from "node:test";
import { isMap, LineCounter, parseDocument } from "yaml";
import { complain } from "../../src/desired/place.ts";

test("a complaint names the file, and the line and column where the part begins, counted from 1", () => {
  const lines = new LineCounter();
  const { contents } = parseDocument("a: 1\nbb:\n  - é: x\n", { lineCounter: lines });
  assert.ok(isMap(contents));
  const place = { file: "host.yaml", lines };
  const list = contents.items[1]?.value;
  const error = complain(list as never, place, "no good", "Do this.");
  assert.equal(error.code, "document_invalid");
  assert.equal(error.message, "host.yaml:3:3: no good");
  assert.equal(error.hint, "Do this.");
});

test("a complaint about a part that is not there names the beginning", () => {
  const place = { file: "host.yaml", lines: new LineCounter() };
  for (const part of [undefined, null]) {
    const { message, hint } = complain(part, place, "empty");
    assert.match(message, /^host\.yaml:[01]:[01]: empty$/);
    assert.match(hint, /help apply/);
  }
});

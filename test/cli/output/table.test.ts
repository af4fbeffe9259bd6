import assert from "node:assert/strict";
import { describe, test } from "node:test";
import stringWidth from "string-width";
import type { Paint } from "../../../src/cli/output/paint.ts";
import { noPaint, renderAligned } from "../../../src/cli/output/paint.ts";
import { describeValue, renderPairs, renderTable } from "../../../src/cli/output/table.ts";
import { parseExactJson } from "../../../src/system/json.ts";

describe("a table", () => {
  test("has aligned columns and no space at the end of a line", () => {
    assert.equal(
      renderTable(
        ["TYPE", "ID", "SUDO"],
        [
          ["user", "1", "yes"],
          ["policy_group", "22", ""],
        ],
        noPaint,
      ),
      "TYPE          ID  SUDO\nuser          1   yes\npolicy_group  22",
    );
  });

  test("of nothing is its header", () =>
    assert.equal(renderTable(["A", "B"], [], noPaint), "A  B"));

  test("keeps a row on its line and shows what would fake another", () => {
    const lines = renderTable(
      ["A", "B"],
      [
        ["x\ny", "\u001b[2J"],
        ["z", "w"],
      ],
      noPaint,
    ).split("\n");
    assert.deepEqual(lines, ["A     B", "x\\ny  \\u{1b}[2J", "z     w"]);
  });

  test("paints its header only, and aligns the same", () => {
    const paint = { ...noPaint, dim: (text: string) => `<${text}>` };
    assert.equal(renderTable(["A", "B"], [["xx", "y"]], paint), "<A   B>\nxx  y");
  });
});

describe("wide characters", () => {
  const render = (paint: Paint) =>
    renderTable(
      ["NAME", "VALUE"],
      [
        ["role", "web"],
        ["場所", "東京"],
        ["e\u0301", "one column"],
      ],
      paint,
    );

  test("take two columns, and combining marks none", async () => {
    const lines = (await renderAligned(render, noPaint))?.split("\n") ?? [];
    const before = lines.map((line) => stringWidth(line.slice(0, line.search(/VALUE|web|東|one/))));
    assert.deepEqual(before, [6, 6, 6, 6]);
  });

  test("are measured only where there are any", async () => {
    let calls = 0;
    assert.equal(await renderAligned(() => `${++calls}`, noPaint), "1");
    assert.equal(await renderAligned(() => undefined, noPaint), undefined);
  });

  test("align the values of pairs as well", async () => {
    const pairs = [
      ["場所", "1"],
      ["a", "2"],
    ] as const;
    const text = await renderAligned((paint) => renderPairs(pairs, paint), noPaint);
    assert.equal(text, "場所  1\na     2");
  });
});

describe("pairs", () => {
  test("have aligned names, and values of several lines under their first", () => {
    assert.equal(
      renderPairs(
        [
          ["a", "1"],
          ["long", "x\ny"],
          ["none", null],
        ],
        noPaint,
      ),
      "a     1\nlong  x\n      y\nnone",
    );
  });

  test("of nothing are nothing", () => assert.equal(renderPairs([], noPaint), ""));

  test("show what a name hides", () => {
    assert.equal(renderPairs([["a\nb\u202e", "1"]], noPaint), "a\\nb\\u{202e}  1");
  });
});

describe("a value for a person", () => {
  const cases: readonly (readonly [string, string])[] = [
    ['"text"', "text"],
    ['"two\\nlines"', "two\nlines"],
    ['"\\u001b[31m"', "\\u{1b}[31m"],
    ["true", "true"],
    ["0", "0"],
    ["null", ""],
    ["12345678901234567890", "12345678901234567890"],
    ["1e400", "1e400"],
    ["[]", ""],
    ['[1,"a\\nb",null]', "1\na\\nb\n"],
    ['{"a":1,"b":{"c":"x"},"d":[1,[2]]}', "a: 1, b: {c: x}, d: [1, [2]]"],
    [
      '[{"name":"a","value":"1"},{"name":"b","value":12345678901234567890}]',
      "name: a, value: 1\nname: b, value: 12345678901234567890",
    ],
    ['{"k\\u001b":"v\\u001b"}', "k\\u{1b}: v\\u{1b}"],
    ["{}", ""],
  ];
  for (const [json, text] of cases) {
    test(`${json} is ${JSON.stringify(text)}`, () =>
      assert.equal(describeValue(parseExactJson(json)), text));
  }

  test("that is missing is nothing", () => assert.equal(describeValue(undefined), ""));
});

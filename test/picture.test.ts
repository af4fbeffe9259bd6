import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, test } from "node:test";
import { makePicture, story } from "../scripts/picture.ts";
import { readTerminal, renderTerminal } from "../scripts/picture/terminal-svg.ts";

const root = join(import.meta.dirname, "..");
const committed = readFileSync(join(root, "docs/picture.svg"), "utf8");

/** Fails unless every element is closed in order and nothing else has a mark of XML. */
function assertWellFormed(xml: string): void {
  const open: string[] = [];
  const rest = xml.replaceAll(
    /<(\/?)([a-z]+)((?: [\w:-]+="(?:[^"<&]|&(?:amp|lt|gt|quot);)*")*)(\/?)>/g,
    (_tag, end: string, name: string, attributes: string, empty: string) => {
      const names = [...attributes.matchAll(/ ([\w:-]+)=/g)].map(([, attribute]) => attribute);
      assert.equal(new Set(names).size, names.length, `an attribute twice: ${attributes}`);
      if (end === "/") assert.equal(open.pop(), name);
      else if (empty === "") open.push(name);
      return "";
    },
  );
  assert.deepEqual(open, []);
  assert.doesNotMatch(rest.replaceAll(/&(amp|lt|gt|quot);/g, ""), /[<>&]/);
}

describe("the picture of README.md", () => {
  test("is what the commands show today", async () => {
    const now = await makePicture((script, { run }) => run("sh", ["-c", script]));
    assert.equal(now, committed, "run npm run picture, and commit it");
  });

  test("is well-formed, in 80 columns", () => {
    assertWellFormed(committed);
    for (const line of readTerminal(committed)) assert.ok(line.length <= 80, line);
  });

  test("shows the commands that the page names, in their order", () => {
    const page = readFileSync(join(root, "README.md"), "utf8");
    const typed = readTerminal(committed).filter((line) => line.startsWith("$ "));
    assert.deepEqual(
      typed,
      story.map((line) => `$ ${line}`),
    );
    for (const line of story) assert.ok(page.includes(`\`${line}\``), line);
  });
});

describe("a terminal's picture", () => {
  test("wraps where the terminal does and keeps what XML has marks for", () => {
    const svg = renderTerminal("abc<&>", 4, 'a "b"');
    assertWellFormed(svg);
    assert.deepEqual(readTerminal(svg), ["abc<", "&>"]);
  });

  test("has the colour and weight of each run", () => {
    const svg = renderTerminal("\u001b[31m\u001b[1mred\u001b[22m\u001b[39m plain", 20, "t");
    assert.match(svg, /fill="#ff7b72" font-weight="bold">red</);
    assert.match(svg, /\d"> plain</);
  });

  test("is refused where the output moves the cursor", () => {
    assert.throws(() => renderTerminal("\u001b[2K", 80, "t"), /cannot show/);
  });
});

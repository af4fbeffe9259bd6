import assert from "node:assert/strict";
import { readFileSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import ts from "typescript";

/** Plain English in what a user reads, and one width for prose. */
const root = new URL("..", import.meta.url).pathname;
const width = 100;

interface Line {
  readonly number: number;
  readonly text: string;
}

/** What reads oddly today, and what to say instead. */
const oddPhrases: readonly (readonly [pattern: RegExp, instead: string])[] = [
  [/\bmend(s|ed|ing)?\b/i, "fix"],
  [/\b(afresh|anew)\b/i, "again"],
  [/\b(needs?|names?) none\b/i, "does not need one, names no ..."],
  [/\bsomething else than\b/i, "other than, not"],
  [/\bwhat (it|this program|the program) is:/i, "the things themselves"],
  [/\bby hand\b/i, "manually, yourself, in an editor"],
  [/\bof one's own\b/i, "your own"],
  [/\ball the same\b/i, "anyway"],
  [/\bas things are\b/i, "now"],
  [/\bfor good\b/i, "permanently"],
  [/\bis so\b/i, "is true, or the fact itself"],
  [/\btold once\b/i, "reported once"],
  [/\bon the other hand\b/i, "but"],
  [/\b(is|are) none\b/i, "is not one, does not exist"],
  [/(?<!\bthere )\b(is|are) no (?!longer\b|more\b)[a-z]/i, "is not a"],
  [/\bstands? (in|there|here|beside|on)\b/i, "is in, is there"],
  [/\bspeaks? of\b/i, "mentions"],
  [/\b(takes?|taken) (it|that|this|them) (back|away)\b/i, "reverts, removes"],
  [/\bgone already\b/i, "already gone"],
  [/\b(has|have|had) ended already\b/i, "has already expired"],
  [/\bhad not ended\b/i, "did not end"],
  [/\bdoes not hold\b/i, "is invalid"],
  [/\bfewer requests\b/i, "rate limit, too many requests"],
  [/\bneeds a command after it\b/i, "needs a subcommand"],
  [/\bcan't be armed here\b/i, "cannot arm"],
  [/\bwhat (it|the [a-z]+) is to be\b/i, "what it should be"],
  [/\b(wrong|bad) words?\b|\bwords on the command line\b/i, "arguments"],
  [/\bexcludes? each other\b|\bexclude each other\b/i, "cannot be used together"],
  [/\bis handed\b(?! over)/i, "gets"],
  [/^(Say|Mend) /, "Use, Give, Run"],
  [/^(Is|Are|Does|Do|Did) [^?]*\?/, "an imperative: Check that ..."],
];

/** Shell scripts in template strings; their words are code. */
const isCode = (path: string) => path.startsWith("src/cli/completion/");

function listFiles(folder: string): readonly string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => !name.includes("node_modules"))
    .map((name) => `${folder}/${name}`)
    .filter((path) => statSync(join(root, path)).isFile());
}

const read = (path: string) => readFileSync(join(root, path), "utf8");
const linesOf = (text: string): readonly Line[] =>
  text.split("\n").map((line, index) => ({ number: index + 1, text: line }));

/** Comment lines that are too wide; a single long word, such as a URL, can't be broken. */
function findWideComments(text: string): readonly Line[] {
  return linesOf(text).filter(({ text: line }) => {
    const [, words] = /^\s*(?:\/\/|\/?\*+|#)\s+(.*)$/.exec(line) ?? [];
    return words !== undefined && line.length > width && /\s/.test(words.replace(/ \*\/$/, ""));
  });
}

/** Lines of Markdown without fenced blocks and tables. */
function proseLines(text: string): readonly Line[] {
  let fenced = false;
  return linesOf(text).filter(({ text: line }) => {
    if (line.trimStart().startsWith("```")) {
      fenced = !fenced;
      return false;
    }
    return !fenced && !line.trimStart().startsWith("|");
  });
}

/** A link is never broken, so its text and its address do not count. */
function findWideProse(text: string): readonly Line[] {
  return proseLines(text).filter(
    ({ text: line }) =>
      line.length > width && line.replace(/!?\[[^\]]*\](\([^)]*\))?/g, "").length > width / 2,
  );
}

/** The string literals of a source file, and the fixed parts of its templates. */
function stringsOf(path: string, text: string): readonly Line[] {
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest);
  const found: Line[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) return;
    if (
      ts.isStringLiteralLike(node) ||
      ts.isTemplateHead(node) ||
      ts.isTemplateMiddleOrTemplateTail(node)
    ) {
      const { line } = source.getLineAndCharacterOfPosition(node.getStart(source));
      found.push({ number: line + 1, text: node.text });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** Lines of prose are joined, because a phrase may be broken anywhere. */
function findOddPhrases(lines: readonly Line[], joined: boolean): readonly string[] {
  return lines.flatMap((line, index) => {
    const next = joined ? (lines[index + 1]?.text.trim() ?? "") : "";
    const text = `${line.text} ${next}`;
    return oddPhrases.flatMap(([pattern, instead]) => {
      const match = pattern.exec(text);
      return match !== null && match.index <= line.text.length
        ? [`${line.number}: "${match[0]}": say ${instead}`]
        : [];
    });
  });
}

const scripts = ["bin", "src", "scripts", "bench", "test"]
  .flatMap(listFiles)
  .filter((path) => /\.(ts|mjs|sh)$/.test(path));
const pages = [
  "README.md",
  "CONTRIBUTING.md",
  "SECURITY.md",
  "CHANGELOG.md",
  ...[...listFiles("docs"), ...listFiles("packaging"), ...listFiles("bench")].filter((path) =>
    path.endsWith(".md"),
  ),
];

test("comments keep to one width", () => {
  const wide = scripts.flatMap((path) =>
    findWideComments(read(path)).map(({ number, text }) => `${path}:${number}: ${text.trim()}`),
  );
  assert.deepEqual(wide, [], `wider than ${width} columns`);
});

test("prose in Markdown keeps to one width", () => {
  const wide = pages.flatMap((path) =>
    findWideProse(read(path)).map(({ number, text }) => `${path}:${number}: ${text.trim()}`),
  );
  assert.deepEqual(wide, [], `wider than ${width} columns`);
});

test("what the program prints has no odd phrase", () => {
  const sources = listFiles("src").filter((path) => path.endsWith(".ts") && !isCode(path));
  const odd = sources.flatMap((path) =>
    findOddPhrases(stringsOf(path, read(path)), false).map((found) => `${path}:${found}`),
  );
  assert.deepEqual(odd, []);
});

test("what the documentation says has no odd phrase", () => {
  const texts = [...pages.filter((path) => !path.startsWith("bench/")), "man/sysctx.1"];
  const odd = texts.flatMap((path) =>
    findOddPhrases(linesOf(read(path)), true).map((found) => `${path}:${found}`),
  );
  assert.deepEqual(odd, []);
});

test("a wide line and an odd phrase are found", () => {
  const long = "word ".repeat(25).trim();
  const url = `https://example.com/${"a".repeat(100)}`;
  assert.equal(findWideComments(`// ${long}\n * ${long}\n# ${long}\nconst a = 1;`).length, 3);
  assert.deepEqual(findWideComments(`// ${url}\n * ${url}\n/** ${url} */\ncode("${long}");`), []);
  assert.equal(findWideProse(`${long}\n- ${long} [a](b)\n`).length, 2);
  assert.deepEqual(findWideProse(`| ${long} |\n\`\`\`\n${long}\n\`\`\`\n![${long}](b.svg)\n`), []);
  const source = 'say("a\\n");\n/* mend */ fail(`${x} is no key`, "Mend it by hand");\n';
  assert.deepEqual(findOddPhrases(stringsOf("a.ts", source), false), [
    '2: "is no k": say is not a',
    '2: "Mend": say fix',
    '2: "by hand": say manually, yourself, in an editor',
    '2: "Mend ": say Use, Give, Run',
  ]);
  assert.deepEqual(findOddPhrases(linesOf("Do it by\nhand."), true), [
    '1: "by hand": say manually, yourself, in an editor',
  ]);
});

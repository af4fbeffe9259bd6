/** A terminal's text as an SVG: one `text` a line, one `tspan` a run of one style. */

interface Style {
  readonly colour?: string;
  readonly bold?: boolean;
  readonly dim?: boolean;
}

interface Run {
  readonly text: string;
  readonly column: number;
  readonly style: Style;
}

const cell = { width: 8.4, height: 19 };
const margin = 18;
const palette: Readonly<Record<string, string>> = {
  "31": "#ff7b72",
  "32": "#7ee787",
  "33": "#e3b341",
  "36": "#79c0ff",
};
const [background, border, foreground] = ["#161b22", "#6e7681", "#e6edf3"];
const font = "ui-monospace, SFMono-Regular, Menlo, Consolas, 'DejaVu Sans Mono', monospace";

/**
 * Returns the picture of what a program wrote to a terminal of so many columns; longer lines wrap
 * as they do there.
 */
export function renderTerminal(output: string, columns: number, title: string): string {
  const lines = splitLines(output, columns);
  const width = Math.ceil(columns * cell.width + 2 * margin);
  const height = lines.length * cell.height + 2 * margin;
  const texts = lines.flatMap((runs, row) =>
    runs.length === 0 ? [] : [renderLine(runs, margin + (row + 0.75) * cell.height)],
  );
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-label="${escape(title)}">`,
    `<title>${escape(title)}</title>`,
    `<rect x="0.5" y="0.5" width="${width - 1}" height="${height - 1}" rx="8" fill="${background}" stroke="${border}"/>`,
    `<g font-family="${font}" font-size="14" fill="${foreground}" xml:space="preserve">`,
    ...texts,
    "</g>",
    "</svg>",
    "",
  ].join("\n");
}

/** Returns the plain text of a picture, line by line. */
export function readTerminal(svg: string): readonly string[] {
  return [...svg.matchAll(/^<text[^>]*>(.*)<\/text>$/gm)].map(([, line = ""]) =>
    unescape(line.replaceAll(/<[^>]*>/g, "")),
  );
}

function renderLine(runs: readonly Run[], y: number): string {
  const spans = runs.map(({ text, column, style }) => {
    const x = round(margin + column * cell.width);
    // The length holds the columns where the reader's font is wider or narrower.
    const place = `x="${x}" textLength="${round(text.length * cell.width)}"`;
    return `<tspan ${[place, ...describeStyle(style)].join(" ")}>${escape(text)}</tspan>`;
  });
  return `<text y="${round(y)}">${spans.join("")}</text>`;
}

function describeStyle({ colour, bold, dim }: Style): readonly string[] {
  return [
    ...(colour === undefined ? [] : [`fill="${colour}"`]),
    ...(bold === true ? ['font-weight="bold"'] : []),
    ...(dim === true ? ['fill-opacity="0.65"'] : []),
  ];
}

/**
 * Each line as runs of one style. Throws where the output has a control sequence other than
 * colours.
 */
function splitLines(output: string, columns: number): readonly (readonly Run[])[] {
  const lines: Run[][] = [[]];
  let style: Style = {};
  let column = 0;
  const feed = () => {
    lines.push([]);
    column = 0;
  };
  const tokens = output.replaceAll("\r\n", "\n").trimEnd();
  for (const [token] of tokens.matchAll(/\u001b\[[\d;]*m|\n|[\u0020-\u007e]+|[^]/g)) {
    if (token === "\n") feed();
    else if (token.startsWith("\u001b[")) style = changeStyle(style, token.slice(2, -1));
    else if (/^[\u0020-\u007e]/.test(token)) {
      for (let rest = token; rest !== "";) {
        if (column === columns) feed();
        const text = rest.slice(0, columns - column);
        lines.at(-1)?.push({ text, column, style });
        column += text.length;
        rest = rest.slice(text.length);
      }
    } else throw new Error(`the picture cannot show ${JSON.stringify(token)}`);
  }
  return lines;
}

function changeStyle(style: Style, parameters: string): Style {
  const { colour, ...rest } = style;
  const kept = colour === undefined ? {} : { colour };
  switch (parameters) {
    case "":
    case "0":
      return {};
    case "1":
      return { ...style, bold: true };
    case "2":
      return { ...style, dim: true };
    case "22":
      return kept;
    case "39":
      return rest;
  }
  const found = palette[parameters];
  if (found === undefined) throw new Error(`the picture has no colour ${parameters}`);
  return { ...style, colour: found };
}

const named = [
  ["&", "&amp;"],
  ["<", "&lt;"],
  [">", "&gt;"],
  ['"', "&quot;"],
] as const;

function escape(text: string): string {
  return named.reduce((done, [plain, entity]) => done.replaceAll(plain, entity), text);
}

function unescape(text: string): string {
  return named.reduceRight((done, [plain, entity]) => done.replaceAll(entity, plain), text);
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

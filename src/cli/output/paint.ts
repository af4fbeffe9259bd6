import type { Environment, OutputStream } from "../../ports.ts";

type Colour = (text: string) => string;

/** The few marks that the text output uses, and how wide a text is. */
export interface Paint {
  readonly bold: Colour;
  readonly dim: Colour;
  readonly good: Colour;
  readonly bad: Colour;
  readonly warn: Colour;
  readonly accent: Colour;
  /** Columns of a terminal: a Chinese character takes two, a combining mark none. */
  readonly width: (text: string) => number;
}

const plain: Colour = (text) => text;
export const noPaint: Paint = {
  bold: plain,
  dim: plain,
  good: plain,
  bad: plain,
  warn: plain,
  accent: plain,
  width: (text) => text.length,
};

/**
 * Says whether a stream gets colour: --no-color, NO_COLOR and TERM=dumb say no, FORCE_COLOR yes,
 * else a terminal does. Decided here because chalk ignores NO_COLOR.
 */
export function wantsColour(stream: OutputStream, env: Environment, noColorFlag: boolean): boolean {
  if (noColorFlag || env["NO_COLOR"]) return false;
  const forced = env["FORCE_COLOR"];
  if (forced !== undefined && forced !== "") return forced !== "0" && forced !== "false";
  return stream.isTerminal && env["TERM"] !== "dumb";
}

/** Returns the paint for a stream; chalk is loaded only where there is colour. */
export async function loadPaint(colour: boolean): Promise<Paint> {
  if (!colour) return noPaint;
  const { Chalk } = await import("chalk");
  const chalk = new Chalk({ level: 1 });
  return {
    bold: chalk.bold,
    dim: chalk.dim,
    good: chalk.green,
    bad: chalk.red,
    warn: chalk.yellow,
    accent: chalk.cyan,
    width: noPaint.width,
  };
}

/**
 * Returns what `render` makes of the paint, aligned for wide characters where it has any. So it may
 * be called twice: the library that knows their width takes longer to load than a request takes,
 * and most answers are ASCII.
 */
export async function renderAligned(
  render: (paint: Paint) => string | undefined,
  paint: Paint,
): Promise<string | undefined> {
  const text = render(paint);
  if (text === undefined || /^\p{ASCII}*$/u.test(text)) return text;
  const { default: width } = await import("string-width");
  return render({ ...paint, width });
}

/** Returns the text with spaces after it up to so many columns. */
export function padColumns(text: string, columns: number, { width }: Paint): string {
  return text + " ".repeat(Math.max(0, columns - width(text)));
}

import { SysctxError } from "../errors.ts";

/** A JSON answer: the text as it came, and its value. */
export interface JsonBody {
  readonly text: string;
  readonly value: unknown;
}

/**
 * JSON.stringify and every recursive walk die on deep nesting; no answer of the API comes near
 * this.
 */
const maximumDepth = 64;

/**
 * Returns the value of a JSON text. A number that a double can't hold to the digit becomes a raw
 * JSON object, which `JSON.stringify` writes as it came. Throws SyntaxError; nesting of more than
 * 64 levels counts as one.
 */
export function parseExactJson(text: string): unknown {
  refuseDepth(text);
  // Only a text with a long number needs the slower reviver.
  if (!/\d[\d.]{14,}|\d[eE]/.test(text)) return JSON.parse(text);
  const revive = (
    _key: string,
    value: unknown,
    context?: { readonly source?: string },
  ): unknown => {
    const source = context?.source;
    if (typeof value !== "number" || source === undefined || String(value) === source) return value;
    return rawJson(source);
  };
  return JSON.parse(text, revive as (key: string, value: unknown) => unknown);
}

function refuseDepth(text: string): void {
  let depth = 0;
  // The closing quote is optional: a string without an end must not be tried again from each of its
  // characters.
  for (const [token] of text.matchAll(/"(?:[^"\\]|\\[^])*"?|[[\]{}]/g)) {
    if (token === "[" || token === "{") depth += 1;
    else if (token === "]" || token === "}") depth -= 1;
    if (depth > maximumDepth) throw new SyntaxError("nested too deeply");
  }
}

interface RawJsonSupport {
  rawJSON(text: string): { readonly rawJSON: string };
  isRawJSON(value: unknown): value is { readonly rawJSON: string };
}
const support = JSON as unknown as RawJsonSupport;

function rawJson(source: string): unknown {
  return support.rawJSON(source);
}

/**
 * Returns the digits of a number that `parseExactJson` kept as text, or undefined for any other
 * value.
 */
export function exactDigits(value: unknown): string | undefined {
  return support.isRawJSON(value) ? value.rawJSON : undefined;
}

/** Says whether a value is a JSON object, not an array and not null. */
export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return (
    typeof value === "object" &&
    value !== null &&
    !Array.isArray(value) &&
    !support.isRawJSON(value)
  );
}

/** Returns the object of a JSON text, or undefined for any other text. */
export function findJsonObject(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** Returns the object of a JSON text given by the user. `what` names its source. Errors: usage. */
export function parseJsonObject(text: string, what: string): Readonly<Record<string, unknown>> {
  const refuse = (problem: string) =>
    new SysctxError("usage", `${what} ${problem}`, {
      hint: `It must be one JSON object, e.g. '{"displayName":"web-01"}'.`,
    });
  let value: unknown;
  try {
    value = parseExactJson(text);
  } catch {
    throw refuse("is not JSON");
  }
  if (isObject(value)) return value;
  throw refuse("is not a JSON object");
}

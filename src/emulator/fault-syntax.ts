import { usageError } from "../errors.ts";
import type { SysctxError } from "../errors.ts";
import type { Fault, FaultAction } from "./faults.ts";

const hint =
  "Use one action (status=503, delay=2s, drop, drop-after, cut, lose, lose=500ms, hang) and, separated by commas, " +
  "times=2 or times=forever, after=1, method=POST, path=/api/v2/; with status also header=Retry-After:5 and, last, body=TEXT.";

const actionNames = ["status", "delay", "drop", "drop-after", "cut", "lose", "hang"];
const optionNames = ["times", "after", "method", "path", "header", "body"];

interface Words {
  /** Each key with its values, in the order given; a key without `=` has an empty text. */
  readonly values: ReadonlyMap<string, readonly string[]>;
}

/**
 * Returns the fault that a flag describes: comma separated `key=value`, exactly one of them an
 * action, e.g. `status=503,times=2,method=POST,path=/api/v2/,header=Retry-After:5`. Durations are
 * `500ms`, `2s`, `1m`. `path` is how the path begins; `header` may come again; `body` takes the
 * rest of the text, commas included. Throws `usage` on other text.
 */
export function parseFault(text: string): Fault {
  const words = splitWords(text);
  const action = readAction(words, text);
  const method = first(words, "method");
  const path = first(words, "path");
  const times = first(words, "times");
  const after = first(words, "after");
  return {
    action,
    ...((method ?? path) !== undefined && { match: { method: method?.toUpperCase(), path } }),
    ...(times !== undefined && {
      times: times === "forever" ? Infinity : readNumber("times", times, 1),
    }),
    ...(after !== undefined && { after: readNumber("after", after, 0) }),
  };
}

function splitWords(text: string): Words {
  const [head = "", body] = text.split(/,body=(.*)/s);
  const values = new Map<string, string[]>();
  for (const word of head.split(",")) {
    const [name = "", value = ""] = word.split(/=(.*)/s);
    if (![...actionNames, ...optionNames].includes(name)) throw complain(`unknown key "${name}"`);
    const earlier = values.get(name);
    if (earlier !== undefined && name !== "header") throw complain(`${name} is given twice`);
    values.set(name, [...(earlier ?? []), value]);
  }
  if (body !== undefined) values.set("body", [body]);
  return { values };
}

function readAction(words: Words, text: string): FaultAction {
  const [kind, ...others] = actionNames.filter((name) => words.values.has(name));
  if (kind === undefined || others.length > 0) throw complain(`"${text}" must have one action`);
  const value = first(words, kind) ?? "";
  if (kind === "status") return readStatus(words, value);
  if (words.values.has("header") || words.values.has("body")) {
    throw complain("header and body need status");
  }
  if (kind === "delay") return { kind, ms: readDuration(kind, value) };
  if (kind === "lose" && value !== "") return { kind, revertAfter: readDuration(kind, value) };
  if (value !== "") throw complain(`${kind} takes no value`);
  return { kind: kind === "drop-after" ? "dropAfter" : (kind as "drop" | "cut" | "lose" | "hang") };
}

function readStatus(words: Words, value: string): FaultAction {
  const status = readNumber("status", value, 200);
  if (status > 599) throw complain("status must be from 200 to 599");
  const headers = (words.values.get("header") ?? []).map((line) => {
    const [, name, text] = /^([A-Za-z0-9-]+):\s*([\x20-\x7e]*)$/.exec(line) ?? [];
    if (name === undefined || text === undefined) throw complain(`"${line}" is not Name:value`);
    return [name, text] as const;
  });
  return {
    kind: "status",
    status,
    body: first(words, "body"),
    ...(headers.length > 0 && { headers: Object.fromEntries(headers) }),
  };
}

function readNumber(name: string, text: string, least: number): number {
  const value = /^\d{1,9}$/.test(text) ? Number(text) : NaN;
  if (!(value >= least)) throw complain(`${name} must be a whole number, at least ${least}`);
  return value;
}

function readDuration(name: string, text: string): number {
  const [, amount, unit] = /^(\d{1,6})(ms|s|m)$/.exec(text) ?? [];
  if (amount === undefined) throw complain(`${name} needs a duration such as 500ms, 2s or 1m`);
  return Number(amount) * (unit === "ms" ? 1 : unit === "s" ? 1000 : 60_000);
}

function first(words: Words, name: string): string | undefined {
  return words.values.get(name)?.[0];
}

function complain(message: string): SysctxError {
  return usageError(`invalid fault: ${message}`, hint);
}

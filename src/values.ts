import { usageError } from "./errors.ts";
import { isLoopback } from "./origin.ts";
import { parseDuration } from "./system/duration.ts";

/**
 * Parsers of what users type, one per kind of value. `source` names where it stands, e.g.
 * `--timeout`. Errors: usage.
 */
export type ParseValue<T> = (text: string, source: string) => T;

/** Milliseconds. */
export const parseDurationValue: ParseValue<number> = (text, source) => {
  const duration = parseDuration(text);
  if (duration !== undefined) return duration;
  throw usageError(
    `${source}: ${quote(text)} is not a duration`,
    "Use a duration such as 500ms, 20s, 2m or 1h, up to a day.",
  );
};

export const parseCount: ParseValue<number> = (text, source) => {
  if (/^\d{1,2}$/.test(text)) return Number(text);
  throw usageError(`${source}: ${quote(text)} is not a number from 0 to 99`);
};

export const parsePort: ParseValue<number> = (text, source) => {
  if (/^\d{1,5}$/.test(text) && Number(text) <= 65_535) return Number(text);
  throw usageError(
    `${source}: ${quote(text)} is not a port`,
    "Use 0 to 65535; 0 picks a free port.",
  );
};

export const parseText: ParseValue<string> = (text, source) => {
  if (text === "") throw usageError(`${source}: the value is empty`);
  return text;
};

/** Returns a function that accepts one of the given values. */
export function parseChoice<T extends string>(choices: readonly T[]): ParseValue<T> {
  return (text, source) => {
    const choice = choices.find((known) => known === text);
    if (choice !== undefined) return choice;
    throw usageError(`${source}: ${quote(text)} is not one of ${choices.join(", ")}`);
  };
}

/**
 * `https://HOST[:PORT]`; plain http only to this machine, because TLS is what protects host, body
 * and replay.
 */
export const parseOrigin: ParseValue<string> = (text, source) => {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const example = "For example: https://console.jumpcloud.com: scheme and host, no path.";
  if (url === undefined || !["https:", "http:"].includes(url.protocol)) {
    throw usageError(`${source}: ${quoteAddress(text)} is not an http or https address`, example);
  }
  if (url.username !== "" || url.password !== "") {
    throw usageError(`${source}: an address must not contain a user name or password`, example);
  }
  if (url.pathname !== "/" || url.search !== "" || url.hash !== "") {
    throw usageError(`${source}: ${quote(text)} has a path or a query`, example);
  }
  if (url.protocol === "http:" && !isLoopback(url.hostname)) {
    throw usageError(
      `${source}: plain http to ${url.host} is not allowed`,
      "Use https; http is for this machine only (127.0.0.1, localhost).",
    );
  }
  return url.origin;
};

/** What may hold a password is not quoted. */
function quoteAddress(text: string): string {
  return text.includes("@") ? "this" : quote(text);
}

function quote(text: string): string {
  return JSON.stringify(text);
}

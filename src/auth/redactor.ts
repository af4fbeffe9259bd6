import type { WireReply } from "../ports.ts";

/** Takes secrets out of foreign text: some servers echo the token that they refuse. */
export interface Redactor {
  /** From now on this text is taken out, in every form in which it may come back. */
  add(secret: string): void;
  /** JSON stays JSON: its strings are looked at as they are meant, however they were escaped. */
  redact(text: string): string;
  /** The same for a whole answer; one without a secret stays as it is. */
  clean(reply: WireReply): WireReply;
}

const shortest = 4;

export function createRedactor(): Redactor {
  const known = new Set<string>();
  const redactPlain = (text: string) =>
    [...known]
      .toSorted((a, b) => b.length - a.length)
      .reduce((rest, secret) => rest.replaceAll(secret, "[redacted]"), text);
  const redact = (text: string) => {
    const value = parse(text);
    if (value === undefined) return redactPlain(text);
    const cleaned = JSON.stringify(mapStrings(value, redactPlain));
    return cleaned === JSON.stringify(value) ? text : cleaned;
  };
  return {
    add(secret) {
      if (secret.length < shortest) return;
      const form = new URLSearchParams([["", secret]]).toString().slice(1);
      const json = JSON.stringify(secret).slice(1, -1);
      for (const shape of [secret, form, encodeURIComponent(secret), json]) known.add(shape);
      // What precedes the signature of a JWT may be told; the signature is what makes it one.
      const signature = /^[\w-]+\.[\w-]+\.([\w-]{16,})$/.exec(secret)?.[1];
      if (signature !== undefined) known.add(signature);
    },
    redact,
    clean(reply) {
      const text = new TextDecoder().decode(reply.body);
      const cleaned = redact(text);
      const headers = new Map([...reply.headers].map(([name, value]) => [name, redact(value)]));
      const body = cleaned === text ? reply.body : new TextEncoder().encode(cleaned);
      return { ...reply, headers, body };
    },
  };
}

/** Returns an object or a list; other JSON is a text like any other. */
function parse(text: string): object | undefined {
  if (!/^\s*[[{]/.test(text)) return undefined;
  try {
    return JSON.parse(text) as object;
  } catch {
    return undefined;
  }
}

function mapStrings(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === "string") return change(value);
  if (Array.isArray(value)) return value.map((item) => mapStrings(item, change));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => [change(name), mapStrings(member, change)]),
  );
}

import type { WireReply } from "../ports.ts";

/** Takes secrets out of foreign text: some servers echo the token that they refuse. */
export interface Redactor {
  /** From now on this text is taken out, in every form in which it may come back. */
  add(secret: string): void;
  redact(text: string): string;
  /** The same for a whole answer; one without a secret stays as it is. */
  clean(reply: WireReply): WireReply;
}

const shortest = 4;

export function createRedactor(): Redactor {
  const known = new Set<string>();
  const redact = (text: string) =>
    [...known]
      .toSorted((a, b) => b.length - a.length)
      .reduce((rest, secret) => rest.replaceAll(secret, "[redacted]"), text);
  return {
    add(secret) {
      if (secret.length < shortest) return;
      const form = new URLSearchParams([["", secret]]).toString().slice(1);
      const json = JSON.stringify(secret).slice(1, -1);
      for (const shape of [secret, form, encodeURIComponent(secret), json]) known.add(shape);
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

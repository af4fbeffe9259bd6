/**
 * What the judge sends back: ordinary answers, and the queue of misbehaviour that a test may order.
 */
import type { WireRequest } from "./message.ts";

export interface Answer {
  status: number;
  headers?: [name: string, value: string][];
  /** Sent as it is; undefined sends no body. */
  body?: string | Buffer;
}

/** One canned reply. Without `when` it takes the next request, whatever it is. */
export interface Override extends Partial<Answer> {
  when?: (request: WireRequest) => boolean;
  /** How many requests it takes; 1 by default. */
  times?: number;
  /** Lets the API do its work first, so that the change lands and only the answer is spoilt. */
  apply?: boolean;
  /** Bytes instead of an answer; the connection is closed after them. */
  raw?: string | Buffer;
  /**
   * Pieces sent one after the other, `pause` milliseconds apart, for as long as the client listens.
   */
  drip?: { pieces: Iterable<string>; pause: number };
  /** Milliseconds before the answer. */
  delay?: number;
  /** No answer before this has come to pass. */
  after?: Promise<void>;
  /** No answer: the connection is reset. */
  drop?: boolean;
  /** No answer, ever: the connection stays open. */
  hold?: boolean;
}

export function jsonAnswer(status: number, value: unknown): Answer {
  return { status, body: JSON.stringify(value) };
}

export const unauthorized: Answer = jsonAnswer(401, {
  message: "Unauthorized",
  error: "Unauthorized",
});

/** The bytes of an answer. Date is the judge's clock, unless the answer brings its own. */
export function answerBytes(answer: Answer, now: number): Buffer {
  const body = Buffer.from(answer.body ?? "");
  const given = answer.headers ?? [];
  const has = (name: string) => given.some(([field]) => field.toLowerCase() === name);
  const headers = [...given];
  if (!has("date")) headers.unshift(["Date", new Date(now).toUTCString()]);
  if (answer.body !== undefined && !has("content-type"))
    headers.push(["Content-Type", "application/json; charset=utf-8"]);
  if (answer.status !== 204 && !has("content-length"))
    headers.push(["Content-Length", String(body.length)]);
  const head = headers.map(([name, value]) => `${name}: ${value}\r\n`).join("");
  return Buffer.concat([
    Buffer.from(`HTTP/1.1 ${answer.status} Judged\r\n${head}\r\n`, "latin1"),
    body,
  ]);
}

/** The orders of a test, first come first served. */
export class OverrideQueue {
  readonly #orders: { override: Override; left: number }[] = [];

  add(override: Override): void {
    this.#orders.push({ override, left: override.times ?? 1 });
  }

  /** The order for this request, used up by one; undefined lets the API answer. */
  take(request: WireRequest): Override | undefined {
    const order = this.#orders.find(
      ({ override, left }) => left > 0 && (override.when?.(request) ?? true),
    );
    if (order) order.left -= 1;
    return order?.override;
  }
}

import { SysctxError } from "../../src/errors.ts";
import type { ErrorCode } from "../../src/errors.ts";
import type { Delivery, Transport, WireReply, WireRequest } from "../../src/ports.ts";

/** What becomes of one request. */
export type Step = (request: WireRequest, signal: AbortSignal) => Delivery | Promise<Delivery>;

export interface FakeTransport extends Transport {
  /** Every request so far, as it would have gone over the wire. */
  readonly sent: readonly WireRequest[];
}

/**
 * A transport that follows a script, one step a request; a request beyond its end is a failure of
 * the test.
 */
export function createFakeTransport(
  steps: readonly Step[],
  { trusted = true }: { readonly trusted?: boolean } = {},
): FakeTransport {
  const sent: WireRequest[] = [];
  return {
    trusted,
    proxy: undefined,
    sent,
    async send(request, signal) {
      sent.push(request);
      const step = steps[sent.length - 1];
      if (step === undefined) throw new Error(`request ${sent.length} was not expected`);
      return step(request, signal);
    },
    close: () => undefined,
  };
}

export interface ReplyParts {
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
}

export function wireReply(status: number, { headers = {}, body = "" }: ReplyParts = {}): WireReply {
  const entries = Object.entries(headers).map(([name, value]): [string, string] => [
    name.toLowerCase(),
    value,
  ]);
  return { status, headers: new Map(entries), body: Buffer.from(body) };
}

/** A step that answers. */
export function answer(status: number, parts: ReplyParts = {}): Step {
  return () => ({ kind: "reply", reply: wireReply(status, parts) });
}

/** A step that answers with JSON. */
export function answerJson(status: number, value: unknown): Step {
  return answer(status, { body: JSON.stringify(value) });
}

/** A step without an answer. */
export function failure(
  code: ErrorCode,
  { repeatable = true, mayHaveArrived = false, message = "no answer", hint = "look there" } = {},
): Step {
  const error = new SysctxError(code, message, { hint });
  return () => ({ kind: "failure", failure: { error, repeatable, mayHaveArrived } });
}

import type { IncomingMessage, ServerResponse } from "node:http";
import { text } from "node:stream/consumers";
import { setTimeout as sleep } from "node:timers/promises";
import { authenticate, readSystemId } from "./authenticate.ts";
import type { FaultAction, FaultQueue } from "./faults.ts";
import { unauthorized } from "./reply.ts";
import type { Reply } from "./reply.ts";
import { openEntry } from "./request-log.ts";
import type { OpenEntry, RequestLogEntry } from "./request-log.ts";
import { sendFault, sendHalf, sendReply } from "./respond.ts";
import { answerRequest } from "./routes.ts";
import type { RepeatedDelete } from "./routes.ts";
import type { EmulatorState } from "./state.ts";

/** What the server keeps from one request to the next. */
export interface ServerContext {
  readonly state: EmulatorState;
  /** The server's clock, its offset included, in milliseconds since 1970. */
  readonly now: () => number;
  readonly window: number;
  readonly repeatedDelete: RepeatedDelete;
  readonly faults: FaultQueue;
  readonly requests: RequestLogEntry[];
  /** Aborted when the server closes, so that nothing delayed outlives it. */
  readonly signal: AbortSignal;
  readonly onRequest: (entry: RequestLogEntry) => void;
  readonly onChange: (state: EmulatorState) => void;
}

interface Exchange {
  readonly entry: OpenEntry;
  readonly response: ServerResponse;
  readonly context: ServerContext;
}

/**
 * Reads, verifies, logs and answers one request, with the fault that waits for it. Rejects when the
 * client went away.
 */
export async function handleRequest(
  request: IncomingMessage,
  response: ServerResponse,
  context: ServerContext,
): Promise<void> {
  const body = await text(request);
  const { method = "", url = "", httpVersion, headers } = request;
  const { date, authorization } = headers;
  const head = { method, path: url, httpVersion, date, authorization };
  const verdict = authenticate(head, { ...context, now: context.now() });
  const entry = openEntry(request, body, verdict);
  context.requests.push(entry);
  const exchange = { entry, response, context };
  try {
    await answer(exchange, context.faults.take(method, url));
  } catch (error) {
    if (context.signal.aborted || response.headersSent) throw error;
    // A state that could not be saved, or a defect: said aloud, because a closed connection looks
    // like a fault.
    send(exchange, { status: 500, body: { message: String(error) } });
  }
  context.onRequest(entry);
}

async function answer(exchange: Exchange, fault: FaultAction | undefined): Promise<void> {
  const { entry, response, context } = exchange;
  switch (fault?.kind) {
    case "status":
      entry.status = fault.status;
      return sendFault(response, fault, context.now());
    case "delay":
      await sleep(fault.ms, undefined, { signal: context.signal });
      return send(exchange, serve(exchange));
    case "drop":
      return void response.destroy();
    case "dropAfter":
      serve(exchange);
      return void response.destroy();
    case "cut": {
      const reply = serve(exchange);
      entry.status = reply.status;
      return sendHalf(response, reply, context.now());
    }
    case "lose":
      return send(exchange, lose(exchange, fault.revertAfter));
    case "hang":
      return;
    case undefined:
      return send(exchange, serve(exchange));
  }
}

function send({ entry, response, context }: Exchange, reply: Reply): void {
  // Before the bytes: who has the answer may look into the log at once.
  entry.status = reply.status;
  sendReply(response, reply, context.now());
}

/** Answers from the state, and has a change saved before anyone hears of it. */
function serve({ entry, context }: Exchange): Reply {
  const reply = answerFrom(context.state, entry, context);
  if (reply.changed) context.onChange(context.state);
  return reply;
}

function answerFrom(state: EmulatorState, entry: OpenEntry, context: ServerContext): Reply {
  if (!entry.verdict.valid) return unauthorized;
  const { method, path, headers, body, verdict } = entry;
  const systemId = readSystemId(verdict.keyId);
  const request = { systemId, method, target: path, contentType: headers["content-type"], body };
  return answerRequest(state, request, context.repeatedDelete);
}

/** Answers as if the change were made; keeps it for `revertAfter` milliseconds, or not at all. */
function lose(exchange: Exchange, revertAfter: number | undefined): Reply {
  const { entry, context } = exchange;
  if (revertAfter === undefined) return answerFrom(structuredClone(context.state), entry, context);
  const before = structuredClone(context.state.systems);
  const reply = serve(exchange);
  if (reply.changed) void revert(before, entry, revertAfter, context);
  return reply;
}

async function revert(
  before: EmulatorState["systems"],
  { verdict }: OpenEntry,
  delay: number,
  { state, signal, onChange }: ServerContext,
): Promise<void> {
  const id = verdict.valid ? readSystemId(verdict.keyId) : "";
  try {
    await sleep(delay, undefined, { signal });
  } catch {
    return; // The server was closed first.
  }
  const earlier = before[id];
  if (earlier === undefined || state.systems[id] === undefined) return;
  state.systems[id] = earlier;
  onChange(state);
}

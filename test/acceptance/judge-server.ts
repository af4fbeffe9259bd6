/**
 * The far end of the wire, written from the vendor's documentation alone: it shares no code with
 * the program it judges. A raw TCP server, so that it sees the bytes themselves, and keeps every
 * request with all that is wrong with it.
 */
import { EventEmitter, once } from "node:events";
import { createServer, type AddressInfo, type Server, type Socket } from "node:net";
import { createServer as createTlsServer } from "node:tls";
import {
  answerBytes,
  OverrideQueue,
  unauthorized,
  type Answer,
  type Override,
} from "./judge/answer.ts";
import { Connection } from "./judge/connection.ts";
import type { WireRequest } from "./judge/message.ts";
import { answerRequest } from "./judge/routes.ts";
import { sampleState, type SystemState } from "./judge/state.ts";
import { refusal } from "./judge/verify-signature.ts";
import { brokenWireRules } from "./judge/wire-rules.ts";

export interface JudgedRequest extends WireRequest {
  /** When its last byte came, milliseconds of the real clock. */
  at: number;
  connection: number;
  /** Rules of the wire it breaks. */
  faults: string[];
  /** Why its signature is refused; undefined for a good one. */
  refused: string | undefined;
}

export interface JudgeOptions {
  systemKey: string;
  publicPem: string;
  /** The server's clock minus the real one, milliseconds. */
  clockOffset?: number;
  tls?: { key: string; cert: string };
}

export interface Judge {
  origin: string;
  port: number;
  state: SystemState;
  requests: JudgedRequest[];
  /** Bytes that were not a request at all. */
  malformed: string[];
  counts: { bytes: number; connections: number; mostOpen: number; mostInFlight: number };
  clockOffset: number;
  windowSeconds: number;
  next(override: Override): void;
  /** Resolves with the next request that arrives. */
  arrival(): Promise<JudgedRequest>;
  close(): Promise<void>;
}

/** Starts a judge on a free port of 127.0.0.1. */
export async function startJudge(options: JudgeOptions): Promise<Judge> {
  const overrides = new OverrideQueue();
  const events = new EventEmitter();
  const open = new Set<Socket>();
  // With TLS a connection exists before `accept` hears of it.
  const sockets = new Set<Socket>();
  let inFlight = 0;

  const now = () => Date.now() + judge.clockOffset;
  const server: Server = options.tls
    ? createTlsServer({ ...options.tls, ALPNProtocols: ["h2", "http/1.1"] }, accept)
    : createServer(accept);
  server.on("connection", (socket: Socket) => {
    sockets.add(socket);
    socket.once("close", () => sockets.delete(socket));
  });
  server.unref();
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;

  const hosts = [`127.0.0.1:${port}`, `localhost:${port}`];
  const judge: Judge = {
    origin: `${options.tls ? "https" : "http"}://127.0.0.1:${port}`,
    port,
    state: sampleState(options.systemKey),
    requests: [],
    malformed: [],
    counts: { bytes: 0, connections: 0, mostOpen: 0, mostInFlight: 0 },
    clockOffset: options.clockOffset ?? 0,
    windowSeconds: 300,
    next: (override) => overrides.add(override),
    arrival: async () => (await once(events, "request"))[0] as JudgedRequest,
    close: async () => {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, "close");
    },
  };
  return judge;

  function accept(socket: Socket): void {
    const number = ++judge.counts.connections;
    open.add(socket);
    socket.on("data", (chunk) => (judge.counts.bytes += chunk.length));
    judge.counts.mostOpen = Math.max(judge.counts.mostOpen, open.size);
    const connection = new Connection(socket, {
      request: async (request) => {
        judge.counts.mostInFlight = Math.max(judge.counts.mostInFlight, ++inFlight);
        await connection.reply(...decide(judged(request, number))).finally(() => (inFlight -= 1));
      },
      malformed: (reason) => judge.malformed.push(reason),
      closed: () => open.delete(socket),
    });
  }

  function judged(request: WireRequest, connection: number): JudgedRequest {
    const { publicPem, systemKey } = options;
    const verdict: JudgedRequest = {
      ...request,
      at: Date.now(),
      connection,
      faults: brokenWireRules(request, { hosts, id: systemKey }),
      refused: refusal(request, { publicPem, now: now(), windowSeconds: judge.windowSeconds }),
    };
    judge.requests.push(verdict);
    events.emit("request", verdict);
    return verdict;
  }

  function decide(request: JudgedRequest): [Buffer, Override] {
    const order = overrides.take(request) ?? {};
    const spoilt = order.status ?? order.raw ?? order.drip ?? order.drop ?? order.hold;
    const answer: Answer = { status: 200 };
    if (spoilt === undefined || order.apply)
      Object.assign(
        answer,
        request.refused === undefined ? answerRequest(request, judge.state) : unauthorized,
      );
    if (order.status !== undefined) answer.status = order.status;
    if (order.headers !== undefined) answer.headers = order.headers;
    if (order.body !== undefined) answer.body = order.body;
    return [answerBytes(answer, now()), order];
  }
}

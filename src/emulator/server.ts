import { createServer } from "node:http";
import type { IncomingMessage, Server, ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { systemCode, SysctxError } from "../errors.ts";
import { defaultWindow } from "../signing/verify.ts";
import { createFaultQueue } from "./faults.ts";
import type { Fault } from "./faults.ts";
import { handleRequest } from "./handle-request.ts";
import type { RequestLogEntry } from "./request-log.ts";
import type { RepeatedDelete } from "./routes.ts";
import type { EmulatorState } from "./state.ts";

export interface EmulatorOptions {
  /** The clock, in milliseconds since 1970. */
  readonly now: () => number;
  /** The port to listen on; 0 or none for any free one. */
  readonly port?: number | undefined;
  /** Changed in place by the requests. */
  readonly state: EmulatorState;
  readonly faults?: readonly Fault[] | undefined;
  /**
   * How far the server's clock is ahead, in milliseconds: both for the Date window and for the Date
   * of responses.
   */
  readonly clockOffset?: number | undefined;
  /** How far a Date may be off, either way, in milliseconds. */
  readonly window?: number | undefined;
  /**
   * What a repeated DELETE gets: 404 by default, or 401. All else of a deregistered system is 401.
   */
  readonly repeatedDelete?: RepeatedDelete | undefined;
  /** Called once a request has been answered, or has been left without an answer by a fault. */
  readonly onRequest?: ((entry: RequestLogEntry) => void) | undefined;
  /**
   * Called after each change, before it is answered: what a client knows to be done has been saved.
   */
  readonly onChange?: ((state: EmulatorState) => void) | undefined;
}

export interface Emulator {
  /** `http://127.0.0.1:PORT`. */
  readonly origin: string;
  readonly port: number;
  /** Every request so far, in the order of arrival. */
  readonly requests: readonly RequestLogEntry[];
  /** How many connections have been accepted so far. */
  readonly connections: number;
  readonly addFault: (fault: Fault) => void;
  readonly clearFaults: () => void;
  /** Stops listening, ends every connection and forgets what was delayed. */
  readonly close: () => Promise<void>;
}

/**
 * Starts a System Context API on the loopback interface that verifies every signature. Resolves
 * once it listens; rejects with `usage` when the port is taken or may not be used.
 */
export async function startEmulator(options: EmulatorOptions): Promise<Emulator> {
  const requests: RequestLogEntry[] = [];
  const faults = createFaultQueue(options.faults);
  const closing = new AbortController();
  const { now, state, clockOffset = 0 } = options;
  const context = {
    state,
    now: () => now() + clockOffset,
    window: options.window ?? defaultWindow,
    repeatedDelete: options.repeatedDelete ?? "not_found",
    faults,
    requests,
    signal: closing.signal,
    onRequest: options.onRequest ?? ignore,
    onChange: options.onChange ?? ignore,
  };
  const server = createHttpServer((request, response) => handleRequest(request, response, context));
  let connections = 0;
  server.on("connection", () => (connections += 1));
  const port = await listen(server, options.port ?? 0);
  return {
    origin: `http://127.0.0.1:${port}`,
    port,
    requests,
    get connections() {
      return connections;
    },
    addFault: faults.add,
    clearFaults: faults.clear,
    close: () => {
      closing.abort();
      return closeServer(server);
    },
  };
}

type Handle = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

function createHttpServer(handle: Handle): Server {
  // Longer than any pause between two commands of a test: a connection that ends by itself is a
  // fault nobody asked for.
  const options = { keepAlive: true, keepAliveTimeout: 60_000 };
  return createServer(options, (request, response) => {
    handle(request, response).catch(() => response.destroy());
  });
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once("error", (cause) => {
      const reason = systemCode(cause) ?? "unknown";
      const hint = "Choose another port, or leave out --port to use a free one.";
      reject(
        new SysctxError("usage", `cannot listen on port ${port} (${reason})`, { hint, cause }),
      );
    });
    server.listen(port, "127.0.0.1", () => resolve((server.address() as AddressInfo).port));
  });
}

function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}

function ignore(): void {}

import { once } from "node:events";
import { connect } from "node:net";
import type { Socket } from "node:net";
import { createInterface } from "node:readline";
import { setTimeout as sleep } from "node:timers/promises";

/**
 * What QEMU reports about the machine by itself, e.g. SHUTDOWN with the reason `guest-shutdown`.
 */
export interface QmpEvent {
  readonly event: string;
  readonly data?: { readonly reason?: string };
}

export interface Qmp {
  /** Resolves with what the command returns. Throws with QEMU's own message. */
  readonly execute: (command: string, words?: object) => Promise<unknown>;
  readonly close: () => void;
}

interface Message extends Partial<QmpEvent> {
  readonly return?: unknown;
  readonly error?: { readonly desc: string };
}

interface Asked {
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: Error) => void;
}

/** Talks to QEMU's monitor at a Unix socket. Source: QEMU Machine Protocol specification. */
export async function openQmp(path: string, onEvent: (event: QmpEvent) => void): Promise<Qmp> {
  const socket = await connectWhenThere(path);
  // QMP answers in the order in which it was asked.
  const asked: Asked[] = [];
  const failAll = () => {
    for (const { reject } of asked.splice(0)) reject(new Error("QEMU hung up"));
  };
  socket.on("error", failAll).on("close", failAll);
  createInterface({ input: socket })
    .on("line", (line) => {
      const message = JSON.parse(line) as Message;
      if (message.event !== undefined) onEvent(message as QmpEvent);
      else if (message.error) asked.shift()?.reject(new Error(`QEMU: ${message.error.desc}`));
      else if ("return" in message) asked.shift()?.resolve(message.return);
    })
    .on("error", failAll);
  const execute = (command: string, words: object = {}) =>
    new Promise((resolve, reject) => {
      asked.push({ resolve, reject });
      socket.write(`${JSON.stringify({ execute: command, arguments: words })}\n`);
    });
  await execute("qmp_capabilities");
  return { execute, close: () => void socket.destroy() };
}

/** QEMU makes the socket a moment before it listens. */
async function connectWhenThere(path: string): Promise<Socket> {
  const end = Date.now() + 20_000;
  for (;;) {
    const socket = connect(path);
    try {
      await once(socket, "connect");
      return socket;
    } catch (error) {
      if (Date.now() > end) throw new Error("QEMU did not start within 20 s", { cause: error });
      await sleep(20);
    }
  }
}

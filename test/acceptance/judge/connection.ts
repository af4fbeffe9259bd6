/**
 * One client connection: cuts requests out of the bytes, sends what the test orders, and survives
 * rude clients.
 */
import type { Socket } from "node:net";
import type { Override } from "./answer.ts";
import { cutRequest, type WireRequest } from "./message.ts";

export interface ConnectionEvents {
  request: (request: WireRequest) => Promise<void>;
  malformed: (reason: string) => void;
  closed: () => void;
}

export class Connection {
  readonly #socket: Socket;
  readonly #events: ConnectionEvents;
  #bytes = Buffer.alloc(0);
  #busy = false;

  constructor(socket: Socket, events: ConnectionEvents) {
    this.#socket = socket;
    this.#events = events;
    socket.setNoDelay(true);
    socket.on("data", (chunk) => this.#take(chunk));
    socket.on("error", () => socket.destroy());
    socket.on("close", () => {
      if (this.#bytes.length > 0) events.malformed(`unfinished bytes: ${this.#bytes}`);
      events.closed();
    });
  }

  #take(chunk: Buffer): void {
    this.#bytes = Buffer.concat([this.#bytes, chunk]);
    if (this.#busy) return this.#events.malformed(`bytes before the answer: ${chunk}`);
    const cut = cutRequest(this.#bytes);
    if (cut === undefined) return;
    this.#bytes = Buffer.alloc(0);
    if ("malformed" in cut) {
      this.#events.malformed(cut.malformed);
      this.#socket.end("HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n");
      return;
    }
    if (cut.rest.length > 0) this.#events.malformed(`bytes after the body: ${cut.rest}`);
    this.#busy = true;
    void this.#events.request(cut.request).finally(() => (this.#busy = false));
  }

  /** Sends the answer, or what a test ordered in its place. */
  async reply(answer: Buffer, order: Override): Promise<void> {
    if (order.hold) return new Promise((done) => this.#socket.once("close", () => done()));
    if (order.delay !== undefined) await this.#pause(order.delay);
    await order.after;
    if (order.drop) this.#socket.resetAndDestroy();
    else if (order.raw !== undefined) this.#socket.end(order.raw);
    else if (order.drip) await this.#drip(order.drip.pieces, order.drip.pause);
    else if (!this.#socket.destroyed) this.#socket.write(answer);
  }

  async #drip(pieces: Iterable<string>, pause: number): Promise<void> {
    for (const piece of pieces) {
      if (this.#socket.destroyed) return;
      this.#socket.write(piece);
      await this.#pause(pause);
    }
    this.#socket.end();
  }

  /** Waits, but not longer than the client stays. */
  #pause(milliseconds: number): Promise<void> {
    return new Promise((done) => {
      const finish = () => {
        clearTimeout(timer);
        this.#socket.off("close", finish);
        done();
      };
      const timer = setTimeout(finish, milliseconds);
      this.#socket.once("close", finish);
    });
  }
}

/**
 * A TCP proxy that makes loopback as far away as a data centre. Forked by `rig.ts`; ends with its
 * parent.
 */
import { connect, createServer } from "node:net";
import type { AddressInfo, Socket } from "node:net";

export interface DelayOrder {
  /** The port of 127.0.0.1 that everything goes to. */
  readonly port: number;
  /** Milliseconds, in each direction. */
  readonly delay: number;
}

function serve({ port, delay }: DelayOrder): void {
  const server = createServer({ noDelay: true, allowHalfOpen: true }, (client) => {
    const target = connect({ host: "127.0.0.1", port, noDelay: true, allowHalfOpen: true });
    // On a real path the client cannot send anything before its SYN has been answered; loopback
    // accepts at once.
    const opened = performance.now() + 2 * delay;
    passOn(client, target, (now) => Math.max(now, opened) + delay);
    passOn(target, client, (now) => now + delay);
  });
  server.listen(0, "127.0.0.1", () => process.send?.((server.address() as AddressInfo).port));
}

/**
 * Writes what comes from one socket to the other when it is due; all in order, the end included.
 */
function passOn(from: Socket, to: Socket, due: (now: number) => number): void {
  const waiting: (() => void)[] = [];
  const later = (act: () => void) => {
    waiting.push(act);
    const now = performance.now();
    // Two timers of different length may fire in either order; the bytes may not. Rounded up, never
    // the nearer one.
    setTimeout(() => waiting.shift()?.(), Math.ceil(due(now) - now));
  };
  from.on("data", (chunk) => later(() => void to.write(chunk)));
  from.on("end", () => later(() => void to.end()));
  from.on("error", () => to.destroy());
  to.on("close", () => from.destroy());
}

process.once("disconnect", () => process.exit());
process.once("message", (order) => serve(order as DelayOrder));

/**
 * A server that misbehaves in one way: `bad-server.ts MODE ADDRESS PORT`. A process of its own, so
 * that it can be in a namespace.
 */
import { createServer } from "node:net";
import type { Socket } from "node:net";

const behaviours: Readonly<Record<string, (socket: Socket) => void>> = {
  /** Accepts and never answers. */
  silent: () => undefined,
  /** A byte of a long answer every 200 ms. */
  drip(socket) {
    socket.write(
      "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 99999\r\n\r\n{",
    );
    repeat(socket, 200, () => socket.write(" "));
  },
  /** A byte of the headers every 200 ms. */
  "drip-headers"(socket) {
    socket.write("HTTP/1.1 200 OK\r\nX-Slow: ");
    repeat(socket, 200, () => socket.write("x"));
  },
  /** Early hints without end, as fast as they are read. */
  "flood-103"(socket) {
    const burst = "HTTP/1.1 103 Early Hints\r\nLink: </a>; rel=preload\r\n\r\n".repeat(500);
    const pour = () => {
      while (!socket.destroyed && socket.write(burst));
    };
    socket.on("drain", pour);
    pour();
  },
  "retry-after"(socket) {
    socket.end(
      "HTTP/1.1 503 Service Unavailable\r\nRetry-After: 60\r\nContent-Length: 2\r\nConnection: close\r\n\r\n{}",
    );
  },
};

function repeat(socket: Socket, pause: number, work: () => unknown): void {
  const timer = setInterval(work, pause);
  socket.on("close", () => clearInterval(timer));
}

const [mode = "", address = "", port = ""] = process.argv.slice(2);
const behave = behaviours[mode];
if (behave === undefined) throw new Error(`no such mode: ${mode}`);
const server = createServer((socket) => {
  socket.on("error", () => undefined);
  if (mode === "silent") {
    socket.resume();
    return;
  }
  let answered = false;
  socket.on("data", () => {
    if (!answered) behave(socket);
    answered = true;
  });
});
server.listen(Number(port), address, () => console.log("listening"));

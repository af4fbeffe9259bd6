import { once } from "node:events";
import { createServer } from "node:net";
import type { AddressInfo, Socket } from "node:net";

/** A server that accepts and never says a word. */
export interface SilentServer {
  readonly origin: string;
  /** Resolves when a client has said something, and waits for its answer. */
  asked(): Promise<void>;
  close(): void;
}

export async function openSilentServer(): Promise<SilentServer> {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on("error", () => undefined);
    socket.once("data", () => server.emit("asked"));
    socket.once("close", () => sockets.delete(socket));
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked: async () => void (await once(server, "asked")),
    close() {
      for (const socket of sockets) socket.destroy();
      server.close();
    },
  };
}

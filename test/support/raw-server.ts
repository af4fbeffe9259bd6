import { createServer } from "node:net";
import type { AddressInfo, Socket } from "node:net";
import type { TestContext } from "node:test";

export interface RawServer {
  readonly origin: string;
  /** What came in on each connection, as text. */
  readonly received: readonly { readonly text: string }[];
}

/**
 * Starts a server on loopback that gives each chunk of a connection to `respond` and knows no HTTP
 * of its own. Ends with the test.
 */
export async function startRawServer(
  t: TestContext,
  respond: (socket: Socket, text: string, connection: number) => void,
): Promise<RawServer> {
  const received: { text: string }[] = [];
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    const connection = { text: "" };
    const number = received.push(connection);
    sockets.add(socket);
    socket.on("error", () => undefined);
    socket.on("data", (chunk) => {
      connection.text += chunk.toString("latin1");
      respond(socket, connection.text, number);
    });
  });
  t.after(() => {
    sockets.forEach((socket) => socket.destroy());
    server.close();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return { origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, received };
}

/** An HTTP/1.1 answer with a Content-Length. */
export function httpAnswer(status: string, body = "", headers: readonly string[] = []): string {
  const lines = [`HTTP/1.1 ${status}`, ...headers, `Content-Length: ${Buffer.byteLength(body)}`];
  return `${lines.join("\r\n")}\r\n\r\n${body}`;
}

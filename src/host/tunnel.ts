import { request as httpRequest } from "node:http";
import type { Socket } from "node:net";
import { networkError } from "./network-errors.ts";

/** Asks a proxy for a tunnel to an origin over its connection, and returns the connection once the tunnel stands. */
export function openTunnel(
  socket: Socket,
  proxy: URL,
  origin: URL,
  limit: AbortSignal,
): Promise<Socket> {
  const authority = `${origin.hostname}:${origin.port || "443"}`;
  return new Promise((resolve, reject) => {
    const request = httpRequest({
      method: "CONNECT",
      path: authority,
      setHost: false,
      insecureHTTPParser: false,
      createConnection: () => socket,
    });
    // Not among the options, which NODE_DEBUG=http prints.
    request.setHeader("Host", authority);
    for (const [name, value] of Object.entries(authorize(proxy))) request.setHeader(name, value);
    const end = () => request.destroy(limit.reason as Error);
    limit.addEventListener("abort", end);
    request.on("connect", ({ statusCode = 0 }) => {
      limit.removeEventListener("abort", end);
      if (statusCode >= 200 && statusCode < 300) return resolve(socket);
      socket.destroy();
      reject(networkError(`PROXY_ANSWERED_${statusCode}`));
    });
    request.on("error", reject);
    request.end();
  });
}

function authorize({ username, password }: URL): Readonly<Record<string, string>> {
  if (username === "" && password === "") return {};
  const credentials = [username, password].map(decode).join(":");
  return {
    "Proxy-Authorization": `Basic ${Buffer.from(credentials, "utf8").toString("base64")}`,
  };
}

/** A percent sign that was not escaped means itself, as with curl. */
function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

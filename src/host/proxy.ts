import type { Socket } from "node:net";
import { systemCode, usageError } from "../errors.ts";
import type { Environment } from "../ports.ts";
import { isLoopback } from "../origin.ts";
import { clientOptions } from "./client-options.ts";
import { networkError } from "./network-errors.ts";

/**
 * Returns the proxy for an origin from HTTPS_PROXY and NO_PROXY, lower-case names first, or
 * undefined. Only https goes through a proxy, by a tunnel: over plain http the proxy would see the
 * Authorization header. As with curl, http_proxy does not serve https. Errors: usage.
 */
export function chooseProxy(origin: string, env: Environment): URL | undefined {
  const { protocol, hostname, port } = new URL(origin);
  const value = env["https_proxy"] || env["HTTPS_PROXY"];
  if (protocol !== "https:" || !value || isLoopback(hostname)) return undefined;
  if (isExempt(hostname, port || "443", env["no_proxy"] || env["NO_PROXY"] || "")) return undefined;
  return parseProxy(value);
}

function parseProxy(value: string): URL {
  const text = /^[a-z][a-z0-9+.-]*:\/\//i.test(value) ? value : `http://${value}`;
  const url = URL.canParse(text) ? new URL(text) : undefined;
  // The value may hold a password, so the message never quotes it.
  if (url === undefined || !["http:", "https:"].includes(url.protocol)) {
    throw usageError(
      "HTTPS_PROXY is not the address of an http or https proxy",
      "Set it to http://HOST:PORT, or unset it.",
    );
  }
  return url;
}

/**
 * NO_PROXY: `*`, exact names, and suffixes with or without a leading dot, each with an optional
 * port.
 */
function isExempt(hostname: string, port: string, list: string): boolean {
  const name = hostname.toLowerCase().replace(/^\[|\]$/g, "");
  return list
    .toLowerCase()
    .split(/[\s,]+/)
    .filter((entry) => entry !== "")
    .some((entry) => {
      if (entry === "*") return true;
      const { host, only } = splitEntry(entry);
      const suffix = host.replace(/^\*?\./, "");
      const named = name === suffix || name.endsWith(`.${suffix}`);
      return named && (only === undefined || only === port);
    });
}

/**
 * `host`, `host:port`, `[v6]:port`, or a bare IPv6 address, whose colons do not separate a port.
 */
function splitEntry(entry: string): { readonly host: string; readonly only: string | undefined } {
  const bracketed = /^\[(.*)\](?::(\d+))?$/.exec(entry);
  if (bracketed !== null) return { host: bracketed[1] ?? "", only: bracketed[2] };
  const [host = "", only, ...more] = entry.split(":");
  return more.length > 0 ? { host: entry, only: undefined } : { host, only };
}

/**
 * Asks a proxy for a tunnel to an origin over its connection, and returns the connection once the
 * tunnel stands.
 */
export async function openTunnel(
  outer: Socket,
  proxy: URL,
  origin: URL,
  limit: AbortSignal,
): Promise<Socket> {
  const { default: Client } = await import("undici/lib/dispatcher/client.js");
  const authority = `${origin.hostname}:${origin.port || "443"}`;
  const client = new Client(proxy.origin, {
    ...clientOptions,
    // Not at once: undici would not notice that it may send now.
    connect: (_options, done) => queueMicrotask(() => done(null, outer)),
  });
  return new Promise((resolve, reject) => {
    limit.addEventListener("abort", () => reject(limit.reason as Error));
    client.dispatch(
      { method: "CONNECT", path: authority, headers: { Host: authority, ...authorize(proxy) } },
      {
        onRequestStart: () => undefined,
        onRequestUpgrade(_controller, status, _headers, socket) {
          if (status >= 200 && status < 300) return resolve(socket as Socket);
          socket.destroy();
          reject(networkError(`PROXY_ANSWERED_${status}`));
        },
        // With undici's own code the pool that waits for the tunnel would ask for one for ever.
        onResponseError: (_controller, error) =>
          reject(systemCode(error) === "UND_ERR_SOCKET" ? networkError("ECONNRESET") : error),
      },
    );
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

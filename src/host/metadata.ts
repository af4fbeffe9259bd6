import { request as httpRequest } from "node:http";
import type { Environment, MetadataReply, MetadataRequest } from "../ports.ts";
import { isLoopback } from "../origin.ts";

/** The link-local address at which EC2 and Azure answer, and no other machine can. */
const fixedOrigin = "http://169.254.169.254";
const patience = 1_000;
const maximumBytes = 64 * 1024;

/**
 * Asks the metadata service over plain http: never through a proxy, never after a redirect, within
 * a second. Returns undefined without an answer. SYSCTX_METADATA_URL may point it to this machine,
 * for tests.
 */
export function askMetadata(
  { method, path, headers }: MetadataRequest,
  env: Environment,
): Promise<MetadataReply | undefined> {
  return new Promise((resolve) => {
    const options = { method, headers, agent: false, timeout: patience } as const;
    const request = httpRequest(`${chooseOrigin(env)}${path}`, options, (response) => {
      let body = "";
      response.setEncoding("utf8");
      response.on("data", (chunk: string) => {
        body += chunk;
        if (body.length > maximumBytes) request.destroy();
      });
      response.on("end", () => resolve({ status: response.statusCode ?? 0, body }));
      response.on("error", () => resolve(undefined));
    });
    // The idle timer of a socket is not a limit for the whole answer.
    const timer = setTimeout(() => request.destroy(), patience);
    request.on("close", () => {
      clearTimeout(timer);
      resolve(undefined);
    });
    request.on("error", () => resolve(undefined));
    request.end();
  });
}

function chooseOrigin(env: Environment): string {
  const given = env["SYSCTX_METADATA_URL"];
  if (given === undefined || !URL.canParse(given)) return fixedOrigin;
  const { protocol, hostname, origin } = new URL(given);
  return protocol === "http:" && isLoopback(hostname) ? origin : fixedOrigin;
}

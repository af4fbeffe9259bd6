import { createPrivateKey } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createHttpSignature, systemKeyId } from "../../src/auth/http-signature.ts";
import type { DemoHost } from "../../src/emulator/demo-host.ts";
import type { Environment } from "./rig.ts";
import type { Way } from "./run.ts";

/** The peers of `sysctx get`: one signed request each. */

const bench = join(import.meta.dirname, "..");

/** The script as people use it. */
export function scriptGet(env: Environment): Way {
  const command = [join(bench, "script/system-context.sh"), "GET", "/api/systems/{id}"];
  return { name: "script", command, env };
}

/** Node's own https and crypto. */
export function bareNode(env: Environment): Way {
  return { name: "bare Node", command: ["node", join(bench, "peers/bare-get.cjs")], env };
}

/** curl with a signature that was made before: the least that one request over TLS can cost. */
export async function bareCurl({ systemId, key }: DemoHost, env: Environment): Promise<Way> {
  const path = `/api/systems/${systemId}`;
  const scheme = createHttpSignature(
    systemKeyId(systemId),
    createPrivateKey(readFileSync(key, "utf8")),
  );
  const request = { method: "GET", path, headers: { Accept: "application/json" } };
  const { headers } = await scheme.authorize(request, Date.now());
  const words = Object.entries(headers).flatMap(([name, value]) => ["-H", `${name}: ${value}`]);
  return { name: "bare curl", command: ["curl", "-s", ...words, `${env["JC_URL"]}${path}`], env };
}

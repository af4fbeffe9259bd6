import { createPublicKey } from "node:crypto";
import type { KeyObject } from "node:crypto";
import type { AgentConfig, Files } from "../ports.ts";
import type { Evidence } from "../system/client.ts";

/** Returns what this host's files say about each other; only asked for after a 401. Never throws. */
export function gatherEvidence(
  files: Files,
  config: AgentConfig,
  systemId: string,
  key: KeyObject,
): Evidence {
  const certificate =
    config.clientCrt === undefined
      ? undefined
      : attempt(() => files.readCertificate(config.clientCrt ?? ""));
  const own = createPublicKey(key);
  return {
    systemId,
    keyMatchesCertificate: certificate && certificate.publicKey.equals(own),
    certificateMatchesConfig:
      certificate && config.certuuid !== undefined
        ? certificate.commonName === config.certuuid
        : undefined,
  };
}

function attempt<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}

import { createPublicKey } from "node:crypto";
import type { KeyObject } from "node:crypto";
import type { AgentConfig, Host } from "../ports.ts";
import { findDeregistration } from "./deregistered.ts";
import type { Registration } from "./deregistered.ts";
import type { Evidence } from "../system/client.ts";

/**
 * Returns what this host's files say about each other; only asked for after a refusal. Never
 * throws.
 */
export function gatherEvidence(
  { files, machine }: Pick<Host, "files" | "machine">,
  config: AgentConfig,
  registration: Registration,
  key: KeyObject,
): Evidence {
  const certificate =
    config.clientCrt === undefined
      ? undefined
      : attempt(() => files.readCertificate(config.clientCrt ?? ""));
  const own = createPublicKey(key);
  return {
    systemId: registration.systemId,
    deregisteredAt: findDeregistration(registration, machine),
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

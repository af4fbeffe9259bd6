import type { AuthScheme } from "../auth/scheme.ts";
import type { Host } from "../ports.ts";
import { attemptPolicies } from "../system/attempts.ts";
import type { Client, Evidence, Observer } from "../system/client.ts";
import { createClient } from "../system/client.ts";
import { startDeadline } from "../system/deadline.ts";
import type { Settings } from "./settings.ts";

interface ClientParts {
  readonly host: Host;
  readonly settings: Settings;
  readonly origin: string;
  readonly scheme: AuthScheme;
  readonly observer: Observer;
  readonly connections: number;
  readonly userAgent: string;
  readonly gatherEvidence: () => Evidence;
}

/** Returns a client on this machine's transport, its time limit started, and how to end both. */
export async function createSystemClient(
  parts: ClientParts,
): Promise<{ readonly client: Client; readonly close: () => void }> {
  const { host, settings, origin, ...rest } = parts;
  const deadline = startDeadline(host.clock, settings.timeout);
  const transport = await host.openTransport({
    origin,
    cacert: settings.cacert,
    connectTimeout: Math.min(settings.connectTimeout, settings.timeout),
    connections: parts.connections,
  });
  const policy = {
    ...attemptPolicies.interactive,
    retries: settings.retries,
    total: settings.timeout,
  };
  const client = createClient({
    ...rest,
    transport,
    deadline,
    policy,
    clock: host.clock,
    random: host.random,
  });
  return {
    client,
    close() {
      deadline.cancel();
      transport.close();
    },
  };
}

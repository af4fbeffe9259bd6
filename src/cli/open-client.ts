import type { AuthScheme } from "../auth/scheme.ts";
import type { Host, TransportOptions } from "../ports.ts";
import type { AttemptPolicy } from "../system/attempts.ts";
import type { Client, Evidence, Observer } from "../system/client.ts";
import { createClient } from "../system/client.ts";
import type { Deadline } from "../system/deadline.ts";
import type { Settings } from "./settings.ts";

interface ClientParts {
  readonly host: Host;
  readonly settings: Settings;
  /** Whose limits hold where the settings name none. */
  readonly policy: AttemptPolicy;
  readonly deadline: Deadline;
  readonly origin: string;
  readonly scheme: AuthScheme;
  readonly observer: Observer;
  readonly connections: number;
  readonly userAgent: string;
  readonly gatherEvidence: () => Evidence | undefined;
  /** For mutual TLS. */
  readonly identity?: NonNullable<TransportOptions["identity"]>;
}

/** Returns a client on this machine's transport, and how to end its connections. */
export async function createSystemClient(
  parts: ClientParts,
): Promise<{ readonly client: Client; readonly close: () => void }> {
  const { host, settings, origin, deadline, ...rest } = parts;
  const transport = await host.openTransport({
    origin,
    cacert: settings.cacert,
    connectTimeout: Math.min(settings.connectTimeout, deadline.limit),
    connections: parts.connections,
    ...(parts.identity && { identity: parts.identity }),
  });
  const policy = {
    ...parts.policy,
    retries: settings.retries ?? parts.policy.retries,
    total: deadline.limit,
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
    close: transport.close,
  };
}

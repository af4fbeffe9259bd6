import type { AuthScheme } from "../auth/scheme.ts";
import type { Host, Transport } from "../ports.ts";
import type { AttemptPolicy } from "../system/attempts.ts";
import type { Client, Evidence, Observer } from "../system/client.ts";
import { createClient } from "../system/client.ts";
import type { Deadline } from "../system/deadline.ts";
import { version } from "../version.ts";
import type { Settings } from "./settings.ts";

interface ClientParts {
  readonly host: Host;
  readonly settings: Settings;
  /** Whose limits hold where the settings name none. */
  readonly policy: AttemptPolicy;
  readonly deadline: Deadline;
  readonly transport: Transport;
  readonly scheme: AuthScheme;
  /** Whether a request without a body has a Content-Type too. */
  readonly alwaysTyped: boolean;
  readonly observer: Observer;
  readonly gatherEvidence: () => Evidence | undefined;
  readonly accepted?: () => void;
}

/** Returns a client on a transport, with the limits of the settings. */
export function openClient({ host, settings, policy, deadline, ...rest }: ClientParts): Client {
  return createClient({
    ...rest,
    deadline,
    policy: { ...policy, retries: settings.retries ?? policy.retries, total: deadline.limit },
    clock: host.clock,
    random: host.random,
    userAgent: `sysctx/${version}`,
  });
}

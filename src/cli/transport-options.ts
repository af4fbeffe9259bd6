import type { TransportOptions } from "../ports.ts";
import { mostConcurrent } from "../system/concurrently.ts";
import type { Deadline } from "../system/deadline.ts";
import type { Settings } from "./settings.ts";

/**
 * Returns the options of a transport: before the deadline, and with as many connections as a
 * command may use at once.
 */
export function transportOptions(
  origin: string,
  settings: Settings,
  deadline: Deadline,
): TransportOptions {
  return {
    origin,
    cacert: settings.cacert,
    connectTimeout: Math.min(settings.connectTimeout, deadline.limit),
    connections: mostConcurrent,
  };
}

/** A client on a fake transport and a virtual clock. */
import { createHttpSignature, systemKeyId } from "../../src/auth/http-signature.ts";
import type { AuthScheme } from "../../src/auth/scheme.ts";
import type { WireRequest } from "../../src/ports.ts";
import { parseHttpDate } from "../../src/signing/http-date.ts";
import { attemptPolicies } from "../../src/system/attempts.ts";
import type { AttemptPolicy } from "../../src/system/attempts.ts";
import { createClient } from "../../src/system/client.ts";
import type { Client, Evidence, Observer } from "../../src/system/client.ts";
import type { Deadline } from "../../src/system/deadline.ts";
import { startDeadline } from "../../src/system/deadline.ts";
import { createFakeTransport } from "./fake-transport.ts";
import type { FakeTransport, Step } from "./fake-transport.ts";
import { publishedKey } from "./keys.ts";
import { createVirtualClock } from "./virtual-clock.ts";
import type { VirtualClock } from "./virtual-clock.ts";

/** Thu, 05 Jan 2012 21:31:40 GMT, the Date of the published vectors. */
export const frozenTime = Date.UTC(2012, 0, 5, 21, 31, 40);
export const systemId = "525ee96f52e144993e000015";
export const otherId = "525ee96f52e144993e000016";
export const groupId = "5f9a00000000000000000001";

export interface RigOptions {
  readonly clock?: VirtualClock;
  readonly trusted?: boolean;
  readonly policy?: Partial<AttemptPolicy>;
  readonly random?: () => number;
  readonly evidence?: Evidence;
  /** What differs from this system's own signature. */
  readonly scheme?: Partial<AuthScheme>;
  readonly proxy?: string;
  readonly observer?: Partial<Observer>;
}

export interface Rig {
  readonly client: Client;
  readonly clock: VirtualClock;
  readonly transport: FakeTransport;
  readonly deadline: Deadline;
  readonly warnings: readonly string[];
  /** What the observer received, in order, in a word each. */
  readonly told: readonly string[];
}

export function createRig(steps: readonly Step[], options: RigOptions = {}): Rig {
  const { clock = createVirtualClock(frozenTime), trusted = true, random = () => 0.5 } = options;
  const transport = { ...createFakeTransport(steps, { trusted }), proxy: options.proxy };
  const policy = { ...attemptPolicies.interactive, ...options.policy };
  const deadline = startDeadline(clock, policy.total);
  const warnings: string[] = [];
  const told: string[] = [];
  const observer: Observer = {
    sending: (_request, attempt) => told.push(`sending ${attempt}`),
    received: ({ status }) => told.push(`received ${status}`),
    failed: ({ error }) => told.push(`failed ${error.code}`),
    waiting: (milliseconds) => told.push(`waiting ${milliseconds}`),
    warn: (message) => warnings.push(message),
    ...options.observer,
  };
  const client = createClient({
    transport,
    scheme: {
      ...createHttpSignature(systemKeyId(systemId), publishedKey.privateKey),
      ...options.scheme,
    },
    clock,
    random,
    policy,
    deadline,
    userAgent: "sysctx/test",
    alwaysTyped: true,
    observer,
    gatherEvidence: () => options.evidence,
  });
  return { client, clock, transport, deadline, warnings, told };
}

/** The signed time of a request, in milliseconds since 1970. */
export function signedTime(request: WireRequest | undefined): number {
  const time = parseHttpDate(request?.headers["Date"] ?? "");
  if (time === undefined) throw new Error("the request has no Date");
  return time;
}

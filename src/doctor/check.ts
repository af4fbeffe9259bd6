import type { KeyObject } from "node:crypto";
import type { ErrorCode } from "../errors.ts";
import type { AgentConfig, Host, ServerProbe } from "../ports.ts";
import type { Client } from "../system/client.ts";

/** What one check found. `advice` says what to do; a failure's code gives the exit code. */
export type Finding =
  | { readonly status: "ok" | "warn" | "skip"; readonly message: string; readonly advice?: string }
  | {
      readonly status: "fail";
      readonly message: string;
      readonly advice: string;
      readonly code: ErrorCode;
    };

/** What every identity has: this machine, its settings, the way to a server. */
export interface CommonFacts {
  readonly host: Host;
  readonly settingsFile: () => Promise<unknown>;
  readonly origin: () => Promise<string>;
  readonly probe: () => Promise<ServerProbe>;
}

/**
 * What the checks look at; each part is made when it is first asked for, and throws when it can't
 * be.
 */
export interface Facts extends CommonFacts {
  readonly agentConfig: () => Promise<AgentConfig>;
  readonly systemId: () => Promise<string>;
  readonly privateKey: () => Promise<KeyObject>;
  readonly client: () => Promise<Client>;
  /** This system's record, read once by a signed request. */
  readonly record: () => Promise<Readonly<Record<string, unknown>>>;
}

/**
 * One question. A SysctxError that `examine` throws is a failed finding with its message, hint and
 * code.
 */
export interface Check<F = Facts> {
  readonly name: string;
  /** Checks whose failure leaves this one without an answer. */
  readonly needs?: readonly string[];
  readonly examine: (facts: F) => Promise<Finding>;
}

export function ok(message: string): Finding {
  return { status: "ok", message };
}

export function warn(message: string, advice: string): Finding {
  return { status: "warn", message, advice };
}

export function fail(code: ErrorCode, message: string, advice: string): Finding {
  return { status: "fail", code, message, advice };
}

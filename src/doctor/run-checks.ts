import { SysctxError } from "../errors.ts";
import type { Check, Facts, Finding } from "./check.ts";
import { checkAgentConfig } from "./checks/agent-config.ts";
import { checkCertificate } from "./checks/certificate.ts";
import { checkClock } from "./checks/clock.ts";
import { checkDns } from "./checks/dns.ts";
import { checkIdentity } from "./checks/identity.ts";
import { checkPrivateKey } from "./checks/private-key.ts";
import { checkProgram } from "./checks/program.ts";
import { checkProxy } from "./checks/proxy.ts";
import { checkRegion } from "./checks/region.ts";
import { checkRegistration } from "./checks/registration.ts";
import { checkSettings } from "./checks/settings.ts";
import { checkSignedRequest } from "./checks/signed-request.ts";
import { checkTls } from "./checks/tls.ts";

/**
 * Every check of this host's system, from this host outwards: the first failure is most likely the
 * cause of the later ones.
 */
export const systemChecks: readonly Check[] = [
  checkProgram,
  checkSettings,
  checkAgentConfig,
  checkRegistration,
  checkPrivateKey,
  checkCertificate,
  checkRegion,
  checkProxy,
  checkDns,
  checkTls,
  checkClock,
  checkSignedRequest,
  checkIdentity,
];

export interface NamedFinding {
  readonly name: string;
  readonly finding: Finding;
}

/** Returns one finding per check, in order. Never throws. */
export async function runChecks<F = Facts>(
  checks: readonly Check<F>[],
  facts: F,
): Promise<readonly NamedFinding[]> {
  const findings: NamedFinding[] = [];
  /** An error of a shared fact is reported once, by the check that met it first. */
  const blamed = new Map<unknown, string>();
  for (const { name, needs = [], examine } of checks) {
    const missing = needs.find((needed) => hasNoAnswer(needed, findings));
    const finding =
      missing === undefined
        ? await examine(facts).catch((error: unknown) => explain(error, name, blamed))
        : skip(missing);
    findings.push({ name, finding });
  }
  return findings;
}

function hasNoAnswer(name: string, findings: readonly NamedFinding[]): boolean {
  return findings.some(
    (earlier) => earlier.name === name && ["fail", "skip"].includes(earlier.finding.status),
  );
}

function explain(error: unknown, name: string, blamed: Map<unknown, string>): Finding {
  const earlier = blamed.get(error);
  if (earlier !== undefined) return skip(earlier);
  blamed.set(error, name);
  const known =
    error instanceof SysctxError
      ? error
      : new SysctxError("internal", `unexpected: ${String(error)}`);
  return { status: "fail", code: known.code, message: known.message, advice: known.hint };
}

function skip(missing: string): Finding {
  return { status: "skip", message: `not checked: fix "${missing}" first` };
}

import { SysctxError } from "../../../errors.ts";
import type { Decision, Witnesses } from "../../../lifecycle/decide.ts";
import { askGuard, decide, readMachineId } from "../../../lifecycle/decide.ts";
import type { HookConfig } from "../../../lifecycle/hook-config.ts";
import type { LastRun } from "../../../lifecycle/last-run.ts";
import { keepLastRun } from "../../../lifecycle/last-run.ts";
import type { AttemptPolicy } from "../../../system/attempts.ts";
import { attemptPolicies } from "../../../system/attempts.ts";
import { deleteRecord } from "../../../system/record.ts";
import type { Answer } from "../../answer.ts";
import { applyState, compareWithHost, readDocument } from "../../apply-document.ts";
import type { Invocation } from "../../command.ts";
import type { Context } from "../../context.ts";
import { rememberDeregistration } from "../../deregistered.ts";
import { settingNames, settingSpecs } from "../../settings.ts";
import type { Settings } from "../../settings.ts";
import { findWitnesses, readHookConfig } from "./place.ts";

/**
 * `hook run`: what the unit calls when it is stopped. Guard, machine, cloud, key and config, the
 * guard again, and only then the request. Not now is exit 0; a request that fails keeps its code.
 */
export async function runHook({ flags }: Invocation, context: Context): Promise<Answer> {
  if (flags["boot"] === true) return runAtBoot(context);
  const { machine, clock } = context.host;
  const at = new Date(clock.now()).toISOString();
  const { decision, config, witnesses } = await decideSafely(context);
  if (!decision.fire || config === undefined || witnesses === undefined) {
    keepLastRun({ at, fired: false, reason: decision.reason }, machine);
    return tell("hook run", `nothing to do: ${decision.reason}`, {
      fired: false,
      reason: decision.reason,
    });
  }
  try {
    const result = await act(config, decision.reason, witnesses, context);
    keepLastRun({ at, ...result }, machine);
    return tell(
      "hook run",
      `${result.reason}${result.result === undefined ? "" : `: ${result.result}`}`,
      result,
    );
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    keepLastRun(
      { at, fired: true, reason: decision.reason, result: `failed: ${message}` },
      machine,
    );
    throw error;
  }
}

/** `hook test`: everything but the request. */
export async function testHook(_invocation: Invocation, context: Context): Promise<Answer> {
  const config = readHookConfig(context);
  if (config === undefined) {
    throw new SysctxError("hook_refused", "the hook is not installed", {
      hint: "Run sysctx hook install --delete, or --apply FILE.",
    });
  }
  const decision = await decide(config, findWitnesses(context));
  const armedContext = contextOf(config, context);
  try {
    await armedContext.privateKey();
    const line = `would act on system ${await armedContext.systemId()} at ${await armedContext.origin()}: ${config.action}`;
    const now = `now: ${decision.fire ? "it would fire" : "it would do nothing"}, because ${decision.reason}`;
    return tell("hook test", `${line}\n${now}`, {
      fire: decision.fire,
      reason: decision.reason,
      action: config.action,
    });
  } finally {
    armedContext.close();
  }
}

interface Decided {
  readonly decision: Decision;
  readonly config?: HookConfig | undefined;
  readonly witnesses?: Witnesses;
}

/** Whatever can't be known means: do nothing, and say why. */
async function decideSafely(context: Context): Promise<Decided> {
  try {
    const config = readHookConfig(context);
    if (config === undefined) return { decision: { fire: false, reason: "the hook is not armed" } };
    const witnesses = findWitnesses(context);
    return { decision: await decide(config, witnesses), config, witnesses };
  } catch (error) {
    if (!(error instanceof SysctxError)) throw error;
    return { decision: { fire: false, reason: error.message } };
  }
}

async function act(
  config: HookConfig,
  reason: string,
  witnesses: Witnesses,
  context: Context,
): Promise<Omit<LastRun, "at">> {
  const armedContext = contextOf(config, context);
  try {
    const systemId = await armedContext.systemId();
    await armedContext.privateKey();
    // A reboot may have been ordered meanwhile; after the request it is too late to know.
    const again = await askGuard(witnesses);
    if (!again.goingDown) return { fired: false, reason: `not done: ${again.reason}` };
    if (config.document !== undefined) {
      return { fired: true, reason, result: await applyDocument(config.document, armedContext) };
    }
    const changed = await deleteRecord(await armedContext.client(), systemId);
    if (changed)
      rememberDeregistration({ systemId, origin: await armedContext.origin() }, context.host);
    return {
      fired: true,
      reason,
      result: `system ${systemId} ${changed ? "is deregistered" : "was already gone"}`,
    };
  } finally {
    armedContext.close();
  }
}

/** `hook run --boot`: takes the mark back, with the patience of a first boot. */
async function runAtBoot(context: Context): Promise<Answer> {
  const config = readHookConfig(context);
  if (config?.atBoot === undefined)
    return tell("hook run", "nothing to do: no document to apply at boot", { fired: false });
  if (readMachineId(context.host.machine) !== config.machineId) {
    const reason = "this is not the machine that was armed (machine-id): a clone does nothing";
    return tell("hook run", `nothing to do: ${reason}`, { fired: false, reason });
  }
  const bootContext = contextOf(config, context, attemptPolicies.firstBoot);
  try {
    const result = await applyDocument(config.atBoot, bootContext);
    return tell("hook run", result, { fired: true, result });
  } finally {
    bootContext.close();
  }
}

/** Applies a document; the first failure is the whole's. */
async function applyDocument(path: string, context: Context): Promise<string> {
  const desired = await readDocument(path, context);
  const comparison = await compareWithHost(desired, context);
  const outcomes = await applyState(desired, comparison, context);
  const failed = outcomes.find((outcome) => "error" in outcome);
  if (failed !== undefined && "error" in failed) throw failed.error;
  return outcomes.length === 0
    ? `${path}: nothing to change`
    : `${path}: ${outcomes.map(({ id }) => id).join(", ")}`;
}

/**
 * The settings that were in force when the hook was armed, and the limits of a host that goes down.
 */
function contextOf(
  config: HookConfig,
  context: Context,
  policy: AttemptPolicy = attemptPolicies.shutdown,
): Context {
  const kept = Object.entries(config.settings).map(([name, value]) => {
    if (!settingNames.includes(name as keyof Settings)) {
      const message = `hook.json has a setting that sysctx does not know: ${name}`;
      throw new SysctxError("settings_invalid", message, {
        hint: "Run sysctx hook install to arm the hook again.",
      });
    }
    const spec = settingSpecs[name as keyof Settings];
    return [name, spec.parse(value, `hook.json (${name})`)];
  });
  return context.fresh({
    // Whatever profile is in use when the machine goes down: this is about this host's own system.
    flags: { profile: "default", ...Object.fromEntries(kept), ...context.flags },
    policy,
  });
}

function tell(command: string, text: string, json: object): Answer {
  return {
    text: () => text,
    json: JSON.stringify({ schemaVersion: 1, command, ...json }),
  };
}

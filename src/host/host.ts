import { readFile } from "node:fs/promises";
import { userInfo } from "node:os";
import { SysctxError, systemCode } from "../errors.ts";
import type { Files, Host } from "../ports.ts";
import { defaultAgentConfig, readAgentConfig } from "./agent-config.ts";
import { systemClock } from "./clock.ts";
import { blockingWork } from "./blocking-work.ts";
import { openMachine } from "./machine.ts";
import { readPrivateKey, readSigningKey } from "./private-key.ts";
import { readCertificate, readPublicKey } from "./public-key.ts";
import { chooseProxy } from "./proxy.ts";
import { inspectProgram, programWords } from "./program-file.ts";
import { runtime } from "./runtime.ts";
import { readCredential, readSecret, readTokenFile } from "./secret-file.ts";
import { openSettings } from "./settings-file.ts";
import { openTerminal } from "./terminal.ts";

/** This machine. Nothing is opened or read until it is asked for. */
export function openHost(): Host {
  const { env, platform } = process;
  const isRoot = process.geteuid?.() === 0;
  const home = () => env["HOME"] || homeOfUser();
  return {
    runtime,
    platform,
    env,
    clock: systemClock,
    random: Math.random,
    files: openFiles(platform),
    terminal: openTerminal(),
    get settings() {
      return openSettings({ env, platform, isRoot, home: home() });
    },
    async openTokenStore(warn) {
      const { openTokenStore } = await import("./token-files.ts");
      return openTokenStore({ env, isRoot, home: home() }, warn);
    },
    async openTransport(options) {
      const { openTransport } = await import("./transport.ts");
      return openTransport(options, env);
    },
    async probeServer(options) {
      const { probeServer } = await import("./probe.ts");
      return probeServer(options, chooseProxy(options.origin, env));
    },
    get machine() {
      return openMachine(env, isRoot, home());
    },
    askMetadata: async (request) => {
      const { askMetadata } = await import("./metadata.ts");
      return askMetadata(request, env);
    },
    findProxy: (origin) => chooseProxy(origin, env)?.host,
    inspectProgram: () => inspectProgram(programWords().at(-1) ?? process.execPath),
    untilStopped,
  };
}

function openFiles(platform: string): Files {
  return {
    defaultAgentConfig: defaultAgentConfig(platform),
    readAgentConfig,
    readPrivateKey,
    readSigningKey,
    readSecret,
    readCredential,
    readTokenFile,
    readPublicKey,
    readCertificate,
    readText,
  };
}

/** A pipe may have no writer for ever, so it is not waited for on the program's only thread. */
async function readText(path: string): Promise<string> {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(
      await blockingWork.during(() => readFile(path)),
    );
  } catch (error) {
    const reason =
      systemCode(error) === "ERR_ENCODING_INVALID_ENCODED_DATA" ? "not UTF-8" : systemCode(error);
    throw new SysctxError("input_failed", `${path} cannot be read (${reason})`, { cause: error });
  }
}

/** From the user database: HOME may be unset in a unit. */
function homeOfUser(): string {
  try {
    return userInfo().homedir;
  } catch {
    return "/nonexistent";
  }
}

function untilStopped(): Promise<"SIGINT" | "SIGTERM"> {
  return new Promise((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM"] as const)
      process.once(signal, () => resolve(signal));
  });
}

import { dirname, join, resolve } from "node:path";
import { SysctxError } from "../errors.ts";
import type { AgentConfig, FileRules } from "../ports.ts";
import type { FileKind } from "./file-kind.ts";
import { readSafely } from "./safe-file.ts";

const kind: FileKind = {
  name: "agent config",
  secret: false,
  codes: {
    missing: "agent_config_missing",
    unreadable: "agent_config_unreadable",
    unsafe: "agent_config_unsafe",
  },
};

/** The vendor's path of the config; client.key, client.crt and ca.crt are next to it. */
export function defaultAgentConfig(platform: string): string {
  return platform === "win32"
    ? "C:\\Program Files\\JumpCloud\\Plugins\\Contrib\\jcagent.conf"
    : "/opt/jc/jcagent.conf";
}

/** Reads the agent config. Errors: agent_config_missing, _unreadable, _unsafe, _malformed. */
export function readAgentConfig(path: string, rules: FileRules): AgentConfig {
  return parseAgentConfig(readSafely(path, kind, rules.insecurePermissions).toString("utf8"), path);
}

/**
 * Returns the six fields that sysctx uses; the rest of the file, secrets among it, is dropped here.
 * A message never quotes the file. Errors: agent_config_malformed.
 */
export function parseAgentConfig(text: string, path: string): AgentConfig {
  const fields = parseObject(text, path);
  const folder = dirname(resolve(path));
  const beside = (name: string) => {
    const value = readField(fields, name, path);
    return value === undefined ? undefined : resolve(folder, value);
  };
  const systemKey = readField(fields, "systemKey", path);
  if (systemKey !== undefined && !/^[0-9a-f]{24}$/.test(systemKey)) {
    throw malformed(path, "has a systemKey that is not 24 lower-case hexadecimal digits");
  }
  return {
    path,
    systemKey,
    clientKey: beside("clientKey") ?? join(folder, "client.key"),
    clientCrt: beside("clientCrt"),
    caCrt: beside("caCrt"),
    agentServerHost: readField(fields, "agentServerHost", path),
    certuuid: readField(fields, "certuuid", path),
  };
}

function parseObject(text: string, path: string): ReadonlyMap<string, unknown> {
  if (text.trim() === "") throw malformed(path, "is empty");
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch {
    // The parser's own message quotes the text, and the text holds secrets.
    throw malformed(path, "is not JSON");
  }
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    throw malformed(path, "is not a JSON object");
  }
  return new Map(Object.entries(value));
}

function readField(
  fields: ReadonlyMap<string, unknown>,
  name: string,
  path: string,
): string | undefined {
  const value = fields.get(name);
  if (value === undefined || value === null || value === "") return undefined;
  if (typeof value !== "string") throw malformed(path, `has a ${name} that is not a string`);
  if (/[\u0000-\u001f\u007f]/.test(value))
    throw malformed(path, `has a control character in ${name}`);
  return value;
}

function malformed(path: string, problem: string): SysctxError {
  return new SysctxError("agent_config_malformed", `the agent config ${path} ${problem}`);
}

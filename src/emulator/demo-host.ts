import { createPrivateKey, createPublicKey, generateKeyPairSync } from "node:crypto";
import type { KeyObject } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { usageError } from "../errors.ts";
import { demoSecrets, formatDemoConfig, isDemoConfig, readSystemKey } from "./demo-config.ts";
import { createSelfSigned } from "./self-signed.ts";

export interface DemoHostOptions {
  /** 24 hexadecimal digits, lower-case. */
  readonly systemId?: string | undefined;
  /** The size of the RSA key; agents have 2048. */
  readonly bits?: number | undefined;
}

/** A folder with the files that an agent has in /opt/jc. All paths are absolute. */
export interface DemoHost {
  readonly dir: string;
  readonly agentConfig: string;
  readonly key: string;
  readonly certificate: string;
  readonly systemId: string;
  readonly publicKeyPem: string;
}

const defaultSystemId = "5f3c0de00000000000000001";
const fileNames = ["jcagent.conf", "client.key", "client.crt", "ca.crt"] as const;

/**
 * Makes `dir` (0700 if it is new) an agent's folder with a fresh key, and returns it. A folder that
 * was made this way before is returned as it is. Throws `usage` when it holds an agent's files that
 * are not a demo's: a real key is never written over.
 */
export function createDemoHost(dir: string, options: DemoHostOptions = {}): DemoHost {
  const host = describeHost(resolve(dir), options.systemId ?? defaultSystemId);
  const present = fileNames.filter((name) => existsSync(join(host.dir, name)));
  if (present.length > 0) return reopenHost(host, present);
  const { privateKey } = generateKeyPairSync("rsa", { modulusLength: options.bits ?? 2048 });
  mkdirSync(host.dir, { recursive: true, mode: 0o700 });
  writeAgentFiles(host, privateKey);
  return { ...host, publicKeyPem: exportPublicKey(privateKey) };
}

/** Returns the shell lines that point sysctx at a demo host and an emulator, quoted for sh. */
export function environmentLines(origin: string, host: DemoHost): string[] {
  return [
    `export SYSCTX_AGENT_CONFIG=${quoteForShell(host.agentConfig)}`,
    `export SYSCTX_URL=${quoteForShell(origin)}`,
  ];
}

type HostFiles = Omit<DemoHost, "publicKeyPem">;

function describeHost(dir: string, systemId: string): HostFiles {
  const [agentConfig, key, certificate] = fileNames.map((name) => join(dir, name)) as [
    string,
    string,
    string,
  ];
  return { dir, agentConfig, key, certificate, systemId };
}

function writeAgentFiles(host: HostFiles, privateKey: KeyObject): void {
  const subject = { commonName: demoSecrets.certuuid, organization: "JumpCloud" };
  const certificate = createSelfSigned(privateKey, subject);
  const write = (path: string, text: string | Buffer, mode: number) =>
    // `wx`, because a file that appeared in the meantime is not ours to replace.
    writeFileSync(path, text, { mode, flag: "wx" });
  write(host.key, privateKey.export({ type: "pkcs1", format: "pem" }), 0o600);
  write(host.certificate, certificate, 0o644);
  write(join(host.dir, "ca.crt"), certificate, 0o644);
  write(host.agentConfig, formatDemoConfig(host.dir, host.systemId), 0o600);
}

function reopenHost(host: HostFiles, present: readonly string[]): DemoHost {
  const text = present.includes("jcagent.conf") ? readFileSync(host.agentConfig, "utf8") : "";
  if (!isDemoConfig(text) || !present.includes("client.key")) {
    throw usageError(
      `${host.dir} contains ${present.join(", ")}, which is not from a demo host`,
      "Choose a new or empty folder for the demo host.",
    );
  }
  const publicKeyPem = exportPublicKey(createPrivateKey(readFileSync(host.key)));
  return { ...host, systemId: readSystemKey(text), publicKeyPem };
}

function exportPublicKey(key: KeyObject): string {
  return createPublicKey(key).export({ type: "spki", format: "pem" }).toString();
}

function quoteForShell(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}

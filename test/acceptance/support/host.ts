/**
 * A registered host in a temporary folder: agent config, key and certificate, made by openssl and
 * not by us.
 */
import { execFile } from "node:child_process";
import { createPublicKey } from "node:crypto";
import { chmod, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";

const exec = promisify(execFile);

export const systemKey = "5e30c0b9890a7a4766268b60";
const systemToken = "7c2f6a10-4be1-4d0f-9a53-e5d1c0ffee42";
const bindPassword = "b1nd9Pq7Rs2Tv4Wx6Yz8Ab0Cd3Ef5Gh7Jk9Lm1Np";
const certuuid = "6ca1d31c01a045175810db7ec81169fa";

export interface Host {
  dir: string;
  configFile: string;
  keyFile: string;
  certificateFile: string;
  /** SYSCTX_CONFIG_DIR; not made. */
  settingsDir: string;
  systemKey: string;
  privatePem: string;
  publicPem: string;
  /** What no output may ever hold, apart from the key. */
  secrets: string[];
  remove(): Promise<void>;
}

export interface HostOptions {
  systemKey?: string;
  privatePem?: string;
  /** Replaces keys of the agent config; undefined removes one. */
  agentConfig?: Record<string, unknown>;
  /** The whole text of the agent config; null leaves the file out. */
  agentConfigText?: string | null;
  /** Null leaves the key file out. */
  keyText?: string | null;
}

/** Runs openssl and returns its standard output. */
export async function openssl(...words: string[]): Promise<string> {
  return (await exec("openssl", words)).stdout;
}

let sharedPem: Promise<string> | undefined;

/**
 * The RSA-2048 key (PKCS#1) that all hosts of one test file share; making one takes a third of a
 * second.
 */
export function sharedKey(): Promise<string> {
  sharedPem ??= openssl("genrsa", "-traditional", "2048");
  return sharedPem;
}

export async function makeHost(options: HostOptions = {}): Promise<Host> {
  const dir = await mkdtemp(join(tmpdir(), "sysctx-host-"));
  const privatePem = options.privatePem ?? (await sharedKey());
  const host: Host = {
    dir,
    configFile: join(dir, "jcagent.conf"),
    keyFile: join(dir, "client.key"),
    certificateFile: join(dir, "client.crt"),
    settingsDir: join(dir, "settings"),
    systemKey: options.systemKey ?? systemKey,
    privatePem,
    publicPem: createPublicKey(privatePem).export({ type: "spki", format: "pem" }).toString(),
    secrets: [systemToken, bindPassword],
    remove: () => rm(dir, { recursive: true, force: true }),
  };
  await mkdir(join(dir, "home"), { mode: 0o700 });
  const text = options.agentConfigText ?? agentConfigText(host, options.agentConfig);
  if (options.agentConfigText !== null) await writePrivate(host.configFile, text);
  if (options.keyText !== null) await writePrivate(host.keyFile, options.keyText ?? privatePem);
  return host;
}

export async function writePrivate(file: string, text: string | Buffer): Promise<void> {
  await writeFile(file, text, { mode: 0o600 });
  await chmod(file, 0o600);
}

/** Makes the host's self-signed certificate, with the CN that the agent's have. */
export async function makeCertificate(host: Host): Promise<string> {
  const subject = ["-subj", `/CN=${certuuid}/O=JumpCloud`, "-days", "2"];
  await openssl("req", "-x509", "-key", host.keyFile, ...subject, "-out", host.certificateFile);
  return host.certificateFile;
}

/** The verbatim one-line shape of a real jcagent.conf, with secrets of our own. */
export function agentConfigText(host: Host, changes: Record<string, unknown> = {}): string {
  return JSON.stringify({
    agentInstallDir: "/opt/jc/",
    agentLogDir: "/var/log/jcagent.log",
    agentServerGoPort: 443,
    agentServerHost: "agent.jumpcloud.com",
    agentServerPort: 443,
    automaticServiceAccountCreation: false,
    caCrt: join(host.dir, "ca.crt"),
    certuuid,
    clientCrt: host.certificateFile,
    clientKey: host.keyFile,
    heartbeatInterval: 60000,
    ipCheckUrl: "https://kickstart.jumpcloud.com/ip",
    osPlugin: "agent-linux",
    passwordSyncEA: true,
    returnCmdOutput: false,
    systemKey: host.systemKey,
    systemToken,
    tls: true,
    userMgmt: {
      ldap_domain: "5cdc7f3c95a60d5c14488d5f.jumpcloud.com",
      local_ldap_auth_dn: "5e30c0b9890a7a4766268b59",
      local_ldap_bind_pwd: bindPassword,
      local_ldap_bind_uid: "5e30c0b9890a7a4766268b59",
      sshd_service: "ssh",
    },
    ...changes,
  });
}

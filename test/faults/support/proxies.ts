/**
 * Real proxies inside a namespace: squid and tinyproxy, each wanting a password, squid refusing one
 * name.
 */
import { execFile } from "node:child_process";
import { chmod, chown, mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import type { Cleaner } from "./cleaner.ts";
import type { Namespace } from "./namespace.ts";
import { outside } from "./namespace.ts";
import { startService } from "./service.ts";

const exec = promisify(execFile);

export const proxyUser = "build-agent";
export const proxyPassword = "s3cret-Pr0xy-Passw0rd";
export const deniedName = "denied.sysctx.test";
export const squidPort = 3128;
/** The same squid; this port asks for no password. */
export const openSquidPort = 3129;
export const tinyproxyPort = 8888;

/** What a proxy saw of one request. */
export interface Tunnel {
  readonly method: string;
  readonly target: string;
  readonly status: string;
  /** `-` when the request had none. */
  readonly authorization: string;
}

export interface Proxy {
  readonly port: number;
  readonly tunnels: () => Promise<readonly Tunnel[]>;
}

/** Starts squid; its log names what it was asked for and any Authorization that it could see. */
export async function startSquid(cleaner: Cleaner, namespace: Namespace): Promise<Proxy> {
  const dir = await openFolder(cleaner, "proxy");
  const log = join(dir, "access.log");
  const { stdout: hash } = await exec("openssl", ["passwd", "-apr1", proxyPassword]);
  await writeFile(join(dir, "passwords"), `${proxyUser}:${hash}`);
  await writeFile(join(dir, "squid.conf"), squidConfig(dir));
  const words = [...namespace.prefix, "squid", "-N", "-f", join(dir, "squid.conf")];
  const service = startService(cleaner, words);
  await namespace.untilListening(squidPort, openSquidPort).catch((error: Error) => {
    throw new Error(`squid: ${error.message}: ${service.said()}`);
  });
  return {
    port: squidPort,
    async tunnels() {
      const text = await readFile(log, "utf8").catch(() => "");
      const lines = text.split("\n").filter((line) => line !== "");
      return lines.map((line) => {
        const [method = "", target = "", status = "", authorization = ""] = line.split(" ");
        return { method, target, status, authorization };
      });
    },
  };
}

/** Starts tinyproxy, which logs what it was asked for. */
export async function startTinyproxy(cleaner: Cleaner, namespace: Namespace): Promise<Proxy> {
  const dir = await openFolder(cleaner, "tinyproxy");
  const [config, log] = [join(dir, "tinyproxy.conf"), join(dir, "log")];
  await writeFile(
    config,
    `Port ${tinyproxyPort}\nListen ${outside}\nTimeout 60\nLogLevel Connect\nLogFile "${log}"\n` +
      `User tinyproxy\nGroup tinyproxy\nBasicAuth ${proxyUser} ${proxyPassword}\nMaxClients 20\n`,
  );
  const service = startService(cleaner, [...namespace.prefix, "tinyproxy", "-d", "-c", config]);
  await namespace.untilListening(tinyproxyPort).catch((error: Error) => {
    throw new Error(`tinyproxy: ${error.message}: ${service.said()}`);
  });
  return {
    port: tinyproxyPort,
    async tunnels() {
      const text = await readFile(log, "utf8").catch(() => "");
      return [...text.matchAll(/Request \(file descriptor \d+\): (\S+) (\S+)/g)].map(
        ([, method = "", target = ""]) => ({ method, target, status: "", authorization: "-" }),
      );
    },
  };
}

/** A folder that the service's own user may write. */
async function openFolder(cleaner: Cleaner, user: string): Promise<string> {
  const dir = await cleaner.folder();
  const { stdout } = await exec("id", ["-u", user]);
  await mkdir(dir, { recursive: true });
  await chmod(dir, 0o755);
  await chown(dir, Number(stdout), 0);
  return dir;
}

function squidConfig(dir: string): string {
  return `http_port ${outside}:${squidPort} name=closed
http_port ${outside}:${openSquidPort} name=open
visible_hostname proxy.sysctx.test
auth_param basic program /usr/lib/squid/basic_ncsa_auth ${dir}/passwords
auth_param basic realm proxy
acl known proxy_auth REQUIRED
acl open myportname open
acl denied dstdomain ${deniedName}
http_access deny denied
http_access allow open
http_access allow known
http_access deny all
cache deny all
cache_mem 1 MB
logformat seen %rm %ru %>Hs %{Authorization}>h
access_log stdio:${dir}/access.log logformat=seen
cache_log ${dir}/cache.log
pid_filename none
coredump_dir none
shutdown_lifetime 0 seconds
pinger_enable off
dns_nameservers ${outside}
`;
}

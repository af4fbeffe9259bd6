/** A network of its own, with its own names: nothing in it can reach anything outside. */
import { execFile } from "node:child_process";
import { mkdir, rm, writeFile } from "node:fs/promises";
import { promisify } from "node:util";
import type { Cleaner } from "./cleaner.ts";
import { until } from "./until.ts";

const exec = promisify(execFile);

/** An address that is not loopback, so that a proxy is not passed by. */
export const outside = "10.0.2.2";
/** An address whose packets are dropped. */
export const blackHole = "10.0.2.66";

export interface Namespace {
  /** Words before a command that is to run inside. */
  readonly prefix: readonly string[];
  /** Runs a command inside and returns its output. */
  readonly exec: (command: string, ...words: readonly string[]) => Promise<string>;
  /** Resolves when something listens on these ports; rejects after half a minute. */
  readonly untilListening: (...ports: readonly number[]) => Promise<void>;
}

export interface NamespaceOptions {
  /** Lines of /etc/hosts besides those of loopback. */
  readonly hosts?: readonly string[];
  /** Lines of /etc/resolv.conf; by default a server that refuses at once. */
  readonly resolver?: readonly string[];
}

let count = 0;

/**
 * Makes a network namespace with loopback and one address that is not. Fails, and says so, where a
 * machine can't.
 */
export async function openNamespace(
  cleaner: Cleaner,
  { hosts = [], resolver = [`nameserver ${outside}`] }: NamespaceOptions = {},
): Promise<Namespace> {
  // run.sh finds by its own number what a run that was stopped has left.
  const name = `sysctx-${process.env["SYSCTX_FAULTS"]}-${process.pid}-${(count += 1)}`;
  const files = `/etc/netns/${name}`;
  await exec("ip", ["netns", "add", name]).catch((error: Error) => {
    throw new Error(`this machine can't make network namespaces: ${error.message}`);
  });
  cleaner.later(() => exec("ip", ["netns", "delete", name]));
  await mkdir(files, { recursive: true });
  cleaner.later(() => rm(files, { recursive: true, force: true }));
  await writeFile(`${files}/hosts`, ["127.0.0.1 localhost", ...hosts, ""].join("\n"));
  await writeFile(`${files}/resolv.conf`, [...resolver, ""].join("\n"));
  const prefix = ["ip", "netns", "exec", name];
  const inside = async (command: string, ...words: readonly string[]) =>
    (await exec("ip", [...prefix.slice(1), command, ...words])).stdout;
  await inside("ip", "link", "set", "lo", "up");
  await inside("ip", "address", "add", `${outside}/24`, "dev", "lo");
  return {
    prefix,
    exec: inside,
    async untilListening(...ports) {
      const listen = (table: string) =>
        ports.every((port) => new RegExp(`:${port}\\s`).test(table));
      const table = await until(() => inside("ss", "-Hltn"), listen);
      if (!listen(table)) throw new Error(`nothing listens on ${ports.join(", ")}: ${table}`);
    },
  };
}

/**
 * Drops every packet that arrives at the black hole or at a DNS server: nobody answers, not even
 * with a refusal. On the way in, because a packet that is dropped on the way out is an error to its
 * sender.
 */
export async function dropPackets({ exec: inside }: Namespace): Promise<void> {
  await inside("iptables", "-A", "INPUT", "-d", blackHole, "-j", "DROP");
  await inside("iptables", "-A", "INPUT", "-p", "udp", "--dport", "53", "-j", "DROP");
  await inside("iptables", "-A", "INPUT", "-p", "tcp", "--dport", "53", "-j", "DROP");
}

import type { ChildProcess } from "node:child_process";
import { fork } from "node:child_process";
import { once } from "node:events";
import { dirname, join } from "node:path";
import { createDemoHost } from "../../src/emulator/demo-host.ts";
import type { DemoHost } from "../../src/emulator/demo-host.ts";
import { makeTemporaryFolder } from "../../src/emulator/temporary-folder.ts";
import { makeCertificates } from "./certificates.ts";
import type { DelayOrder } from "./delay-process.ts";
import type { ServerMessage, ServerOrder, Tally } from "./server-process.ts";

export type Environment = Readonly<Record<string, string>>;

/** A server that answers as the API does, over TLS on loopback, and a host that it knows. */
export interface Rig {
  readonly host: DemoHost;
  /** A folder for what a benchmark writes; gone with the rig. */
  readonly dir: string;
  /** The environment that points every program, sysctx and peers alike, at the server. */
  readonly near: Environment;
  /** The same at a round trip of `roundTrip` milliseconds. */
  readonly far: Environment;
  /** The same at `longRoundTrip`. */
  readonly farther: Environment;
  /** Returns what the server saw since the last reset. */
  tally(): Promise<Tally>;
  /** Returns the same, and puts the record, the groups and the associations back. */
  reset(): Promise<Tally>;
  close(): void;
}

/** Milliseconds from a packet to its answer on the far way. */
export const roundTrip = 40;
/** As from another continent. */
export const longRoundTrip = 100;

/**
 * Opens the server and the far way to it, each in a process of its own, so that neither borrows the
 * other's time.
 */
export async function openRig(): Promise<Rig> {
  const folder = makeTemporaryFolder();
  const children: ChildProcess[] = [];
  const start = (file: string) => {
    const child = fork(join(import.meta.dirname, file));
    children.push(child);
    return child;
  };
  try {
    const host = createDemoHost(join(folder.dir, "jc"));
    const files = makeCertificates(folder.dir);
    const server = start("server-process.ts");
    const order: ServerOrder = { host, files };
    const listening = (await ask(server, order)) as ServerMessage;
    if (listening.kind !== "listening") throw new Error("the server does not listen");
    const openWay = async (there: number) => {
      const delay: DelayOrder = { port: listening.port, delay: there / 2 };
      return (await ask(start("delay-process.ts"), delay)) as number;
    };
    const [farPort, fartherPort] = [await openWay(roundTrip), await openWay(longRoundTrip)];
    const pointAt = (port: number) => environmentOf(host, files.ca, folder.dir, port);
    return {
      host,
      dir: folder.dir,
      near: pointAt(listening.port),
      far: pointAt(farPort),
      farther: pointAt(fartherPort),
      tally: () => askTally(server, "tally"),
      reset: () => askTally(server, "reset"),
      close: () => closeAll(children, folder.remove),
    };
  } catch (error) {
    closeAll(children, folder.remove);
    throw error;
  }
}

function environmentOf(host: DemoHost, ca: string, dir: string, port: number): Environment {
  const origin = `https://127.0.0.1:${port}`;
  return {
    // The Node that runs the benchmark also runs the programs that ask for one.
    PATH: `${dirname(process.execPath)}:/usr/local/bin:/usr/bin:/bin`,
    HOME: dir,
    LANG: "C",
    SYSCTX_CONFIG_DIR: join(dir, "settings"),
    SYSCTX_AGENT_CONFIG: host.agentConfig,
    SYSCTX_URL: origin,
    SYSCTX_CACERT: ca,
    JCAGENT_CONF: host.agentConfig,
    JCAGENT_KEY: host.key,
    JC_URL: origin,
    CURL_CA_BUNDLE: ca,
  };
}

async function ask(child: ChildProcess, message: object | string): Promise<unknown> {
  child.send(message);
  const settled = new AbortController();
  const { signal } = settled;
  const ended = once(child, "exit", { signal }).then(() => {
    throw new Error("a process of the rig ended too early");
  });
  ended.catch(() => undefined);
  try {
    const [answer] = (await Promise.race([once(child, "message", { signal }), ended])) as [unknown];
    return answer;
  } finally {
    settled.abort();
  }
}

async function askTally(server: ChildProcess, word: "tally" | "reset"): Promise<Tally> {
  const message = (await ask(server, word)) as ServerMessage;
  if (message.kind !== "tally") throw new Error("the server did not tell what it saw");
  return message.tally;
}

function closeAll(children: readonly ChildProcess[], remove: () => void): void {
  for (const child of children) child.disconnect();
  remove();
}

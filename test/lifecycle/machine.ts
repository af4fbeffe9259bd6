/**
 * A guest: Debian's image, the program and a case's own files as one file system, booted by
 * systemd-nspawn.
 */
import { execFileSync, spawn } from "node:child_process";
import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { caseLimit } from "./case.ts";

export interface Machine {
  /** Its file system, mounted. What it writes is kept until `remove`. */
  readonly root: string;
  /**
   * Resolves when it is gone: systemd-nspawn's exit code, or undefined when it had to be killed.
   */
  readonly boot: () => Promise<number | undefined>;
  /** All that it said on its console. */
  readonly console: () => string;
  readonly remove: () => void;
}

const link = "ve-rig";
const wiring = ["--network-veth", "--console=read-only", "--resolv-conf=off"];
const runWords = ["--register=no", "--keep-unit", "--quiet", "--machine=rig", ...wiring];
const bootWords = ["--boot", "systemd.show_status=0"];

/** Mounts a machine of read-only layers, the uppermost first, with a fresh one above them. */
export function createMachine(folder: string, layers: readonly string[]): Machine {
  const [root, upper, work] = ["root", "upper", "work"].map((name) => `${folder}/${name}`) as [
    string,
    string,
    string,
  ];
  for (const path of [root, upper, work]) mkdirSync(path, { recursive: true });
  const options = `lowerdir=${layers.join(":")},upperdir=${upper},workdir=${work}`;
  execFileSync("mount", ["-t", "overlay", "sysctx-rig", "-o", options, root]);
  let said = "";
  return {
    root,
    boot: () => boot(root, (text) => (said += text)),
    console: () => said,
    remove: () => {
      execFileSync("umount", [root]);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function boot(root: string, say: (text: string) => void): Promise<number | undefined> {
  // A link that is left of an earlier boot would get the address in place of the new one.
  await waitUntil(() => !hasLink(), `${link} of the boot before is still there`);
  const child = spawn("systemd-nspawn", [...runWords, `--directory=${root}`, ...bootWords], {
    stdio: ["ignore", "pipe", "pipe"],
  });
  child.stdout.on("data", (data: Buffer) => say(data.toString()));
  child.stderr.on("data", (data: Buffer) => say(data.toString()));
  let killed = false;
  const limit = setTimeout(() => {
    killed = true;
    killGuest(child.pid ?? 0);
  }, caseLimit * 1000);
  let ended = false;
  const gone = new Promise<number | undefined>((resolve, reject) => {
    child
      .on("error", reject)
      .on("close", (code) => resolve(killed ? undefined : (code ?? undefined)));
  }).finally(() => {
    ended = true;
    clearTimeout(limit);
  });
  await waitUntil(() => ended || hasLink(), `${link} did not appear`);
  if (!ended) {
    ip("address", "add", "10.0.2.2/24", "dev", link);
    ip("link", "set", link, "up");
  }
  return gone;
}

/** The guest's own first process: when systemd-nspawn is killed instead, the guest lives on. */
function killGuest(nspawn: number): void {
  const children = readFileSync(`/proc/${nspawn}/task/${nspawn}/children`, "utf8");
  for (const pid of children.split(" ").filter((text) => text !== "")) {
    process.kill(Number(pid), "SIGKILL");
  }
}

async function waitUntil(isTrue: () => boolean, complaint: string): Promise<void> {
  const end = Date.now() + 30_000;
  while (!isTrue()) {
    if (Date.now() > end) throw new Error(complaint);
    await sleep(20);
  }
}

/** Takes the cable out of the guest's network interface. */
export function unplug(): void {
  ip("link", "set", link, "down");
}

function hasLink(): boolean {
  try {
    ip("link", "show", link);
    return true;
  } catch {
    return false;
  }
}

function ip(...words: readonly string[]): void {
  execFileSync("ip", words, { stdio: ["ignore", "ignore", "pipe"] });
}

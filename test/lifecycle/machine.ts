/** A guest: Debian's image, the program and a case's own files as one file system, booted by systemd-nspawn. */
import { execFileSync, spawn } from "node:child_process";
import { mkdirSync, rmSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { caseLimit } from "./case.ts";

export interface Machine {
  /** Its file system, mounted. What it writes is kept until `remove`. */
  readonly root: string;
  /** Resolves when it is gone: systemd-nspawn's exit code, or undefined when it had to be killed. */
  readonly boot: () => Promise<number | undefined>;
  /** All that it said on its console. */
  readonly console: () => string;
  readonly remove: () => void;
}

const link = "ve-rig";

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
  while (hasLink()) await sleep(20);
  const options = ["--register=no", "--keep-unit", "--quiet", "--machine=rig", `--directory=${root}`];
  const wiring = ["--network-veth", "--console=read-only", "--resolv-conf=off"];
  const child = spawn(
    "systemd-nspawn",
    [...options, ...wiring, "--boot", "systemd.show_status=0"],
    { stdio: ["ignore", "pipe", "pipe"] },
  );
  child.stdout.on("data", (data: Buffer) => say(data.toString()));
  child.stderr.on("data", (data: Buffer) => say(data.toString()));
  const limit = setTimeout(() => child.kill("SIGKILL"), caseLimit * 1000);
  const gone = new Promise<number | undefined>((resolve, reject) => {
    child.on("error", reject).on("close", (code) => resolve(code ?? undefined));
  });
  while (!hasLink() && child.exitCode === null && child.signalCode === null) await sleep(20);
  if (hasLink()) {
    ip("address", "add", "10.0.2.2/24", "dev", link);
    ip("link", "set", link, "up");
  }
  return gone.finally(() => clearTimeout(limit));
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

import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import type { Sighting } from "./timeline.ts";

/** What one run of `sysctx-hook`'s ExecStop left in the journal. */
export interface HookRun {
  /** From systemd's "Stopping" to the first line of guest/probe.sh. */
  readonly seconds: number;
  readonly address: string;
  readonly dns: string;
}

/** What the guest's own disk shows when it is gone. */
export interface GuestEvidence {
  readonly hookRuns: readonly HookRun[];
  /** The journal of the hook's units, a line each. */
  readonly journal: readonly string[];
  /** What `sysctx hook status --json` said after arming; undefined when it was never asked. */
  readonly status: string | undefined;
}

/** All that was seen of one case. */
export interface Evidence extends GuestEvidence {
  readonly sightings: readonly Sighting[];
  /** Of systemd-nspawn; undefined when the guest had to be killed. */
  readonly exitCode: number | undefined;
  /** Milliseconds since 1970. */
  readonly goneAt: number;
  readonly console: string;
}

interface Line {
  /** Seconds since 1970. */
  readonly time: number;
  readonly message: string;
}

export function readGuest(root: string): GuestEvidence {
  const lines = readJournal(root);
  const status = `${root}/rig/status.json`;
  return {
    hookRuns: findHookRuns(lines),
    journal: lines.map(({ message }) => message),
    status: existsSync(status) ? readFileSync(status, "utf8") : undefined,
  };
}

/** By the guest's own journalctl, because an older one can't read a newer one's files. */
function readJournal(root: string): readonly Line[] {
  const units = ["--unit=sysctx-hook", "--unit=sysctx-boot"];
  const words = ["--directory=/var/log/journal", ...units, "--output=json", "--quiet"];
  const text = execFileSync("chroot", [root, "journalctl", ...words], {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "ignore"],
  });
  return text
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => {
      const entry = JSON.parse(line) as Record<string, unknown>;
      const message = typeof entry["MESSAGE"] === "string" ? entry["MESSAGE"] : "";
      return { time: Number(entry["__REALTIME_TIMESTAMP"]) / 1e6, message };
    });
}

function findHookRuns(lines: readonly Line[]): readonly HookRun[] {
  const runs: HookRun[] = [];
  let start = NaN;
  let end = NaN;
  for (const { time, message } of lines) {
    if (message.startsWith("Stopping ")) start = time;
    if (message === "rig-probe begins") end = time;
    const [, address, dns] = /^rig-probe address=(\w+) dns=(\w+)$/.exec(message) ?? [];
    if (address !== undefined && dns !== undefined)
      runs.push({ seconds: end - start, address, dns });
  }
  return runs;
}

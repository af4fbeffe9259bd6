/** The targets whose jobs say what this machine is about to do. */
const goingTargets = ["poweroff.target", "halt.target"];
const returningTargets = ["reboot.target", "kexec.target", "soft-reboot.target", "exit.target"];

/**
 * The arguments with which systemctl answers the question; no columns, no locale, works after dbus
 * has stopped.
 */
export const guardArguments: readonly string[] = [
  "show",
  "--property=Id,Job",
  ...goingTargets,
  ...returningTargets,
];

/** Whether the machine is being powered off, and why that is believed. */
export interface Verdict {
  readonly goingDown: boolean;
  readonly reason: string;
}

/**
 * Returns what the queued jobs mean: only a power-off or halt without a reboot-like job at the same
 * time. Everything else, an answer that is not complete above all, means that the machine stays.
 * Source: systemctl(1), systemd.special(7).
 */
export function judgeJobs(output: string): Verdict {
  const jobs = parseJobs(output);
  const missing = [...goingTargets, ...returningTargets].find((target) => !jobs.has(target));
  // In a chroot systemctl answers nothing and exits 0.
  if (missing !== undefined) return stays(`systemctl did not say whether ${missing} has a job`);
  const queued = (targets: readonly string[]) => targets.find((target) => jobs.get(target) !== "");
  const returning = queued(returningTargets);
  if (returning !== undefined) return stays(`${returning} has a job: this is not a power-off`);
  const going = queued(goingTargets);
  if (going === undefined) return stays("no power-off or halt is under way");
  return {
    goingDown: true,
    reason: `${going} has a job, and no target that restarts the machine has one`,
  };
}

function stays(reason: string): Verdict {
  return { goingDown: false, reason };
}

/**
 * Blocks of `Id=` and `Job=` lines in any order, divided by empty lines; a job is a number or
 * empty.
 */
function parseJobs(output: string): ReadonlyMap<string, string> {
  const jobs = new Map<string, string>();
  for (const block of output.split(/\n[ \t]*\n/)) {
    const find = (name: string) => new RegExp(`^${name}=(.*)$`, "m").exec(block)?.[1];
    const [id, job] = [find("Id"), find("Job")];
    if (id !== undefined && job !== undefined && /^\d*$/.test(job)) jobs.set(id, job);
  }
  return jobs;
}

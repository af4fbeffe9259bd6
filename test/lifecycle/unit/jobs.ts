/** The targets whose jobs the guard asks for. */
export const targets: readonly string[] = [
  "poweroff.target",
  "halt.target",
  "reboot.target",
  "kexec.target",
  "soft-reboot.target",
  "exit.target",
];

/** What systemctl answers when these targets have a job. */
export function answerJobs(...queued: readonly string[]): string {
  return targets
    .map((target) => `Id=${target}\nJob=${queued.includes(target) ? 164 : ""}`)
    .join("\n\n");
}

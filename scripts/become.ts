/**
 * Ends this script and lets a command go on in its place, in the same process, so that signals and
 * the exit code are the command's own.
 */
export function become(command: string, words: readonly string[]): never {
  process.execve?.("/usr/bin/env", ["env", command, ...words], process.env);
  throw new Error(`${command} can't be started from this Node`);
}

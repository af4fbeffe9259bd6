/**
 * A machine of its own as far as files go, with a registered agent in /opt/jc and an init system
 * that can be armed.
 */
import { cp, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { root } from "../../support/program.ts";
import type { Fleet } from "./fleet.ts";

export interface Machine {
  /** What the machine keeps from one command to the next. */
  readonly dir: string;
  /** Words before a command that is to run there. */
  readonly prefix: readonly string[];
}

/** Makes the machine of one host of a fleet. Its folders are there once a first command has run. */
export async function makeMachine(fleet: Fleet, name: string): Promise<Machine> {
  const agent = join(fleet.dir, `${name}-agent`);
  const { dir = "" } = fleet.hosts[name] ?? {};
  await cp(dir, agent, { recursive: true });
  const config = join(agent, "jcagent.conf");
  await writeFile(config, (await readFile(config, "utf8")).replaceAll(dir, "/opt/jc"));
  const machine = join(fleet.dir, `${name}-machine`);
  const script = join(root, "test/ansible/in-machine.sh");
  const words = ["--mount", "--propagation", "private", script, agent, machine];
  return { dir: machine, prefix: ["unshare", ...words] };
}

import { fork } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { generateKeyPair } from "node:crypto";
import type { KeyObject } from "node:crypto";
import { once } from "node:events";
import { join } from "node:path";
import { promisify } from "node:util";
import { createHttpSignature, systemKeyId } from "../../src/auth/http-signature.ts";
import { SysctxError } from "../../src/errors.ts";
import { systemClock } from "../../src/host/clock.ts";
import { openTransport } from "../../src/host/transport.ts";
import type { AttemptPolicy } from "../../src/system/attempts.ts";
import { startSplay } from "../../src/system/attempts.ts";
import { createClient } from "../../src/system/client.ts";
import { startDeadline } from "../../src/system/deadline.ts";
import { updateRecord } from "../../src/system/record.ts";
import { displayName } from "./emulator-process.ts";
import type { EmulatorMessage, EmulatorOrder, Tally } from "./emulator-process.ts";
import { createRandom } from "./random.ts";
import { hostId, silent } from "./simulate.ts";

export interface KeyPair {
  readonly publicKey: KeyObject;
  readonly privateKey: KeyObject;
}

export interface SocketFleet {
  readonly hosts: number;
  /** Dealt to the hosts in turn. */
  readonly keys: readonly KeyPair[];
  readonly perSecond: number;
  readonly policy: AttemptPolicy;
  readonly seed: number;
}

export interface SocketOutcome {
  readonly hosts: number;
  readonly succeeded: number;
  /** Codes of the errors that hosts ended with, and how many ended so. */
  readonly failures: Readonly<Record<string, number>>;
  readonly seconds: number;
  readonly tally: Tally;
}

/** Returns so many fresh RSA-2048 keys. */
export function makeKeys(count: number): Promise<readonly KeyPair[]> {
  const makeKey = promisify(generateKeyPair);
  return Promise.all(
    Array.from(
      { length: count },
      () => makeKey("rsa", { modulusLength: 2048 }) as Promise<KeyPair>,
    ),
  );
}

/**
 * Boots a fleet on loopback: each host with a key, a transport and a client of its own, all at the
 * same moment, against the emulator in another process. Each gives itself a name.
 */
export async function runSocketFleet(fleet: SocketFleet): Promise<SocketOutcome> {
  const { origin, finish } = await startEmulatorProcess({
    publicKeys: fleet.keys.map(({ publicKey }) =>
      publicKey.export({ type: "spki", format: "pem" }).toString(),
    ),
    systems: fleet.hosts,
    perSecond: fleet.perSecond,
  });
  const started = performance.now();
  const results = await Promise.all(
    Array.from({ length: fleet.hosts }, (_, index) => runHost(index, origin, fleet)),
  );
  const seconds = (performance.now() - started) / 1000;
  const failures = results.filter((result) => result !== undefined);
  return {
    hosts: fleet.hosts,
    succeeded: (results.length - failures.length) / results.length,
    failures: countEach(failures),
    seconds,
    tally: await finish(),
  };
}

/** Returns the code of the error that a host ended with, or undefined when its name was taken. */
async function runHost(
  index: number,
  origin: string,
  { keys, policy, seed }: SocketFleet,
): Promise<string | undefined> {
  const id = hostId(index);
  const { privateKey } = keys[index % keys.length] as KeyPair;
  const clock = systemClock;
  const deadline = startDeadline(clock, policy.total);
  await clock.sleep(startSplay(id, policy), deadline.signal);
  const transport = await openTransport(
    { origin, cacert: undefined, connectTimeout: policy.total, connections: 1 },
    {},
  );
  const client = createClient({
    transport,
    clock,
    policy,
    deadline,
    scheme: createHttpSignature(systemKeyId(id), privateKey),
    random: createRandom(seed + index),
    userAgent: "sysctx/bench",
    alwaysTyped: true,
    observer: silent,
    gatherEvidence: () => undefined,
  });
  try {
    const { value } = await updateRecord(client, id, { displayName: displayName(index) });
    return value["displayName"] === displayName(index) ? undefined : "another_name";
  } catch (error) {
    if (error instanceof SysctxError) return error.code;
    throw error;
  } finally {
    deadline.cancel();
    transport.close();
  }
}

interface EmulatorProcess {
  readonly origin: string;
  /** Ends the process and returns what it saw. */
  finish(): Promise<Tally>;
}

async function startEmulatorProcess(order: EmulatorOrder): Promise<EmulatorProcess> {
  const child = fork(join(import.meta.dirname, "emulator-process.ts"));
  child.send(order);
  const message = await nextMessage(child);
  if (message.kind !== "listening") throw new Error("the emulator does not listen");
  return {
    origin: message.origin,
    async finish() {
      child.send("tell");
      const last = await nextMessage(child);
      child.disconnect();
      if (last.kind !== "tally") throw new Error("the emulator did not tell what it saw");
      return last.tally;
    },
  };
}

async function nextMessage(child: ChildProcess): Promise<EmulatorMessage> {
  const ended = once(child, "exit").then(() => {
    throw new Error("the emulator's process ended too early");
  });
  ended.catch(() => undefined);
  const [message] = (await Promise.race([once(child, "message"), ended])) as [EmulatorMessage];
  return message;
}

function countEach(words: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const word of words) counts[word] = (counts[word] ?? 0) + 1;
  return counts;
}

/** Prism, in a process for each document: it says what of a request the document does not allow. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import type { IncomingHttpHeaders } from "node:http";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { send } from "./send.ts";
import type { Message } from "./send.ts";

const program = join(import.meta.dirname, "../node_modules/.bin/prism");
/** Milliseconds to read a document of half a megabyte, on a busy machine. */
const patience = 120_000;

export interface Prism {
  /** What is wrong with a request, in words; the path is the document's own. */
  judge(request: Message): Promise<readonly string[]>;
  close(): Promise<void>;
}

/** Starts Prism on a document, on a port of its choice. */
export async function startPrism(document: string): Promise<Prism> {
  const child = spawn(process.execPath, [program, "mock", "--port", "0", document], {
    env: { PATH: process.env["PATH"], NO_COLOR: "1" },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let said = "";
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (chunk: Buffer) => (said += chunk.toString()));
  const close = async () => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.kill();
    await once(child, "exit");
  };
  const origin = () => /listening on (http:\/\/127\.0\.0\.1:\d+)/.exec(said)?.[1];
  for (const end = Date.now() + patience; origin() === undefined; await wait(50)) {
    if (child.exitCode !== null || Date.now() > end) {
      await close();
      throw new Error(`Prism does not serve ${document}:\n${said}`);
    }
  }
  const base = origin() ?? "";
  return { close, judge: async (request) => findViolations(await send(base, request)) };
}

interface Violation {
  readonly location: readonly string[];
  readonly message: string;
}

/**
 * A request that Prism takes is answered with an example, whose own faults are none of ours; one
 * that it refuses, with what the document says of a wrong request, or with a problem of its own.
 */
function findViolations(reply: Awaited<ReturnType<typeof send>>): readonly string[] {
  const noted = readNoted(reply.headers);
  if (noted.length > 0) return noted;
  if (reply.status < 400) return [];
  const text = reply.body.toString("utf8");
  if (!/problem\+json/.test(reply.headers["content-type"] ?? ""))
    return [`${reply.status} ${text}`];
  const { title, detail, validation } = JSON.parse(text) as {
    readonly title: string;
    readonly detail: string;
    readonly validation?: readonly Violation[];
  };
  return validation?.map(describe) ?? [`${title}: ${detail}`];
}

function readNoted(headers: IncomingHttpHeaders): readonly string[] {
  const text = headers["sl-violations"];
  if (typeof text !== "string") return [];
  const all = JSON.parse(text) as readonly Violation[];
  return all.filter(({ location }) => location[0] === "request").map(describe);
}

function describe({ location, message }: Violation): string {
  return `${location.join(".")}: ${message}`;
}

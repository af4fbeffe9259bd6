import { sign } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { Agent, request } from "node:http";
import type { IncomingHttpHeaders } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestContext } from "node:test";
import { startEmulator } from "../../src/emulator/server.ts";
import type { Emulator, EmulatorOptions } from "../../src/emulator/server.ts";
import { addSystem, createState } from "../../src/emulator/state.ts";
import type { EmulatorState } from "../../src/emulator/state.ts";
import { otherPublicKey, publicKey, privateKey } from "./keys.ts";

/** Thu, 05 Jan 2012 21:31:40 GMT, the Date of the published vectors. */
export const frozenTime = Date.UTC(2012, 0, 5, 21, 31, 40);
export const systemId = "525ee96f52e144993e000015";
export const otherId = "525ee96f52e144993e000016";

export const ids = {
  group: "5f9a00000000000000000001",
  otherGroup: "5f9a00000000000000000002",
  user: "5f9b00000000000000000001",
  groupedUser: "5f9b00000000000000000002",
  userGroup: "5f9c00000000000000000001",
  policy: "5f9d00000000000000000001",
  unknown: "5fff00000000000000000001",
};

/** Two systems; a system group and a user group with members; nothing bound yet. */
export function createTestState(): EmulatorState {
  const state: EmulatorState = {
    ...createState(),
    systemGroups: {
      [ids.group]: { name: "web", associations: [{ type: "user_group", id: ids.userGroup }] },
      [ids.otherGroup]: { name: "db", associations: [] },
    },
    users: { [ids.user]: { name: "ada" }, [ids.groupedUser]: { name: "grace" } },
    userGroups: { [ids.userGroup]: { name: "operators", members: [ids.user, ids.groupedUser] } },
    policies: { [ids.policy]: { name: "lock screen" } },
  };
  addSystem(state, { id: systemId, publicKeyPem: publicKey, record: { hostname: "web-1" } });
  addSystem(state, { id: otherId, publicKeyPem: otherPublicKey });
  return state;
}

export interface TestEmulator extends Emulator {
  readonly state: EmulatorState;
}

/** Starts an emulator with frozen time and the test state; it ends with the test. */
export async function start(
  t: TestContext,
  options: Partial<EmulatorOptions> = {},
): Promise<TestEmulator> {
  const state = options.state ?? createTestState();
  const emulator = await startEmulator({ now: () => frozenTime, ...options, state });
  t.after(() => emulator.close());
  return Object.assign(emulator, { state });
}

export interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
}

export interface Call {
  readonly method?: string;
  readonly path: string;
  readonly body?: unknown;
  /** Puts these over the signed headers; undefined takes one away. */
  readonly headers?: Readonly<Record<string, string | undefined>>;
  readonly keyId?: string;
  readonly key?: string;
  readonly date?: string;
  /** Signed in place of the real signing string. */
  readonly signingString?: string;
  readonly agent?: Agent;
}

/**
 * Signs with node:crypto alone, so that the emulator is not tested with the code that it uses
 * itself.
 */
export function signHeaders(call: Call): Record<string, string> {
  const { method = "GET", path, key = privateKey, keyId = `system/${systemId}` } = call;
  const date = call.date ?? "Thu, 05 Jan 2012 21:31:40 GMT";
  const text = call.signingString ?? `${method} ${path} HTTP/1.1\ndate: ${date}`;
  const signature = sign("sha256", Buffer.from(text), key).toString("base64");
  const parameters = `keyId="${keyId}",headers="request-line date",algorithm="rsa-sha256",signature="${signature}"`;
  return { Date: date, Authorization: `Signature ${parameters}`, Accept: "application/json" };
}

/**
 * Sends a signed request, the path byte for byte. Rejects when the answer does not arrive whole.
 */
export function send({ port }: Emulator, call: Call): Promise<Answer> {
  const { method = "GET", path, body, agent = new Agent({ keepAlive: false }) } = call;
  const type = body === undefined ? {} : { "Content-Type": "application/json" };
  const headers = { ...signHeaders(call), ...type, ...call.headers };
  const present = Object.entries(headers).filter(
    (it): it is [string, string] => it[1] !== undefined,
  );
  const options = {
    host: "127.0.0.1",
    port,
    method,
    path,
    agent,
    headers: Object.fromEntries(present),
  };
  return new Promise((resolve, reject) => {
    const outgoing = request(options, (incoming) => {
      const chunks: Buffer[] = [];
      incoming.on("data", (chunk: Buffer) => chunks.push(chunk));
      incoming.on("error", reject);
      incoming.on("end", () => {
        const text = Buffer.concat(chunks).toString();
        resolve({ status: incoming.statusCode ?? 0, headers: incoming.headers, text });
      });
    });
    outgoing.on("error", reject);
    outgoing.end(typeof body === "string" || body === undefined ? body : JSON.stringify(body));
  });
}

/** The JSON of an answer that must be 200. */
export async function read(emulator: Emulator, path: string): Promise<unknown> {
  const answer = await send(emulator, { path });
  if (answer.status !== 200) throw new Error(`${path}: ${answer.status} ${answer.text}`);
  return JSON.parse(answer.text);
}

/** A folder that is removed after the test. */
export function makeFolder(t: TestContext): string {
  const folder = mkdtempSync(join(tmpdir(), "sysctx-emulator-"));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

export const unauthorizedText = '{"message":"Unauthorized","error":"Unauthorized"}';
export const record = `/api/systems/${systemId}`;
export const v2 = `/api/v2/systems/${systemId}`;
export const members = (group: string) => `/api/v2/systemgroups/${group}/members`;

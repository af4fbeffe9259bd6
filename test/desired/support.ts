/** Documents, states and a client in memory, for the tests of this folder. */
import assert from "node:assert/strict";
import type { CurrentState } from "../../src/desired/current.ts";
import { parseDesiredState } from "../../src/desired/document.ts";
import type { Names } from "../../src/desired/document.ts";
import type { DesiredState } from "../../src/desired/state.ts";
import type { Client, Reply } from "../../src/system/client.ts";
import type { ApiRequest } from "../../src/system/request.ts";
import { errorOf } from "../support/expect-error.ts";
import { apiReply } from "../support/replies.ts";
import type { ApiReplyParts } from "../support/replies.ts";

/** The n-th of a row of ids. */
export function idOf(n: number): string {
  return `5f${n.toString(16).padStart(22, "0")}`;
}

export interface World {
  readonly env?: Readonly<Record<string, string>>;
  /** Of the settings. */
  readonly aliases?: Readonly<Record<string, string>>;
}

const lookUp = (map: Readonly<Record<string, string>> = {}, name: string) =>
  Object.hasOwn(map, name) ? map[name] : undefined;

export function parse(text: string, { env, aliases }: World = {}): DesiredState {
  const names: Names = {
    substitute: (name) => lookUp(env, name),
    findAlias: (alias) => lookUp(aliases, alias),
  };
  return parseDesiredState(text, "host.yaml", names);
}

/**
 * Returns what is said about a bad document, as `LINE:COLUMN: problem`; fails unless it is one line
 * with a place.
 */
export function refusalOf(text: string, world: World = {}): string {
  const { message } = errorOf(() => parse(text, world), "document_invalid");
  assert.match(message, /^host\.yaml:[1-9]\d*:[1-9]\d*: \S/);
  return message.slice("host.yaml:".length);
}

export function placeOf(text: string, world: World = {}): string {
  return /^\d+:\d+/.exec(refusalOf(text, world))?.[0] ?? "";
}

export function desire(parts: Partial<DesiredState>): DesiredState {
  return {
    fields: {},
    attributes: undefined,
    groups: undefined,
    associations: undefined,
    aliases: new Map(),
    ...parts,
  };
}

export function stand(parts: Partial<CurrentState> = {}): CurrentState {
  return { record: {}, attributes: [], groups: new Set(), edges: new Map(), ...parts };
}

export interface FakeClient extends Client {
  readonly sent: readonly ApiRequest[];
}

/** A client that answers each request as ordered, and keeps them. */
export function createFakeClient(
  respond: (request: ApiRequest, number: number) => Reply | Promise<Reply>,
): FakeClient {
  const sent: ApiRequest[] = [];
  return {
    sent,
    async send(request: ApiRequest) {
      return respond(request, sent.push(request));
    },
  };
}

export function reply(
  status: number,
  value?: unknown,
  parts: Omit<ApiReplyParts, "body"> = {},
): Reply {
  return apiReply(status, {
    ...parts,
    ...(value === undefined ? {} : { body: JSON.stringify(value) }),
  });
}

/** Method, path and operation, in a word each: `POST /api/… add`. */
export function describeRequest({ method, path, body }: ApiRequest): string {
  const { op } = (body === undefined ? {} : JSON.parse(body)) as { op?: string };
  return [method, path, ...(op === undefined ? [] : [op])].join(" ");
}

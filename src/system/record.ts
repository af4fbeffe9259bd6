import type { Client } from "./client.ts";
import { SysctxError } from "../errors.ts";
import { pathId } from "./ids.ts";
import type { JsonBody } from "./json.ts";
import { badReply, errorOfStatus, expectDone, readJsonObject } from "./reply.ts";
import type { Reply } from "./client.ts";
import type { ApiRequest } from "./request.ts";
import { buildPath } from "./request.ts";

/** A system's record. Unknown keys are kept, and every key may be absent. */
export interface RecordBody extends JsonBody {
  readonly value: Readonly<Record<string, unknown>>;
}

export function recordPath(systemId: string): string {
  return `/api/systems/${pathId(systemId)}`;
}

/**
 * `GET /api/systems/{id}`; `fields` are space separated names, or `-name` to leave one out (API
 * 1.0).
 */
export function getRecordRequest(systemId: string, fields: readonly string[]): ApiRequest {
  const query: Record<string, string> = fields.length === 0 ? {} : { fields: fields.join(" ") };
  return { method: "GET", path: buildPath(recordPath(systemId), query) };
}

/**
 * `PUT /api/systems/{id}`: keys that are not sent stay; `attributes` replaces the whole array (API
 * 1.0).
 */
export function putRecordRequest(
  systemId: string,
  changes: Readonly<Record<string, unknown>>,
): ApiRequest {
  return { method: "PUT", path: recordPath(systemId), body: JSON.stringify(changes) };
}

/** `DELETE /api/systems/{id}`, without a body (API 1.0). */
export function deleteRecordRequest(systemId: string): ApiRequest {
  return { method: "DELETE", path: recordPath(systemId) };
}

/** Returns this system's record, or the named fields of it. */
export async function fetchRecord(
  client: Client,
  systemId: string,
  fields: readonly string[],
): Promise<RecordBody> {
  return readRecord(await client.send(getRecordRequest(systemId, fields)), systemId);
}

/** Changes the record and returns it as the server shows it afterwards. */
export async function updateRecord(
  client: Client,
  systemId: string,
  changes: Readonly<Record<string, unknown>>,
): Promise<RecordBody> {
  return readRecord(await client.send(putRecordRequest(systemId, changes)), systemId);
}

/**
 * Deregisters this system. Returns false when it was already gone: 404 or 410, and never a 401.
 * Errors: probably_gone when an attempt whose answer was lost was followed by a 401, because the
 * key of a deleted system ends with it.
 */
export async function deleteRecord(client: Client, systemId: string): Promise<boolean> {
  const reply = await client.send(deleteRecordRequest(systemId));
  if (reply.status === 404 || reply.status === 410) return reply.uncertain;
  if (reply.status === 401 && reply.uncertain) {
    throw new SysctxError(
      "probably_gone",
      "the system is probably deregistered, but the server did not confirm it",
      {
        hint: "Check in the console: the response to one attempt was lost, and the next was rejected like one from a deleted system.",
        status: 401,
        cause: errorOfStatus(reply),
      },
    );
  }
  expectDone(reply);
  return true;
}

function readRecord(reply: Reply, systemId: string): RecordBody {
  const record = readJsonObject(reply);
  const id = record.value["_id"];
  if (id !== undefined && id !== systemId) throw badReply(reply, "the record of another system");
  return record;
}

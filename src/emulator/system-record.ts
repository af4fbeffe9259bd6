import type { Call } from "./call.ts";
import { changeRecord, findRecordProblem } from "./record-change.ts";
import { selectFields } from "./record.ts";
import { invalid } from "./reply.ts";
import type { Reply } from "./reply.ts";

/**
 * `GET /api/systems/{id}`: the own record, cut down by `fields`. `filter` has nothing to choose
 * from and is ignored.
 */
export function getRecord({ system, query }: Call): Reply {
  return { status: 200, body: selectFields(system.record, query.get("fields") ?? "") };
}

/**
 * `PUT /api/systems/{id}`: a partial update, answered with the whole record; 400 when a value is of
 * the wrong type.
 */
export function putRecord({ system, body }: Call): Reply {
  const problem = findRecordProblem(body);
  if (problem !== undefined) return invalid(problem);
  system.record = changeRecord(system.record, body);
  return { status: 200, body: system.record, changed: true };
}

/**
 * `DELETE /api/systems/{id}`: forgets the system and its edges, ends its key, and answers with the
 * last record.
 */
export function deleteRecord({ state, system, systemId }: Call): Reply {
  delete state.systems[systemId];
  state.deletedSystems[systemId] = system.publicKeyPem;
  return { status: 200, body: system.record, changed: true };
}

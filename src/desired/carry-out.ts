import { SysctxError } from "../errors.ts";
import { associationRequest } from "../system/associations.ts";
import { mergeAttributes } from "../system/attributes.ts";
import type { Client } from "../system/client.ts";
import { mapConcurrently } from "../system/concurrently.ts";
import { changeEdge } from "../system/edges.ts";
import { membershipRequest } from "../system/groups.ts";
import { updateRecord } from "../system/record.ts";
import type { ApiRequest } from "../system/request.ts";
import { putRecordRequest } from "../system/record.ts";
import type { Comparison } from "./compare.ts";
import { confirmRecord } from "./confirm.ts";
import type { CurrentState } from "./current.ts";
import type { Difference, Step } from "./difference.ts";
import type { Outcome } from "./outcome.ts";
import { nameError } from "./outcome.ts";
import type { DesiredState } from "./state.ts";

type EdgeStep = Extract<Step, { kind: "group" | "edge" }>;

const isRecordStep = ({ step }: Difference) => step.kind === "field" || step.kind === "attribute";

/**
 * Applies the differences: the record in one request, then what is added or changed, then what is
 * removed while the record is read back, several at once. One failure does not stop the others of
 * its kind; a record that can't be changed stops the removals. Returns the outcomes in the order of
 * the differences.
 */
export async function mendDifferences(
  client: Client,
  systemId: string,
  desired: DesiredState,
  { differences, current }: Comparison,
): Promise<readonly Outcome[]> {
  const record = differences.filter(isRecordStep);
  const additions = differences.filter((one) => !isRecordStep(one) && one.kind !== "remove");
  const removals = differences.filter((one) => !isRecordStep(one) && one.kind === "remove");
  const put = await mendRecord(client, systemId, record, current);
  const confirm = () => confirmRecord(client, systemId, desired, put);
  // Beside the last changes: a reading back of its own would be one more way to the server and
  // back.
  const [added, early] = await Promise.all([
    mendEdges(client, systemId, additions),
    removals.length === 0 ? confirm() : undefined,
  ]);
  const failed = [...put, ...added].some((outcome) => "error" in outcome);
  const [removed, done] = await Promise.all([
    failed ? leaveOut(removals) : mendEdges(client, systemId, removals),
    early ?? confirm(),
  ]);
  return [...done, ...added, ...removed];
}

/** Its replacement is missing: a host that lost its groups would be worse off than before. */
function leaveOut(removals: readonly Difference[]): readonly Outcome[] {
  return removals.map(({ id }) => ({
    id,
    error: new SysctxError("not_attempted", `${id}: not removed, because an earlier step failed`),
  }));
}

async function mendRecord(
  client: Client,
  systemId: string,
  differences: readonly Difference[],
  current: CurrentState,
): Promise<readonly Outcome[]> {
  if (differences.length === 0) return [];
  try {
    await updateRecord(client, systemId, recordChanges(differences, current));
    return differences.map(({ id }) => ({ id, changed: true }));
  } catch (error) {
    return differences.map(({ id }) => ({ id, error: nameError(id, error) }));
  }
}

/**
 * The body of the one PUT: fields by name, and the whole list of attributes if one of them differs.
 */
function recordChanges(
  differences: readonly Difference[],
  current: CurrentState,
): Readonly<Record<string, unknown>> {
  const steps = differences.map(({ step }) => step);
  const fields = steps.flatMap((step) =>
    step.kind === "field" ? [[step.name, step.value] as const] : [],
  );
  const attributes = steps.flatMap((step) =>
    step.kind === "attribute" ? [[step.name, step.value] as const] : [],
  );
  return {
    ...Object.fromEntries(fields),
    ...(attributes.length === 0
      ? {}
      : { attributes: mergeAttributes(current.attributes, new Map(attributes)) }),
  };
}

function mendEdges(
  client: Client,
  systemId: string,
  differences: readonly Difference[],
): Promise<readonly Outcome[]> {
  return mapConcurrently(differences, async ({ id, step }): Promise<Outcome> => {
    try {
      const edge = step as EdgeStep;
      return { id, ...(await changeEdge(client, toRequest(edge, systemId), edge.operation)) };
    } catch (error) {
      return { id, error: nameError(id, error) };
    }
  });
}

function toRequest(step: EdgeStep, systemId: string): ApiRequest {
  return step.kind === "group"
    ? membershipRequest(step.operation, systemId, step.id)
    : associationRequest(step.operation, systemId, step, step.sudo);
}

/** Returns the requests that would remove the differences, in order. */
export function planRequests(
  systemId: string,
  differences: readonly Difference[],
  current: CurrentState,
): readonly ApiRequest[] {
  const record = differences.filter(isRecordStep);
  const rest = differences.filter((one) => !isRecordStep(one));
  return [
    ...(record.length === 0 ? [] : [putRecordRequest(systemId, recordChanges(record, current))]),
    ...rest.map(({ step }) => toRequest(step as EdgeStep, systemId)),
  ];
}
